import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import sharp from 'sharp'
import { sayIn, type Word } from '#desk/server/words/index.ts'
import { formatPeriod } from '#i18n/format.ts'
import type { Values } from '#i18n/translate.ts'
import { altToReplace } from '#integrations/content-pictures.ts'
import { type Locale, locales } from '#model/locale.ts'
import type { Period } from '#model/period.ts'
import { referenceTables } from '#model/reference.ts'
import { manifestSchema } from '#model/release.ts'
import { gitIn } from '../unit/desk/staff-city.ts'
import { createOffice } from './guide-desk.ts'
import { chapterOf, type Job } from './guide-text.ts'

process.env['SOURCE_DATE_EPOCH'] = '1714521600'

/** Only what the guide names can be pressed or typed, and only in its order. */
function reader(locale: Locale, job: Job) {
  const { names, typed } = chapterOf(locale, job)
  const next = (
    list: readonly string[],
    wanted: (one: string) => boolean,
    what: string,
    from: number,
  ) => {
    const at = list.findIndex((one, i) => i >= from && wanted(one))
    expect(at, `guide.${locale}, ${job}: "${what}" does not come next`).toBeGreaterThanOrEqual(0)
    return at
  }
  let [name, command] = [0, 0]
  const see = (words: string) => {
    name = next(names, (one) => one === words, words, name) + 1
    return words
  }
  return {
    see,
    say: (word: Word, values?: Values) => see(sayIn(locale)(word, values)),
    typed: (start: string) => {
      const at = next(typed, (one) => one.startsWith(start), start, command)
      command = at + 1
      return typed[at] ?? ''
    },
  }
}

/** One of the guide's pictures, made only where `UPDATE_GUIDE` is set; the address with its token is never in it. */
async function picture(page: Page, name: string, locale: Locale) {
  if (!process.env['UPDATE_GUIDE']) return
  const file = `content/pictures/guide-${name}-${locale}.webp`
  // A line around it, or the picture would run into the page that shows it.
  await sharp(await page.screenshot())
    .extract({ left: 1, top: 1, width: 878, height: 618 })
    .extend({ top: 1, right: 1, bottom: 1, left: 1, background: '#8a8a80' })
    .webp({ quality: 70, effort: 6 })
    .toFile(file)
}

/** What a table of the newest release is called. */
function titleOf(folder: string, table: string, locale: Locale): string {
  const path = join(folder, 'data/published/2024-03.r1/release.json')
  const { tables } = manifestSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  return tables.find((one) => one.table === table)?.title[locale] ?? ''
}

const photo = await sharp({
  create: { width: 400, height: 120, channels: 3, background: '#4a9a75' },
})
  .jpeg()
  .toBuffer()

