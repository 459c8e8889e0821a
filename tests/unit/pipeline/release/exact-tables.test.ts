import assert from 'node:assert/strict'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { loadCity } from '#city/load-city.ts'
import type { DisclosureError } from '#model/errors.ts'
import type { ReleaseKind } from '#model/ledger.ts'
import { manifestSchema, type TableFile, tableFileSchema } from '#model/release.ts'
import { audit, auditTogether } from '#pipeline/audit/index.ts'
import { buildRelease } from '#pipeline/build-release.ts'
import { type Effects, realEffects } from '#pipeline/effects.ts'
import { smallCityFiles } from '../../small-city.ts'
import { createCityFolder, header } from './city-folder.ts'

const quiet: Effects = { ...realEffects, log: { step() {}, info() {}, warn() {} } }
const folder = createCityFolder()
after(folder.remove)

/** Requests of January and, as many again, of February 2024: Utara 20 roads and 3 other, Selatan 12 and 18. */
const requests = [
  ...Array<string>(20).fill('Jalan berlubang,Melati,Utara'),
  ...Array<string>(3).fill('Lampu mati,Melati,Utara'),
  ...Array<string>(12).fill('Jalan berlubang,Kembar,Selatan'),
  ...Array<string>(18).fill('Lampu mati,Kembar,Selatan'),
]
const exportOf = (lines: readonly string[]) =>
  `${[
    header,
    ...lines.map((line, i) => {
      const [topic, village, district] = line.split(',')
      const month = i < requests.length ? '01' : '02'
      return `R${i},2024-${month}-10 08:00,,,Proses,${topic},Dinas PU,Aplikasi,Aduan,${village},${district},32710105059${10000 + i},,Nama,isi`
    }),
  ].join('\n')}\n`

const planOf = (publish: 'exact' | 'rounded') => {
  const line = (id: string, table: string, rows: string, how: string) =>
    `  - { id: ${id}, table: ${table}, measure: count, publish: ${how}, sparse: { signed_off_by: PPID, signed_off_on: "2024-01-01", reason: uji }, rows: [${rows}], period: month, since: "2024-01-01", columns: [received], title: { id: a, en: a } }`
  return `policy_version: uji
effective_from: "2024-01-01"
exclude: { classifications: [oversight] }
plan:
${[
  line('P1', 'city', '', publish),
  line('P3', 'groups', 'category_group', publish),
  line('P4', 'districts', 'district', publish),
  line('P5', 'crossed', 'district, category_group', publish),
  line('P7', 'kinds', 'classification', 'rounded'),
].join('\n')}
`
}

async function release(publish: 'exact' | 'rounded', asOf: string, kind: ReleaseKind = 'ordinary') {
  folder.write('data/city/protection.yaml', planOf(publish))
  const city = await loadCity(folder.city, (path) =>
    realEffects.files.readText(path).catch(() => undefined),
  )
  return buildRelease(city, folder, { asOf, kind }, quiet)
}

folder.write(
  'data/city/categories.csv',
  `${smallCityFiles['categories.csv']}${(smallCityFiles['categories.csv'] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('lubang'))
    .join()
    .replace('lubang,', 'lampu,')
    .replace('Jalan berlubang', 'Lampu mati')
    .replace('Potholes', 'Lamps')
    .replace('roads', 'other')}\n`,
)
folder.write(
  'data/city/sources.yaml',
  (smallCityFiles['sources.yaml'] ?? '').replace('2024-03-31', '2025-01-31'),
)
folder.write('raw/app.csv', exportOf(requests))
const { release_id } = await release('exact', '2024-02-20')
const home = join(folder.published, release_id)
const reference = join(folder.published, 'reference/v1')

const tableIn = (home: string, name: string): TableFile =>
  tableFileSchema.parse(JSON.parse(readFileSync(join(home, `tables/${name}.json`), 'utf8')))
const cellsIn = (home: string, name: string, column = 'received') =>
  Object.fromEntries(tableIn(home, name).rows.map((row) => [row['row'], row[column]]))

/** A copy of the release in which some cells of a table say something else. */
function altered(name: string, cells: Readonly<Record<string, number>>): string {
  const copy = join(folder.published, `../copies/${Object.values(cells).join('-')}/${release_id}`)
  cpSync(home, copy, { recursive: true })
  const table = tableIn(home, name)
  const rows = table.rows.map((row) => ({
    ...row,
    received: cells[`${row['row']}`] ?? row['received'],
  }))
  writeFileSync(join(copy, `tables/${name}.json`), JSON.stringify({ ...table, rows }))
  return copy
}

