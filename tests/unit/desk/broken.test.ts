import assert from 'node:assert/strict'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { loadCity } from '#city/load-city.ts'
import { checkCity } from '#desk/check-city.ts'
import { previewRelease } from '#desk/data/preview.ts'
import { recognise } from '#desk/data/recognise.ts'
import { newErrors, refuseErrors } from '#desk/submit.ts'
import { PipelineError, PublishError } from '#model/errors.ts'
import type { IsoDate } from '#model/time.ts'
import { hashFolder } from '../../golden/folder-hash.ts'
import { placeOf } from './asking.ts'
import { brokenExports, brokenRows } from './broken-exports.ts'
import { brokenTables } from './broken-tables.ts'
import { brokenTexts, photo } from './broken-texts.ts'
import { goodExport } from './exports.ts'
import { createStaffCity, quiet } from './staff-city.ts'

const folder = await createStaffCity()
const city = await loadCity(folder.city, (path) =>
  quiet.files.readText(path).catch(() => undefined),
)
after(folder.remove)
const place = placeOf(folder)
const dropped = join(mkdtempSync(join(tmpdir(), 'jatuh-')), 'berkas')
const day = '2024-04-30' as IsoDate
const today = '2024-05-01' as IsoDate
const request = { folder: folder.city, published: folder.published, today }
const brokenSubmissions = [...brokenTexts, ...brokenTables]
const before = hashFolder(folder.city)

/** No word of the other language is left, and nothing of the program. */
function assertEnglish(said: string): void {
  assert.match(said, /[a-z]{3}/)
  assert.doesNotMatch(
    said.replace(/<\w+/g, '<'),
    /\b(?:tidak|berkas|baris|kolom|pilihan|tertulis|tulis|perbaiki|harus|yang|belum|sumber|ekspor|rilis|angka|grafik)\b|\n\s+at /i,
  )
}

test('the table holds at least thirty broken submissions, one of them a photo of 5 MB', () => {
  assert.ok(brokenSubmissions.length + brokenExports.length + brokenRows.length >= 30)
  assert.ok(photo.length > 5_000_000, String(photo.length))
})

for (const { name, changes, rule, at, says, remedy } of brokenSubmissions)
  test(`${name}: one message with file, line and remedy, no stack, nothing written`, async () => {
    const change = { message: name, changes }
    const errors = await newErrors(request, change, quiet)
    const [error] = errors.filter((found) => found.rule === rule)
    assert.ok(error, errors.map((found) => found.rule).join())
    // A heavy photo with its place has two faults; everything else has one.
    assert.equal(
      errors.filter((found) => !/^picture-heavy$/.test(found.rule)).length,
      1,
      JSON.stringify(errors.map(({ rule, file, line }) => `${rule} ${file}:${line}`)),
    )
    if (!at.endsWith(':0')) assert.equal(`${error.file}:${error.line}`, at)
    assert.match(error.message.id, says)
    assert.match(error.hint.id, remedy)
    assertEnglish(`${error.message.en} ${error.hint.en}`)
    await assert.rejects(refuseErrors(request, change, quiet), (thrown) => {
      assert.ok(thrown instanceof PublishError)
      assert.doesNotMatch(thrown.message, /\n\s+at /)
      return thrown.message.includes(error.file)
    })
    assert.deepEqual(hashFolder(folder.city), before)
  })

test('a missing translation is announced for review and names the command that begins it', async () => {
  const content =
    '---\nid: satu\ntitle: "Satu"\nsummary: "S."\npublished_on: "2024-03-01"\n---\n\nIsi.\n'
  const changes = [{ path: 'content/updates/satu.id.mdx', content }]
  const { findings } = await checkCity({ ...request, changes }, quiet)
  const [missing] = findings.filter(({ rule }) => rule === 'text-untranslated')
  assert.equal(missing?.weight, 'review')
  assert.match(missing?.hint.id ?? '', /npm run new -- translation updates\/satu --locale en/)
})

async function tried(name: string, content: string | Uint8Array) {
  writeFileSync(dropped, content)
  const file = { path: dropped, name }
  return previewRelease(place, await recognise(city, file, quiet), file, day, quiet)
}

for (const { name, file, content, says, remedy } of brokenExports)
  test(`an export with ${name}: one message with file and remedy, no stack, nothing published`, async () => {
    await assert.rejects(tried(file, content), (error) => {
      assert.ok(error instanceof PipelineError, String(error))
      assert.match(error.message, says)
      assert.match(error.hint, remedy)
      const english = error.in('en')
      assertEnglish(`${english.message} ${english.hint}`)
      assert.doesNotMatch(`${error.message}${error.hint}`, /Nama Samaran|\n\s+at /)
      return true
    })
    assert.deepEqual(
      Object.keys(hashFolder(folder.published)).filter((path) => /^2024-0[23]/.test(path)),
      [],
    )
  })

for (const [name, row, title] of brokenRows)
  test(`a row with ${name} is quarantined and told with its number`, async () => {
    const { quarantined, issues } = await tried('app.csv', `${goodExport}${row}\n`)
    assert.equal(quarantined, 1)
    const [issue] = issues.filter((found) => found.quarantined)
    assert.match(issue?.title.id ?? '', title)
    assert.match(issue?.first[0] ?? '', /^62\b/)
    assert.ok(issue?.remedy.id)
    assert.notEqual(issue?.title.en, issue?.title.id)
    assert.notEqual(issue?.remedy.en, issue?.remedy.id)
  })
