import type { Restated } from '#model/changes.ts'
import type { TableFile } from '#model/release.ts'
import type { Row } from '../table.ts'

/** What one table has that it had not, cell by cell. Empty lists and zeros: nothing moved. */
export interface TableComparison {
  readonly rows_added: number
  readonly rows_removed: number
  readonly cells_filled: number
  readonly periods: readonly string[]
  readonly restated: readonly Restated[]
  readonly columns_added: readonly string[]
  readonly columns_removed: readonly string[]
}

/**
 * Compares a table of two releases as anyone can download it.
 *
 * Rows are matched by their permanent name. The record file's rows have none and
 * may be equal; they are counted like marbles of one colour. A cell that was
 * empty is filled, not restated; a number, a word or `*` that differs is restated.
 * Tables about data quality are running totals of all that was read, so their
 * cells go on instead of being restated.
 *
 * @param before `undefined` when the earlier release had no such table.
 */
export function compareTables(before: TableFile | undefined, after: TableFile): TableComparison {
  const names = after.columns.map(({ name }) => name)
  const oldNames = before?.columns.map(({ name }) => name) ?? names
  const columns = {
    columns_added: names.filter((name) => !oldNames.includes(name)),
    columns_removed: oldNames.filter((name) => !names.includes(name)),
  }
  const shared = names.filter((name) => oldNames.includes(name))
  const rows = names.includes('row')
    ? compareNamed(before, after, shared)
    : compareNameless(before, after, shared)
  return { ...rows, ...columns }
}

type Rows = Omit<TableComparison, 'columns_added' | 'columns_removed'>

function compareNamed(
  before: TableFile | undefined,
  after: TableFile,
  shared: readonly string[],
): Rows {
  const old = new Map((before?.rows ?? []).map((row) => [row['row'], row]))
  const added = after.rows.filter((row) => !old.has(row['row']))
  const restated: Restated[] = []
  let cells_filled = 0
  for (const row of after.rows) {
    const was = old.get(row['row'])
    if (!was) continue
    for (const column of shared) {
      const [from, to] = [was[column] ?? null, row[column] ?? null]
      if (from === to) continue
      if (from === null || after.kind === 'quality') cells_filled++
      else restated.push({ row: String(row['row']), column, old: from, new: to })
    }
  }
  const kept = after.rows.length - added.length
  return {
    rows_added: added.length,
    rows_removed: old.size - kept,
    cells_filled,
    periods: periodsIn(added, after),
    restated,
  }
}

function compareNameless(
  before: TableFile | undefined,
  after: TableFile,
  shared: readonly string[],
): Rows {
  const left = new Map<string, number>()
  const kindOf = (row: Row) => JSON.stringify(shared.map((column) => row[column]))
  for (const row of before?.rows ?? []) left.set(kindOf(row), (left.get(kindOf(row)) ?? 0) + 1)
  const added = after.rows.filter((row) => {
    const some = left.get(kindOf(row)) ?? 0
    if (some > 0) left.set(kindOf(row), some - 1)
    return some === 0
  })
  return {
    rows_added: added.length,
    rows_removed: [...left.values()].reduce((sum, count) => sum + count, 0),
    cells_filled: 0,
    periods: periodsIn(added, after),
    restated: [],
  }
}

/** Facts may have a column of that name in words: "not known" is no period. */
function periodsIn(rows: readonly Row[], { columns }: TableFile): readonly string[] {
  if (!columns.some(({ name, type }) => name === 'period' && type === 'period')) return []
  const periods = rows.flatMap(({ period }) => (typeof period === 'string' ? [period] : []))
  return [...new Set(periods)].sort()
}
