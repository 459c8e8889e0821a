import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { unzipSync } from 'fflate'
import { loadCity } from '#city/load-city.ts'
import { manifestSchema, tableFileSchema } from '#model/release.ts'
import { auditFormats } from '#pipeline/audit/audit-formats.ts'
import { audit } from '#pipeline/audit/index.ts'
import { realEffects } from '#pipeline/effects.ts'
import { factsState, newestFacts } from '#pipeline/publish/facts-state.ts'
import { publishFacts } from '#pipeline/publish-facts.ts'
import { outlinedCity, outlines } from '../../outlined-city.ts'
import { smallCity } from '../../small-city.ts'

const published = mkdtempSync(join(tmpdir(), 'geojson-'))
after(() => rmSync(published, { recursive: true }))
const city = await outlinedCity()
await publishFacts(city, published, realEffects)
const read = (name: string, version = 'v1') =>
  readFileSync(join(published, 'reference', version, name))
const parsed = (name: string) => JSON.parse(read(name).toString())
const areas = manifestSchema
  .parse(parsed('release.json'))
  .tables.find(({ table }) => table === 'areas')
const file = areas?.files.find(({ format }) => format === 'geojson')

test('areas.geojson has every row of the table in its order, with its cells, and a geometry where there is one', () => {
  const json = tableFileSchema.parse(parsed('tables/areas.json'))
  const { type, features } = parsed('tables/areas.geojson')
  assert.equal(type, 'FeatureCollection')
  assert.deepEqual(
    features.map((feature: { properties: object }) => feature.properties),
    json.rows,
  )
  assert.deepEqual(
    features.map(({ id, geometry }: { id: string; geometry: { type: string } | null }) => [
      id,
      geometry?.type,
    ]),
    [
      ['1', 'Polygon'],
      ['2', 'MultiPolygon'],
      ['1.1', undefined],
      ['1.2', undefined],
      ['2.1', undefined],
    ],
  )
})

test('outlines have six decimals; outer rings turn counterclockwise and holes clockwise', () => {
  const [north, south] = parsed('tables/areas.geojson').features
  assert.deepEqual(north.geometry.coordinates[0].slice(0, 3), [
    [106, -6],
    [106.1, -6],
    [106.1, -5.9],
  ])
  assert.deepEqual(south.geometry.coordinates[0][1], [
    [106.12, -5.98],
    [106.14, -5.96],
    [106.14, -5.98],
    [106.12, -5.98],
  ])
})

test('source and licence of the outlines stand in the file, the manifest, the Data Package, every note and the ZIP', () => {
  const { source, licence, licence_url } = outlines
  assert.deepEqual(parsed('tables/areas.geojson').boundaries, { source, licence, licence_url })
  assert.equal(file?.media_type, 'application/geo+json')
  assert.deepEqual([file?.source, file?.licence], [source, { title: licence, url: licence_url }])
  const resource = parsed('datapackage.json').resources.find(
    ({ name }: { name: string }) => name === 'areas',
  )
  const alternative = resource.alternatives.find(({ path }: { path: string }) =>
    path.endsWith('.geojson'),
  )
  assert.deepEqual(
    [alternative.mediatype, alternative.sources, alternative.licenses],
    ['application/geo+json', [{ title: source }], [{ title: licence, path: licence_url }]],
  )
  const zip = unzipSync(read('tables/areas.zip'))
  assert.deepEqual(Buffer.from(zip['areas.geojson'] ?? ''), read('tables/areas.geojson'))
  for (const name of ['README.id.md', 'README.en.md', 'LICENCE.txt'])
    assert.ok(
      Buffer.from(zip[name] ?? '')
        .toString()
        .includes(licence_url),
      name,
    )
})

test('only the areas have GeoJSON, and without boundaries not a byte is other than before', async () => {
  const { tables } = manifestSchema.parse(parsed('release.json'))
  assert.deepEqual(
    tables
      .filter(({ files }) => files.some(({ format }) => format === 'geojson'))
      .map((t) => t.table),
    ['areas'],
  )
  const plain = mkdtempSync(join(tmpdir(), 'geojson-'))
  await publishFacts(await smallCity(), plain, realEffects)
  const csv = join(plain, 'reference/v1/tables/areas.csv')
  assert.deepEqual(readFileSync(csv), read('tables/areas.csv'))
  assert.doesNotMatch(
    readFileSync(join(plain, 'reference/v1/release.json'), 'utf8'),
    /geojson|"source": /,
  )
  rmSync(plain, { recursive: true })
})