for (const locale of locales)
  test(`the five jobs are done from start to end by following guide.${locale}`, async ({
    browser,
  }) => {
    test.setTimeout(240_000)
    const office = await createOffice()
    let desk = await office.open()
    const page = await (
      await browser.newContext({ viewport: { width: 880, height: 620 }, reducedMotion: 'reduce' })
    ).newPage()
    page.setDefaultTimeout(30_000)
    const press = (name: string) => page.getByRole('link', { name, exact: true }).click()
    const push = (name: string) => page.getByRole('button', { name, exact: true }).click()
    const shows = (words: string) =>
      expect(page.locator('main')).toContainText(words, { timeout: 60_000 })
    const atHome = async () => {
      await page.goto(`${desk.url}&bahasa=${locale}`)
      await page.goto(new URL(`/?bahasa=${locale}`, desk.url).href)
    }

    const opening = reader(locale, 'open')
    await atHome()
    await expect(page.locator('header')).toContainText(opening.say('desk.title'))
    await shows(opening.say('home.latest'))
    await shows(opening.say('home.whatNow'))
    await picture(page, 'home', locale)

    await test.step('update', async () => {
      const { say, see } = reader(locale, 'update')
      await press(say('home.text'))
      const box = (l: Locale) =>
        page.getByRole('group', { name: sayIn(locale)(`text.locale.${l}`), exact: true })
      const body = sayIn(locale)('text.body')
      await box('id').getByLabel(say('text.title')).fill('Loket baru dibuka')
      await box('id').getByLabel(say('text.summary')).fill('Loket baru di kelurahan.')
      const words = box('id').getByLabel(say('text.body'), { exact: true })
      await words.fill(`Bulan ini masuk ${reader(locale, 'update').typed('<Angka')} laporan.`)
      const file = { name: 'loket.jpg', mimeType: 'image/jpeg', buffer: photo }
      await box('id').getByLabel(say('text.picture')).setInputFiles(file)
      await expect(words).toHaveValue(/pictures\/loket\.jpg/)
      see(altToReplace[locale])
      await words.fill((await words.inputValue()).replace(altToReplace.id, 'Warga antre di loket'))
      await box('en').getByLabel(sayIn(locale)('text.title')).fill('New counter opens')
      await box('en')
        .getByLabel(sayIn(locale)('text.summary'))
        .fill('A new counter in the village.')
      await box('en').getByLabel(body, { exact: true }).fill('A new counter is open.')
      const shown = page.frameLocator('[data-preview=id]').locator('img')
      await expect(shown).toHaveJSProperty('naturalWidth', 400)
      await words.evaluate((box) => box.closest('label')?.scrollIntoView({ behavior: 'instant' }))
      await picture(page, 'update', locale)
      await push(say('text.save'))
      await shows(say('save.done'))
      await shows(say('push.pushed', { remote: 'origin' }))
    })

    await test.step('data', async () => {
      await press(sayIn(locale)('desk.home'))
      const { say } = reader(locale, 'data')
      await press(say('home.data'))
      await page.getByLabel(say('data.drop')).setInputFiles(office.newExport)
      const source = locale === 'id' ? 'Aplikasi' : 'App'
      await shows(say('data.recognised', { source, target: 'app.csv' }))
      await expect(page.getByLabel(say('data.until'))).toHaveValue('2024-04-30')
      await push(say('data.again'))
      for (const word of [
        'data.issues',
        'data.quarantined',
        'data.personal',
        'data.changes',
      ] as const)
        await shows(say(word))
      for (const word of ['data.before', 'data.after'] as const) await shows(say(word))
      await page.getByLabel(say('data.confirm')).check()
      await page
        .locator('#result form')
        .last()
        .evaluate((form) => form.scrollIntoView({ behavior: 'instant', block: 'end' }))
      await picture(page, 'data', locale)
      await push(say('data.publish', { release: '2024-03.r1' }))
      await shows(say('data.done', { release: '2024-03.r1' }))
    })

    await test.step('correct', async () => {
      const { say, see } = reader(locale, 'correct')
      await press(say('desk.texts'))
      await press(locale === 'id' ? 'Loket baru dibuka' : 'New counter opens')
      // A label that holds its filled box is named by what the box holds, too.
      const label = page.locator('fieldset[lang=id] label', { hasText: say('text.body') })
      const words = label.locator('textarea[data-body]')
      await words.fill((await words.inputValue()).replace('Bulan ini', 'Bulan Maret'))
      await push(say('text.save'))
      await shows(say('save.done'))
      await press(say('desk.tables'))
      await press(see(referenceTables.channels.title[locale]))
      await page.locator('[name=name_en]').first().fill('Phone app')
      await picture(page, 'table', locale)
      await push(say('table.save'))
      await shows(say('save.done'))
      expect(readFileSync(join(office.folder, 'data/city/channels.csv'), 'utf8')).toContain(
        'Phone app',
      )
    })

    await test.step('withdraw', async () => {
      const { say } = reader(locale, 'withdraw')
      await press(say('desk.texts'))
      await press(locale === 'id' ? 'Loket baru dibuka' : 'New counter opens')
      await page.getByLabel(say('text.draft')).check()
      await push(say('text.save'))
      await shows(say('save.done'))
      await press(sayIn(locale)('desk.texts'))
      await expect(page.locator('tr', { hasText: /Loket|counter/ })).toContainText(
        say('texts.state.draft'),
      )
      await press(say('desk.data'))
      await press(say('withdraw.title'))
      await shows(say('withdraw.choose'))
      await press(titleOf(office.folder, 'districts-by-month', locale))
      await page.getByLabel(say('withdraw.period'), { exact: true }).selectOption('2024-01')
      await page.getByLabel(say('withdraw.reason')).fill('Putusan uji 1/2024.')
      await push(say('withdraw.see'))
      await page.getByLabel(say('withdraw.confirm')).check()
      await push(say('withdraw.do', { period: formatPeriod('2024-01' as Period, locale) }))
      await shows(say('withdraw.done', { releases: '2024-01.r1, 2024-03.r1' }))
      await shows(say('push.pushed', { remote: 'origin' }))
      await press(say('withdraw.check'))
      await expect(page.locator('main')).not.toContainText(sayIn(locale)('check.weight.error'))
      expect(gitIn(office.folder, 'status', '--porcelain')).toBe('')
      expect(gitIn(office.folder, 'rev-parse', 'HEAD')).toBe(
        gitIn(office.folder, 'ls-remote', 'origin', 'refs/heads/main').split('\t')[0],
      )
      const rows = readFileSync(
        join(office.folder, 'data/published/2024-03.r1/tables/districts-by-month.csv'),
        'utf8',
      )
      expect(rows).not.toContain('2024-01')
      office.type('npm run audit')
      await desk.close()
    })

    await test.step('hand over', async () => {
      const { say, typed } = reader(locale, 'hand-over')
      desk = await office.open()
      await atHome()
      await press(say('desk.check'))
      await expect(page.locator('main')).not.toContainText(say('check.weight.error'))
      await press(sayIn(locale)('desk.home'))
      const latest = new RegExp(`${say('home.latest')}: (\\S+),`)
      const [, release = ''] = latest.exec((await page.locator('main').textContent()) ?? '') ?? []
      expect(release).toBe('2024-03.r1')
      typed('Ctrl+C')
      await desk.close()
      const colleague = office.handOver()
      colleague.type(typed('npm run audit'))
      typed('npm run desk')
      desk = await colleague.open()
      await atHome()
      await shows(`${say('home.latest')}: ${release}`)
      await press(say('home.data'))
      await page.locator('input[type=file]').setInputFiles(office.newExport)
      // The steps before have changed a table and withdrawn a month.
      await shows(say('data.newRows', { rows: 0, tables: 0, hidden: 0 }))
      await desk.close()
    })
    office.close()
  })
