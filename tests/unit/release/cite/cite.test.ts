import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import { parse } from 'yaml'
import { citationOfChart } from '#charts/files/citation.ts'
import { type Citation, citationOf } from '#release/cite/citation.ts'
import { citationFile } from '#release/cite/citation-file.ts'
import { bibtex, citationText, csl } from '#release/cite/formats.ts'
import { makeTable } from '#release/table.ts'

const manifest = {
  release_id: '2024-12.r1',
  city_id: 'kota-uji',
  data_status: 'synthetic',
  as_of: '2025-01-12',
  methodology_version: '1.0',
  policy: {},
  tables: [],
} as const
const settings = {
  publisher: { id: 'Dinas A & B_{Uji} 100% #1', en: 'Agency A & B' },
  data_licence: {
    id: 'CC-BY-4.0',
    title: 'CC BY 4.0',
    url: 'https://creativecommons.org/licenses/by/4.0/',
  },
}
const title = { id: 'Aspirasi ~ $5^2 \\ é', en: 'Requests' }
const citation = (locale: Citation['locale'] = 'id'): Citation => ({
  ...citationOf(
    { id: 'requests-by-month', title, path: '/data/2024-12.r1/tables/requests-by-month.csv' },
    manifest,
    settings,
    locale,
  ),
  url: 'https://data.example/data/2024-12.r1/tables/a_b%20c.csv',
})

test('a citation says who, what, that it is synthetic, which release, when, where and under what licence', () => {
  assert.equal(
    citationText(citation('en')),
    'Agency A & B. Requests (synthetic data). Release 2024-12.r1, data as of 12 January 2025. https://data.example/data/2024-12.r1/tables/a_b%20c.csv. Licence CC-BY-4.0.',
  )
})

test('BibTeX is read back by a BibTeX reader with every sign as it was', () => {
  const [read, ...others] = new Cite(bibtex(citation())).data
  assert.deepEqual(others, [])
  assert.equal(read?.id, 'kota-uji-requests-by-month-2024-12-r1')
  assert.equal(read?.title, `${title.id} (data sintetis)`)
  assert.deepEqual(read?.author, [{ family: settings.publisher.id }])
  assert.deepEqual(read?.issued, { 'date-parts': [[2025, 1]] })
  assert.equal(read?.URL, citation().url)
})

test('a name longer than BibTeX readers take keeps a key of its own', () => {
  const keyed = (end: string) =>
    citationOf(
      { id: `${'panjang-'.repeat(14)}${end}`, title, path: '/data/x' },
      manifest,
      settings,
      'id',
    )
  const keys = ['a', 'b'].map((end) => new Cite(bibtex(keyed(end))).data[0]?.id)
  assert.deepEqual(
    keys,
    ['a', 'b'].map((end) => keyed(end).key),
  )
  assert.notEqual(keys[0], keys[1])
  assert.throws(() => new Cite(bibtex({ ...citation(), key: 'a'.repeat(101) })))
})

test('data without a day of their own are cited without one', () => {
  assert.equal(
    citationText({ ...citation('en'), date: '' }),
    'Agency A & B. Requests (synthetic data). Release 2024-12.r1. https://data.example/data/2024-12.r1/tables/a_b%20c.csv. Licence CC-BY-4.0.',
  )
})

test('a title that is not escaped would not be read back', () => {
  const broken = bibtex(citation()).replace('\\{Uji\\}', '{Uji')
  assert.notEqual(broken, bibtex(citation()))
  assert.throws(() => new Cite(broken))
})

test('CSL-JSON is read as a dataset with publisher, day and frozen address', () => {
  const [read] = new Cite(JSON.stringify(csl(citation('en')))).data
  assert.deepEqual(
    [read?.type, read?.title, read?.publisher, read?.version],
    ['dataset', 'Requests (synthetic data)', 'Agency A & B', '2024-12.r1'],
  )
  assert.deepEqual(read?.issued, { 'date-parts': [[2025, 1, 12]] })
  assert.equal(read?.URL, citation().url)
})

test('CITATION.cff has every field that version 1.2.0 requires, and dates and licence it can read', () => {
  const cff = parse(citationFile(citation(), 'Isi. Contents.', ['id', 'en']))
  assert.deepEqual(
    [cff['cff-version'], cff.type, cff.title, cff.authors],
    ['1.2.0', 'dataset', `${title.id} (data sintetis)`, [{ name: settings.publisher.id }]],
  )
  assert.ok(cff.message)
  assert.deepEqual(
    [cff['date-released'], cff.license, cff.url],
    ['2025-01-12', 'CC-BY-4.0', citation().url],
  )
  const undated = parse(citationFile({ ...citation(), date: '2018', url: '/data/x' }, 'x', ['id']))
  assert.equal('date-released' in undated, false)
  assert.deepEqual(undated.identifiers, [{ type: 'other', value: '/data/x' }])
})

const sourceOf = (id: string, kind: 'counts' | 'reference', status: 'synthetic' | 'real') => {
  const [release_id, folder] =
    kind === 'reference' ? ['v3', 'reference/v3'] : ['2024-12.r1', '2024-12.r1']
  const about = { table: id, title, kind, plan: '', columns: [], notes: [] }
  const csv = { format: 'csv', path: `tables/${id}.csv`, media_type: 'text/csv', bytes: 1 }
  return makeTable(
    { id, folder, published: { ...about, rows: 0, files: [{ ...csv, sha256: '' }] } },
    {
      ...about,
      release_id,
      city_id: 'kota-uji',
      data_status: status,
      as_of: '2025-01-12',
      rows: [],
    },
  )
}
const chartOf = (...sources: Parameters<typeof sourceOf>[]) =>
  citationOfChart(
    {
      id: 'peta',
      question: 'Di mana 100% & {lama}?',
      sources: sources.map((one) => sourceOf(...one)),
    },
    '2024-12.r1',
    { ...settings, city_id: 'kota-uji' },
    'en',
  )

test('a chart is cited as a picture under its frozen address, and read back with its question as it is', () => {
  const cited = chartOf(['areas', 'reference', 'real'], ['requests', 'counts', 'synthetic'])
  for (const written of [bibtex(cited), JSON.stringify(csl(cited))]) {
    const [read, ...others] = new Cite(written).data
    assert.deepEqual(others, [])
    assert.equal(read?.id, 'kota-uji-grafik-peta-2024-12-r1')
    assert.equal(read?.title, 'Di mana 100% & {lama}? (synthetic data)')
    assert.equal(read?.URL, '/en/charts/peta/embed/2024-12.r1/')
  }
  assert.equal(new Cite(JSON.stringify(csl(cited))).data[0]?.type, 'graphic')
  assert.match(citationText(cited), /Release 2024-12\.r1.*\/en\/charts\/peta\/embed\/2024-12\.r1\//)
})

test('a chart of facts only is cited by the version of its facts, which no release of statistics freezes', () => {
  const cited = chartOf(['indicators', 'reference', 'real'])
  assert.deepEqual(
    [cited.version, cited.url, cited.title],
    ['v3', '/data/reference/v3/tables/indicators.csv', 'Di mana 100% & {lama}?'],
  )
})
