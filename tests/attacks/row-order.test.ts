import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TableFile } from '#model/release.ts'
import { attackedCities, latestTables } from './published-city.ts'

/**
 * T18: the order of rows is a message too. In a file without names it could be the order in
 * which the requests came; here it is the order of what each row shows, so that it can be
 * made again from the rows alone, and equal rows are interchangeable.
 */
const shown = ({ columns }: TableFile, row: TableFile['rows'][number]) =>
  columns
    .filter(({ name }) => name !== 'data_status')
    .map(({ name }) => String(row[name]))
    .join('~')

/** Whether the rows of the file of single requests stand in the one order that says nothing. */
function isSilent(table: TableFile): boolean {
  const keys = table.rows.map((row) => shown(table, row))
  return keys.every((key, at) => at === 0 || (keys[at - 1] ?? '') <= key)
}

/** Periods of each group of a table that stand in another order than that of their names. */
const unordered = ({ table, rows }: TableFile) =>
  [...Map.groupBy(rows, (row) => String(row['row']).split(String(row['period']))[0])].flatMap(
    ([group, same]) => {
      const periods = same.map((row) => String(row['period']))
      return periods.every((period, at) => at === 0 || (periods[at - 1] ?? '') <= period)
        ? []
        : [`${table}/${group}`]
    },
  )

for (const city of attackedCities) {
  test(`T18: ${city.name}: rows stand by what they show`, { skip: city.skip }, () => {
    const tables = latestTables(city)
    const records = tables.filter(({ kind }) => kind === 'records')
    for (const table of records) assert.ok(isSilent(table), table.table)
    const counted = tables.filter(
      ({ kind }) => kind === 'counts' || kind === 'curve' || kind === 'summary',
    )
    assert.deepEqual(counted.flatMap(unordered), [])
    // The control: the same rows from last to first.
    const backwards = (table: TableFile) => ({ ...table, rows: table.rows.toReversed() })
    for (const table of records) assert.ok(!isSilent(backwards(table)))
    const several = counted.filter(({ rows }) => new Set(rows.map((row) => row['period'])).size > 1)
    for (const table of several) assert.ok(unordered(backwards(table)).length > 0, table.table)
    assert.equal(records.length > 0, city.name === 'sample')
  })
}
