import type { PublicCell } from '#model/table.ts'
import type { Finding } from './audit-table.ts'
import type { StatedTable } from './linear/index.ts'
import type { PublishedVintage } from './vintages.ts'

/**
 * What a later release says otherwise than an earlier one and had no right to.
 *
 * Outside a revision a count never changes, and a row that was not there said that
 * there was nothing to count; in a revision a number moves at least the rounding
 * base, so that no pair of releases shows a single record; one of a table of exact counts
 * not even then. Numbers of rows read
 * may move so far in every release. Shares, waits and single requests never change;
 * what was "not yet known" may become known.
 *
 * A row that vanishes is no change: a withdrawal takes it from every release.
 *
 * @param vintages Oldest first.
 */
export function movedCells(vintages: readonly PublishedVintage[]): readonly Finding[] {
  const said = new Map<string, PublicCell>()
  const periods = new Set<string>()
  const classes = new Map<string, string>()
  return vintages.flatMap((vintage) => {
    const found = vintage.tables.flatMap((table) =>
      table.kind === 'records'
        ? movedRecords(table, classes)
        : movedIn(table, vintage, said, periods),
    )
    for (const { table, rows } of vintage.tables)
      for (const { period } of rows) periods.add(`${table}/${period}`)
    return found.map(({ where, ...one }) => ({
      ...one,
      check: 'moved-cell',
      where: `${vintage.release_id}/${where}`,
    }))
  })
}

type Moved = Pick<Finding, 'where' | 'found'>

function movedIn(
  { table, columns, rows }: StatedTable,
  { kind, policy, plan }: PublishedVintage,
  said: Map<string, PublicCell>,
  periods: ReadonlySet<string>,
): readonly Moved[] {
  const isQuality = table.startsWith('quality-')
  const isExact = plan.some((one) => one.table === table && one.publish === 'exact')
  const mayMove = (kind === 'revision' && !isExact) || isQuality
  return rows.flatMap((row) =>
    columns.flatMap(({ name, type }): Moved[] => {
      const where = `${table}/${row['row']}/${name}`
      const now = row[name] ?? null
      if (type === 'count') {
        const nothing = !isQuality && periods.has(`${table}/${row['period']}`) ? 0 : undefined
        const before = said.get(where) ?? nothing
        said.set(where, now)
        if (before === undefined || before === now) return []
        return mayMove && isFar(before, now, policy.rounding_base)
          ? []
          : [{ where, found: `${before} → ${now}` }]
      }
      if ((type !== 'percent' && type !== 'days') || isQuality) return []
      const before = said.get(where) ?? null
      said.set(where, now)
      return before === null || before === now ? [] : [{ where, found: `${before} → ${now}` }]
    }),
  )
}

/** A number and `*` are far enough apart by the rule that made the new one. */
const isFar = (before: PublicCell, now: PublicCell, base: number) =>
  typeof before !== 'number' || typeof now !== 'number' || Math.abs(before - now) >= base

/** Each period of the record file is one frozen list of rows. */
function movedRecords(
  { table, rows }: StatedTable,
  classes: Map<string, string>,
): readonly Moved[] {
  const now = Map.groupBy(rows, ({ period }) => String(period))
  return [...now].flatMap(([period, members]): Moved[] => {
    const name = `${table}/${period}`
    const text = members.map((row) => JSON.stringify(row)).join('\n')
    const before = classes.get(name)
    classes.set(name, text)
    return before === undefined || before === text
      ? []
      : [{ where: name, found: 'other rows than before' }]
  })
}
