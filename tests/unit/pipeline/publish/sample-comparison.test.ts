import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import Papa from 'papaparse'
import { indexSchema } from '#model/release.ts'
import { funnelLimits } from '#statistics/funnel.ts'
import { prepared } from '../../../prepare.ts'

type CsvRow = Readonly<Record<string, string>>

/** A table of the sample's newest release as a reader gets it: the CSV and nothing else. */
function csvOf(table: string): readonly CsvRow[] {
  const { published } = prepared('sample')
  const { latest } = indexSchema.parse(
    JSON.parse(readFileSync(`${published}/index.json`, 'utf8')) as unknown,
  )
  const text = readFileSync(`${published}/${latest}/tables/${table}.csv`, 'utf8')
  return Papa.parse<CsvRow>(text, { header: true, skipEmptyLines: true }).data
}

const rows = csvOf('agency-comparison-by-year')
const points = rows.filter((row) => row['comparison_state'] === 'estimated')

test('the sample compares its agencies, each in its own place of the alphabet, and never the requests of nobody', () => {
  assert.ok(points.length > 300, String(points.length))
  const names = rows.map((row) => row['row'] ?? '')
  assert.deepEqual(names, [...names].sort())
  assert.ok(rows.every((row) => row['agency'] !== 'unstated'))
  assert.ok(points.every((row) => Number(row['n_effective']) >= 10))
})

test('a share within a promise is the same cell in the comparison and in the summary of waiting', () => {
  const summary = new Map(csvOf('agency-waiting-by-year-summary').map((row) => [row['row'], row]))
  for (const row of points) {
    const same = summary.get(`${row['agency']}~${row['period']}~first_response`)
    assert.equal(row['percent_within'], same?.[`percent_${row['promise']}`], row['row'])
    assert.equal(row['n'], same?.['n'], row['row'])
  }
})

test('a reader of the CSV recomputes every limit, observed count and ratio from its other cells', () => {
  for (const row of points) {
    const cell = (name: string) => Number(row[name])
    const limits = funnelLimits(cell('n_effective'), cell('percent_city') / 100)
    const percent = (share: number) => Number((100 * share).toFixed(1))
    assert.deepEqual(
      ['limit_low_998', 'limit_low_95', 'limit_high_95', 'limit_high_998'].map(cell),
      [limits.low_998, limits.low_95, limits.high_95, limits.high_998].map(percent),
      row['row'],
    )
    assert.equal(cell('observed'), Math.round((cell('percent_within') / 100) * cell('n')))
    if (row['expected'] === '*') assert.equal(row['observed_to_expected'], '')
    else
      assert.equal(
        cell('observed_to_expected'),
        Number((cell('observed') / cell('expected')).toFixed(1)),
      )
  }
})

test('expected counts add up to what the city answered in time, as far as rounding lets them', () => {
  const year = points.filter((row) => row['period'] === '2025' && row['promise'] === 'sibadra_48h')
  const known = year.filter((row) => row['expected'] !== '*')
  const sum = (name: string) => known.reduce((total, row) => total + Number(row[name]), 0)
  // Indirect standardisation moves nothing in total: agencies above expectation are paid for by those below.
  assert.ok(
    Math.abs(sum('observed') / sum('expected') - 1) < 0.1,
    `${sum('observed')} ${sum('expected')}`,
  )
})