test('the audit passes the folder and names every way in which the GeoJSON says something else', async () => {
  assert.deepEqual((await audit(join(published, 'reference/v1'), realEffects)).findings, [])
  const table = tableFileSchema.parse(parsed('tables/areas.json'))
  const good = read('tables/areas.geojson').toString()
  const checks = async (text: string) =>
    (await auditFormats(table, new Map([['geojson', Buffer.from(text)]]))).map(({ check }) => check)
  assert.deepEqual(await checks(good), [])
  for (const [from, to, check] of [
    ['"name":"Selatan"', '"name":"Timur"', 'formats-differ'],
    ['"area_code":"1.1"', '"area_code":1.1', 'formats-differ'],
    ['"id":"2"', '"id":"9"', 'unreadable-file'],
    ['[106,-6]', '[1060,-6]', 'unreadable-file'],
    ['[106.1,-6],[106.1,-5.9],[106,-5.9]', '[106,-5.9],[106.1,-5.9],[106.1,-6]', 'unreadable-file'],
    ['"source": "Peta uji, 2024"', '"source": ""', 'unreadable-file'],
    ['"Polygon"', '"Point"', 'unreadable-file'],
  ] as const) {
    assert.notEqual(good.replace(from, to), good)
    assert.deepEqual(await checks(good.replace(from, to)), [check], to)
  }
  const lines = good.split('\n')
  const dropped = lines.toSpliced(
    lines.findIndex((line) => line.includes('"id":"1.1"')),
    1,
  )
  assert.equal((await checks(dropped.join('\n'))).length, 1)
})

test('a moved border is a new version of the facts, found by the quick look as well', async () => {
  assert.equal(factsState(city, await newestFacts(published, realEffects)), 'current')
  assert.equal(factsState(await smallCity(), await newestFacts(published, realEffects)), 'stale')
  const moved = await outlinedCity(JSON.stringify(outlines).replaceAll('-5.98', '-5.97'))
  assert.equal(factsState(moved, await newestFacts(published, realEffects)), 'stale')
  const before = read('tables/areas.geojson')
  assert.deepEqual(await publishFacts(moved, published, realEffects), {
    version: 'v2',
    isNew: true,
  })
  assert.deepEqual(read('tables/areas.geojson'), before)
  assert.notDeepEqual(read('tables/areas.geojson', 'v2'), before)
})

const shared = process.env['SHARED_DATA']
test('real boundaries of a city are published whole and pass the audit', {
  skip: shared ? false : 'SHARED_DATA is not set',
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'geojson-'))
  cpSync('data/city', join(folder, 'data/city'), { recursive: true })
  const real = JSON.parse(
    readFileSync(join(shared ?? '', 'bogor/kota_bogor_kelurahan_68.geojson'), 'utf8'),
  )
  const { source, licence, licence_url } = outlines
  const given = {
    ...real,
    source,
    licence,
    licence_url,
    features: real.features.map((one: { properties: { kode: string } }) => ({
      ...one,
      properties: { area_code: one.properties.kode },
    })),
  }
  const readText = (path: string) =>
    path.endsWith('boundaries.geojson')
      ? Promise.resolve(JSON.stringify(given))
      : realEffects.files.readText(path).catch(() => undefined)
  const target = join(folder, 'data/published')
  await publishFacts(await loadCity(folder, readText), target, realEffects)
  const written = readFileSync(join(target, 'reference/v1/tables/areas.geojson'), 'utf8')
  const drawn = JSON.parse(written).features.filter(
    ({ geometry }: { geometry: object | null }) => geometry,
  )
  assert.deepEqual(
    drawn.map(({ id }: { id: string }) => id).sort(),
    real.features.map((one: { properties: { kode: string } }) => one.properties.kode).sort(),
  )
  assert.ok(written.length < JSON.stringify(real).length)
  assert.deepEqual((await audit(join(target, 'reference/v1'), realEffects)).findings, [])
  rmSync(folder, { recursive: true })
})
