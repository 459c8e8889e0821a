import assert from 'node:assert/strict'
import { test } from 'node:test'
import { comparisonColumns } from '#model/columns/comparison.ts'
import { publicColumn } from '#model/columns.ts'
import type { PublicCell, PublicTable } from '#model/table.ts'
import { withFunnel } from '#pipeline/publish/funnel-columns.ts'

/** A comparison of one period and promise: n_effective and percent of each agency; the city answers 80 %. */
function comparison(points: readonly (readonly [n: number, percent: number])[]): PublicTable {
  const columns = ['row', 'agency', 'period', 'promise', ...comparisonColumns.protected]
  return {
    table: 'agency-comparison',
    plan: 'P14',
    kind: 'comparison',
    title: { id: '', en: '' },
    columns: columns.map(publicColumn),
    rows: points.map(([n, percent], index): PublicCell[] => [
      `a${index}~2024~p`,
      `a${index}`,
      '2024',
      'p',
      'estimated',
      n,
      n,
      percent,
      percent,
      percent,
      80,
      60,
    ]),
    notes: [],
  }
}

function derivedOf(table: PublicTable) {
  const { columns, rows } = withFunnel(table)
  return rows.map((row) => Object.fromEntries(columns.map(({ name }, i) => [name, row[i]])))
}

test('limits, place and observed over expected follow from the published cells alone', () => {
  // Limits at 0.8: specification, table of 5.5 (R's pbinom, interpolated).
  const rows = derivedOf(
    comparison([
      [100, 80],
      [100, 70],
      [20, 70],
    ]),
  )
  for (const row of rows.slice(0, 2)) {
    assert.deepEqual(
      ['limit_low_998', 'limit_low_95', 'limit_high_95', 'limit_high_998'].map((name) => row[name]),
      [66.3, 71.4, 87, 90.9],
    )
  }
  assert.deepEqual(
    rows.map(({ position, observed, observed_to_expected }) => [
      position,
      observed,
      observed_to_expected,
    ]),
    // 70 % of 100 is outside, 70 % of 20 is not: the same share, another meaning.
    [
      ['inside', 80, 1.3],
      ['outside_95', 70, 1.2],
      ['inside', 14, 0.2],
    ],
  )
})

test('groups that differ more than chance get wide limits, which hold them', () => {
  const rows = derivedOf(
    comparison([
      [400, 60],
      [400, 95],
      [400, 70],
      [400, 90],
      [400, 80],
    ]),
  )
  assert.ok(rows.every(({ dispersion }) => Number(dispersion) > 4))
  assert.equal(rows[0]?.['position'], 'outside_998')
  assert.equal(rows[0]?.['wide_position'], 'inside')
  for (const row of rows)
    assert.ok(Number(row['wide_low_95']) < Number(row['limit_low_95']), String(row['row']))
})

test('a group without figures has no derived one, and a table of another kind is left as it is', () => {
  const table = comparison([[100, 80]])
  const state = table.columns.findIndex(({ name }) => name === 'comparison_state')
  const rows = table.rows.map((row) => row.with(state, 'insufficient'))
  const [row] = derivedOf({ ...table, rows })
  for (const name of comparisonColumns.derived) assert.equal(row?.[name], null)
  const counts = { ...table, kind: 'counts' as const }
  assert.equal(withFunnel(counts), counts)
})