test('a release with exact tables hides the small count and what it could be worked out from, and shows every total', () => {
  assert.deepEqual(cellsIn(home, 'city'), { '2024-01': 53 })
  assert.deepEqual(cellsIn(home, 'districts'), { '1~2024-01': 23, '2~2024-01': 30 })
  assert.deepEqual(cellsIn(home, 'groups'), { 'roads~2024-01': 32, 'other~2024-01': 21 })
  assert.deepEqual(cellsIn(home, 'crossed'), {
    '1~roads~2024-01': '*',
    '1~other~2024-01': '*',
    '2~roads~2024-01': '*',
    '2~other~2024-01': '*',
  })
  assert.equal(cellsIn(home, 'kinds')['complaint~2024-01'], 55)
})

test('files, manifest and report say which tables are exact, and what that means', () => {
  const manifest = manifestSchema.parse(
    JSON.parse(readFileSync(join(home, 'release.json'), 'utf8')),
  )
  const planned = manifest.plan?.find(({ table }) => table === 'crossed')
  assert.deepEqual([planned?.publish, planned?.exact_threshold], ['exact', 5])
  assert.match(String(manifest.policy['exact_tables']), /crossed \(< 5: \*\)/)
  const notes = tableIn(home, 'crossed')
    .notes.map(({ id }) => id)
    .join(' ')
  assert.match(notes, /tepat, tidak dibulatkan.*1–4.*tidak pernah berubah/)
  assert.doesNotMatch(notes, /kelipatan/)
  assert.match(tableIn(home, 'kinds').notes[0]?.id ?? '', /kelipatan 5/)
  const report = (column: string) => cellsIn(home, 'quality-disclosure', column)
  assert.deepEqual(
    [report('rounding_error_at_most')['crossed'], report('rounding_error_at_most')['kinds']],
    [0, 2],
  )
  assert.equal(report('suppressed_at_most')['crossed'], 4)
  assert.ok(Number(report('narrowest_interval')['crossed']) >= 3)
})

test('the audit passes the release, and refuses the same files with only the small count hidden', async () => {
  assert.deepEqual((await audit(home, quiet)).findings, [])
  assert.deepEqual((await auditTogether([home], reference, quiet)).findings, [])
  const naive = altered('crossed', {
    '1~roads~2024-01': 20,
    '2~roads~2024-01': 12,
    '2~other~2024-01': 18,
  })
  const { findings } = await auditTogether([naive], reference, quiet)
  assert.deepEqual(findings, [
    {
      check: 'disclosed-count',
      where: 'crossed/1~other~2024-01/received',
      found: '3..3, narrower than 3',
    },
  ])
})

test('the audit refuses a small number in an exact table, and no multiple of five is asked of it', async () => {
  const check = async (cells: Readonly<Record<string, number>>) =>
    (await audit(altered('crossed', cells), quiet)).findings.filter(
      (one) => one.check === 'unprotected-count',
    )
  assert.deepEqual(await check({ '1~other~2024-01': 5 }), [])
  assert.equal((await check({ '1~other~2024-01': 4 })).length, 1)
  assert.equal((await check({ '1~other~2024-01': 7.5 })).length, 1)
})

test('the audit refuses an exact count that has changed, in a revision too', async () => {
  const moved = altered('city', { '2024-01': 63 })
  const text = readFileSync(join(moved, 'release.json'), 'utf8')
  for (const kind of ['ordinary', 'revision']) {
    writeFileSync(join(moved, 'release.json'), text.replace('"ordinary"', `"${kind}"`))
    const { findings } = await auditTogether([home, moved], reference, quiet)
    assert.ok(findings.some(({ check, found }) => check === 'moved-cell' && found === '53 → 63'))
  }
})

test('a later release adds a month, repeats what was exact though records came late, and passes the audit', async () => {
  folder.write(
    'raw/app.csv',
    exportOf([...requests, ...requests]).replace('R0,2024-01-10', 'R0,2024-02-10'),
  )
  const later = join(folder.published, (await release('exact', '2024-03-31')).release_id)
  assert.deepEqual(cellsIn(later, 'city'), { '2024-01': 53, '2024-02': 54 })
  assert.equal(cellsIn(later, 'crossed')['1~roads~2024-01'], '*')
  assert.deepEqual((await auditTogether([home, later], reference, quiet)).findings, [])
})

test('a table that was published exactly may not be rounded under the same name: refused in words that say what to do', async () => {
  await assert.rejects(release('rounded', '2024-04-30'), (error: DisclosureError) => {
    assert.match(error.message, /berganti cara terbitnya.*crossed/)
    assert.match(error.hint, /nama baru/)
    return true
  })
})
