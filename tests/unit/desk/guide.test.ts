import assert from 'node:assert/strict'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { test } from 'node:test'
import sharp from 'sharp'
import { id as deskWords } from '#desk/server/words/id.ts'
import { sayIn, type Word } from '#desk/server/words/index.ts'
import { altToReplace } from '#integrations/content-pictures.ts'
import { type Locale, locales } from '#model/locale.ts'
import { referenceTables } from '#model/reference.ts'
import { chapterOf, jobs, picturesOf } from '../../site/guide-text.ts'

/** Every sentence of the desk as a pattern: what differs from day to day may be anything. */
function onScreen(locale: Locale): readonly RegExp[] {
  const say = sayIn(locale)
  return [
    ...(Object.keys(deskWords) as Word[]).map((word) => say(word)),
    ...Object.values(referenceTables).map(({ title }) => title[locale]),
    altToReplace[locale],
  ]
    .filter(Boolean)
    .map((words) => {
      const parts = words
        .split(/\{\w+\}/)
        .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      return new RegExp(`^${parts.join('.+')}$`)
    })
}

for (const locale of locales) {
  test(`guide.${locale}: every word in bold stands on a screen of the desk`, () => {
    const patterns = onScreen(locale)
    const names = jobs.flatMap((job) => chapterOf(locale, job).names)
    assert.ok(names.length > 40)
    assert.deepEqual(
      names.filter((name) => !patterns.some((pattern) => pattern.test(name))),
      [],
    )
  })

  test(`guide.${locale}: every command exists, with every flag`, () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>
    }
    const commands = jobs
      .flatMap((job) => chapterOf(locale, job).typed)
      .filter((typed) => typed.startsWith('npm ') && typed !== 'npm ci')
    assert.ok(commands.length > 3)
    const wrong = commands.filter((command) => {
      const [, name = ''] = /^npm run (\S+)/.exec(command) ?? []
      const script = scripts[name]?.replace(/^node /, '') ?? ''
      const flags = [...command.matchAll(/ --([a-z-]+)/g)].map(([, flag]) => flag)
      return (
        !existsSync(script) ||
        flags.some((flag) => !readFileSync(script, 'utf8').includes(`--${flag}`))
      )
    })
    assert.deepEqual(wrong, [])
  })
}

test('both languages of the guide name the same things in the same order', () => {
  for (const job of jobs) {
    const [id, en] = locales.map((locale) => chapterOf(locale, job))
    assert.deepEqual(id?.names.length, en?.names.length, job)
    assert.deepEqual(id?.typed.length, en?.typed.length, job)
  }
})

test('the pictures of the guide are at most eight, of one size, and light', async () => {
  const names = locales.flatMap(picturesOf)
  assert.ok(names.length > 0 && names.length <= 8, String(names.length))
  for (const name of names) {
    const file = `content/pictures/${name}`
    assert.ok(statSync(file).size <= 120_000, file)
    const { width, height } = await sharp(file).metadata()
    assert.deepEqual([width, height], [880, 620], file)
  }
})
