import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TableFile } from '#model/release.ts'
import { attackedCities, latestRelease, latestTables } from './published-city.ts'

/** T13 and T14: a mean gives a sum away, a step of a curve is one person's wait. */
interface Policy {
  readonly grid: ReadonlySet<number>
  readonly threshold: number
}

/** What would let a reader take a person's wait out of the tables of waiting times. */
function leaksOf(tables: readonly TableFile[], { grid, threshold }: Policy): readonly string[] {
  const found: string[] = []
  const sizes = new Map(
    tables
      .filter(({ kind }) => kind === 'summary')
      .flatMap(({ plan, rows }) => rows.map((row) => [`${plan}/${row['row']}`, row['n']] as const)),
  )
  for (const { table, plan, kind, columns, rows } of tables) {
    for (const { name } of columns) {
      if (
        /(?:^|_)(?:mean|average|avg|sum|total|min|max|shortest|longest|range|deviation|at_risk|events)(?:_|$)/.test(
          name,
        ) &&
        kind !== 'quality'
      )
        found.push(`${table}: column ${name}`)
    }
    for (const row of rows) {
      const where = `${table}/${row['row']}`
      for (const { name, type } of columns) {
        if (type === 'days' && row[name] !== null && !Number.isInteger(row[name]))
          found.push(`${where}: ${name} is no whole number of days`)
      }
      if (kind === 'summary' && !(Number(row['n']) >= threshold)) {
        const said = columns.filter(
          ({ name, type }) => (type === 'days' || type === 'percent') && row[name] !== null,
        )
        if (said.length > 0) found.push(`${where}: ${said[0]?.name} of n ${row['n']}`)
      }
      if (kind !== 'curve') continue
      if (!grid.has(Number(row['days']))) found.push(`${where}: day ${row['days']} is off the grid`)
      const n = sizes.get(`${plan}/${String(row['row']).replace(/~[^~]*$/, '')}`)
      if (!(Number(n) >= threshold)) found.push(`${where}: a curve of n ${n}`)
    }
  }
  return found
}

for (const city of attackedCities) {
  test(`T13, T14: ${city.name}: no mean, sum or extreme; whole days; curves on the grid and of ten and more`, {
    skip: city.skip,
  }, () => {
    const { policy } = latestRelease(city).manifest
    const limits = {
      grid: new Set(String(policy['grid_days']).split(' ').map(Number)),
      threshold: Number(policy['threshold']),
    }
    const tables = latestTables(city)
    assert.deepEqual(leaksOf(tables, limits), [])
    const curves = tables.filter(({ kind }) => kind === 'curve')
    if (curves.length === 0) return
    // The control: each leak is seen once it is there.
    const change = (kind: string, row: Record<string, number | string>) =>
      tables.map((one) => {
        const [first, ...rest] = one.rows
        return one.kind === kind && first ? { ...one, rows: [{ ...first, ...row }, ...rest] } : one
      })
    const tested: readonly (readonly [readonly TableFile[], RegExp])[] = [
      [change('curve', { days: 4 }), /day 4 is off the grid/],
      [change('summary', { median_days: 2.5 }), /median_days is no whole number/],
      [change('summary', { n: '*', median_days: 2 }), /median_days of n \*/],
      [
        tables.map((one) => ({
          ...one,
          columns: one.columns.map((column) =>
            column.name === 'median_days' ? { ...column, name: 'mean_days' } : column,
          ),
        })),
        /column mean_days/,
      ],
    ]
    for (const [altered, message] of tested)
      assert.match(leaksOf(altered, limits).join('\n'), message)
  })

  test(`T14: ${city.name}: a curve ends before fewer than ten are waiting, by the reader's own reckoning`, {
    skip: city.skip,
  }, () => {
    const threshold = Number(latestRelease(city).manifest.policy['threshold'])
    const tables = latestTables(city)
    assert.deepEqual(latePoints(tables, threshold), [])
    if (!tables.some(({ kind }) => kind === 'curve')) return
    // The control: with one in a hundred left waiting, most curves would have gone on too long.
    const gone = tables.map((one) => ({
      ...one,
      rows: one.rows.map((row) => (one.kind === 'curve' ? { ...row, percent_waiting: 1 } : row)),
    }))
    assert.ok(latePoints(gone, threshold).length > 10)
  })
}

/** Points of curves at which fewer than ten can have been at risk. */
function latePoints(tables: readonly TableFile[], threshold: number): readonly string[] {
  const late: string[] = []
  for (const { table, plan, rows } of tables.filter(({ kind }) => kind === 'curve')) {
    const summary = tables.find((one) => one.kind === 'summary' && one.plan === plan)
    const sizes = new Map(summary?.rows.map((row) => [row['row'], Number(row['n'])]))
    for (const [group, points] of Map.groupBy(rows, (row) =>
      String(row['row']).replace(/~[^~]*$/, ''),
    )) {
      for (const [at, { row }] of points.entries()) {
        const before = at === 0 ? 100 : Number(points[at - 1]?.['percent_waiting'])
        const n = sizes.get(group) ?? 0
        // The share before, as far as rounding lets it be, of the largest n that it can be of.
        const most = ((before + (n < 200 ? 2.5 : n < 400 ? 1 : 0.5)) / 100) * (n + 2)
        if (most < threshold) late.push(`${table}/${row}: at most ${most.toFixed(1)}`)
      }
    }
  }
  return late
}
