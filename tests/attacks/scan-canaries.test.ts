import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { loadCity } from '#city/load-city.ts'
import { buildRelease } from '#pipeline/build-release.ts'
import { type Effects, realEffects } from '#pipeline/effects.ts'
import { allowOf } from '#pipeline/scan/allow.ts'
import { readAllow } from '#pipeline/scan/read-allow.ts'
import { scanPublished } from '#pipeline/scan/scan-published.ts'
import { scanRecords } from '#pipeline/scan/scan-records.ts'
import { createCityFolder, header } from '../unit/pipeline/release/city-folder.ts'
import { scanForLeaks } from './leak-scan.ts'
import { canary, disguises } from './scan-canaries.ts'

/** T1 and T2 of the specification: two hundred canaries go in, nothing of them comes out. */
const quiet: Effects = { ...realEffects, log: { step() {}, info() {}, warn() {} } }
const canaries = Array.from({ length: 200 }, (_, number) => canary(number))
const needles = [
  ...new Set(
    canaries
      .flatMap(({ tokens }) => tokens.flatMap((token) => Object.values(disguises(token))))
      .filter((needle) => needle.length >= 7),
  ),
]
const folder = createCityFolder()
after(() => folder.remove())

const load = () =>
  loadCity(folder.city, (path) => realEffects.files.readText(path).catch(() => undefined))

before(async () => {
  folder.write('raw/app.csv', `${[header, ...canaries.map(({ row }) => row)].join('\n')}\n`)
  const { raw, snapshots, ledger, published } = folder
  await buildRelease(await load(), { raw, snapshots, ledger, published }, {}, quiet)
})

test('the canaries were counted: the release is not empty', () => {
  const [table = ''] = globSync(join(folder.published, '2*/tables/requests-by-month.csv'))
  assert.match(readFileSync(table, 'utf8'), /2024-01,\d{2,}/)
})

test('no canary, in no disguise, is in any byte of what is published', async () => {
  const { leaks, files, bytes } = await scanForLeaks([folder.published], needles)
  console.log(`  ${needles.length} forms of 200 canaries in ${files} files, ${bytes} bytes`)
  assert.ok(needles.length > 20_000 && files > 20)
  assert.deepEqual(leaks, [])
})

test('the same search finds a canary in each disguise once it is planted', async () => {
  const file = join(folder.published, 'index.json')
  const original = readFileSync(file, 'utf8')
  for (const [form, text] of Object.entries(disguises(canaries[77]?.tokens[3] ?? ''))) {
    await realEffects.files.write(file, `${original}\n/* ${text} */`)
    const { leaks } = await scanForLeaks([folder.published], needles)
    assert.ok(leaks.length > 0, form)
  }
  await realEffects.files.write(file, original)
})

async function gate() {
  const allow = await readAllow(folder.published, realEffects.files)
  const { hits, closed } = await scanPublished(folder.published, allow, realEffects)
  return [...hits, ...closed]
}

async function recordScan() {
  const city = await load()
  return scanRecords(
    city.sources.map((source) => ({
      source,
      files: [{ path: join(folder.raw, 'app.csv'), name: 'app.csv' }],
    })),
    [folder.published],
    {
      official: {
        words: globSync('src/**/*.ts').map((path) => readFileSync(path, 'utf8')),
        phrases: globSync(join(folder.city, 'data/city/*')).map((path) =>
          readFileSync(path, 'utf8'),
        ),
      },
      allow: allowOf([]),
    },
    realEffects,
  )
}

test('the gate and the record-linked scan pass the release', async () => {
  assert.deepEqual(await gate(), [])
  const verdict = await recordScan()
  assert.deepEqual(verdict.found, [])
  assert.equal(verdict.records, 200)
  assert.ok(verdict.looked_for.name > 0 && verdict.looked_for.text > 0)
})

/** What each scan must find of one canary; a name, a ticket and a story have no form that a detector knows. */
const forms: readonly (readonly [token: number, gated: boolean])[] = [
  [0, false],
  [1, false],
  [3, true],
  [4, true],
  [6, true],
  [8, true],
  [12, true],
  [13, true],
  [14, true],
]

test('a canary planted in one published file makes both scans fail', async () => {
  const [file = ''] = globSync(join(folder.published, '2*/tables/requests-by-month.csv'))
  const original = readFileSync(file, 'utf8')
  for (const number of [7, 42, 199]) {
    for (const [index, isGated] of forms) {
      const token = canaries[number]?.tokens[index] ?? ''
      await realEffects.files.write(file, `${original}${token}\n`)
      if (isGated) assert.notDeepEqual(await gate(), [], `gate: ${token}`)
      const { passes } = await recordScan()
      assert.equal(passes, false, `records: ${token}`)
    }
  }
  await realEffects.files.write(file, original)
  assert.deepEqual(await gate(), [])
})
