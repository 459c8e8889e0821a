import assert from 'node:assert/strict'
import {
  cpSync,
  existsSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { loadCity } from '#city/load-city.ts'
import { realEffects } from '#pipeline/effects.ts'
import { readAllow } from '#pipeline/scan/read-allow.ts'
import { scanPublished } from '#pipeline/scan/scan-published.ts'
import { type RawSource, scanRecords } from '#pipeline/scan/scan-records.ts'
import { noSharedData, prepared, realCities, sharedData } from '../prepare.ts'

/** T2 and T3 of the specification on everything the tests have released and built. */
const copy = mkdtempSync(join(tmpdir(), 'scan-real-'))
after(() => rmSync(copy, { recursive: true, force: true }))

const textsOf = (...patterns: readonly string[]) =>
  patterns.flatMap((pattern) => globSync(pattern).map((file) => readFileSync(file, 'utf8')))

/** The raw files of a city, as `sources.yaml` names them below a folder. */
async function rawSources(city: string, raw: string): Promise<readonly RawSource[]> {
  const { sources } = await loadCity(city, (path) =>
    realEffects.files.readText(path).catch(() => undefined),
  )
  return sources.map((source) => ({
    source,
    files: source.files.flatMap((pattern) =>
      globSync(pattern, { cwd: raw }).map((name) => ({ path: join(raw, name), name })),
    ),
  }))
}

async function linked(city: string, raw: string, folders: readonly string[]) {
  return scanRecords(
    await rawSources(city, raw),
    folders,
    {
      official: {
        words: textsOf('src/**/*.{ts,astro,css}', `${city}/content/**/*.mdx`),
        phrases: textsOf('src/{i18n,model}/**/*.ts', `${city}/data/city/*`),
      },
      allow: await readAllow(folders[0] ?? '', realEffects.files),
    },
    realEffects,
  )
}

const cities = [
  { name: 'sample', city: '.', raw: 'data/sample', skip: false as const },
  ...realCities.map((name) => ({
    name,
    city: `tests/cities/${name}`,
    raw: sharedData ?? '',
    skip: noSharedData,
  })),
]

for (const { name, city, raw, skip } of cities) {
  const { published, dist } = prepared(name)
  const folders = [published, dist].filter(existsSync)

  test(`${name}: the gate finds nothing in what is published and built`, { skip }, async () => {
    const allow = await readAllow(published, realEffects.files)
    for (const folder of folders) {
      const before = process.cpuUsage()
      const { hits, closed, files, bytes } = await scanPublished(folder, allow, realEffects)
      const { user, system } = process.cpuUsage(before)
      console.log(
        `  ${name}: ${files} files, ${(bytes / 1e6).toFixed(1)} MB at ${(bytes / (user + system)).toFixed(0)} MB per second of CPU`,
      )
      assert.deepEqual([...hits, ...closed], [])
      assert.ok(files > 20)
    }
  })

  test(`${name}: no reporter is in what is published and built`, { skip }, async () => {
    const { found, records, looked_for } = await linked(city, raw, folders)
    console.log(`  ${name}: ${records} records, looked for ${JSON.stringify(looked_for)}`)
    assert.deepEqual(found, [])
    assert.ok(records > 2000)
  })
}

test('identifiers of the sample planted in one file of a copy make the record-linked scan fail, and each with a form the gate', async () => {
  const { published } = prepared('sample')
  const planted = readFileSync('data/sample/PLANTED.csv', 'utf8').split('\n')
  const one = (kind: string) =>
    planted
      .find((line) => line.split(',')[2] === kind)
      ?.split(',')[3]
      ?.trim() ?? ''
  const allow = await readAllow(published, realEffects.files)
  const folder = join(copy, 'planted')
  cpSync(published, folder, { recursive: true })
  const [file = ''] = globSync(`${folder}/2*/datapackage.json`)
  const original = readFileSync(file, 'utf8')
  for (const [kind, hasForm] of Object.entries({
    nik: true,
    phone: true,
    email: true,
    handle: true,
    name: false,
    coordinate: false,
  })) {
    writeFileSync(file, `${original}\n${one(kind)}\n`)
    const { hits } = await scanPublished(folder, allow, realEffects)
    assert.equal(hits.length > 0, hasForm, kind)
  }
  const all = ['nik', 'phone', 'email', 'handle', 'name', 'coordinate'].map(one)
  writeFileSync(file, `${original}\n${all.join('\n')}\n`)
  const { passes, found } = await linked('.', 'data/sample', [folder])
  assert.equal(passes, false)
  const kinds = new Set<string>(found.map(({ kind }) => kind))
  for (const kind of ['identifier', 'name', 'name_word', 'number']) assert.ok(kinds.has(kind), kind)
})
