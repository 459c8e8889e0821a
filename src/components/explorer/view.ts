import type { TableFile } from '#model/release.ts'

type Row = TableFile['rows'][number]

/** What can be asked of one published table. */
export interface Shape {
  readonly table: string
  /** Columns whose cells can be shown. */
  readonly measures: readonly string[]
  /** Columns that a view may run along: codes, `days` of a curve, `period`. The first is the default. */
  readonly axes: readonly string[]
  /** Columns that a view fixes and never runs along. */
  readonly clocks: readonly string[]
}

/** One cut of one table: a measure along one column, every other column fixed. */
export interface View {
  readonly table: string
  readonly measure: string
  readonly across: string
  readonly fixed: Readonly<Record<string, string>>
}

export const textOfCell = (row: Row, column: string): string => String(row[column] ?? '')

/** The table that is asked for, else the first that has the measure, else the first of all. */
export function shapeOf(asked: URLSearchParams, shapes: readonly Shape[]): Shape | undefined {
  const having = shapes.filter(({ measures }) => measures.includes(asked.get('measure') ?? ''))
  return (
    (having.length > 0 ? having : shapes).find(({ table }) => table === asked.get('table')) ??
    having[0] ??
    shapes[0]
  )
}

/**
 * A view that its table can answer: what is asked for where the table has it,
 * else its own default (newest period, first group, a week of waiting).
 */
export function viewOf(asked: URLSearchParams, shape: Shape, rows: readonly Row[]): View {
  const among = (wanted: string | null, values: readonly string[]) =>
    wanted !== null && values.includes(wanted) ? wanted : undefined
  const across = among(asked.get('across'), shape.axes) ?? shape.axes[0] ?? 'period'
  const fixed: Record<string, string> = {}
  for (const column of [...shape.clocks, ...shape.axes]) {
    if (column === across) continue
    const values = valuesOf(rows, column)
    fixed[column] = among(asked.get(column), values) ?? defaultOf(column, values)
  }
  return {
    table: shape.table,
    measure: among(asked.get('measure'), shape.measures) ?? shape.measures[0] ?? '',
    across,
    fixed,
  }
}

function defaultOf(column: string, values: readonly string[]): string {
  if (column === 'period') return values.at(-1) ?? ''
  return (column === 'days' && values.includes('7') ? '7' : values[0]) ?? ''
}

const known = new WeakMap<readonly Row[], Map<string, readonly string[]>>()

/** The distinct values of a column: periods and days in their order, others as the file has them. A table is looked through once. */
export function valuesOf(rows: readonly Row[], column: string): readonly string[] {
  const columns = known.get(rows) ?? new Map<string, readonly string[]>()
  known.set(rows, columns)
  const values = columns.get(column) ?? distinct(rows, column)
  columns.set(column, values)
  return values
}

function distinct(rows: readonly Row[], column: string): readonly string[] {
  const values = [...new Set(rows.map((row) => textOfCell(row, column)))]
  if (column === 'period') return values.sort()
  return column === 'days' ? values.sort((a, b) => Number(a) - Number(b)) : values
}

/** The view as an address: every name is a published table, column or code. */
export function addressOf({ table, measure, across, fixed }: View): URLSearchParams {
  return new URLSearchParams({ table, measure, across, ...fixed })
}

/** The published rows that the view shows, along its axis; `order` sorts codes as their names are listed. */
export function rowsOf(view: View, rows: readonly Row[], order: readonly string[]): readonly Row[] {
  const { across } = view
  const wanted = Object.entries(view.fixed)
  const found = rows.filter((row) =>
    wanted.every(([column, value]) => textOfCell(row, column) === value),
  )
  const places = new Map(
    (across === 'period' || across === 'days' ? valuesOf(rows, across) : order).map((v, i) => [
      v,
      i,
    ]),
  )
  const place = (row: Row) => places.get(textOfCell(row, across)) ?? places.size
  return [...found].sort((a, b) => place(a) - place(b))
}

/** The columns that hold the limits of a measure, where it has some: `median_days` → `median_low_days`. */
export function limitsOf(measure: string): readonly [low: string, high: string] {
  const days = /^(.*)_days$/.exec(measure)?.[1]
  return days === undefined
    ? [`${measure}_low`, `${measure}_high`]
    : [`${days}_low_days`, `${days}_high_days`]
}
