import { kindOf, type Period } from '#model/period.ts'
import type { PublishedTable, TableFile } from '#model/release.ts'
import type { PublicCell } from '#model/table.ts'

export type Row = Readonly<Record<string, PublicCell>>

/** A dataset as its release lists it: always known, even where only other formats than JSON exist. */
export interface Listed {
  readonly id: string
  /** Folder below `data/`: `2024-05.r1` or `reference/2024-06-15`. */
  readonly folder: string
  /** The table's entry in its release's manifest: files with bytes and SHA-256. */
  readonly published: PublishedTable
}

/** One published table, ready to be looked things up in. */
export interface Table extends Listed {
  readonly file: TableFile
  readonly rows: readonly Row[]
  readonly byId: ReadonlyMap<string, Row>
}

export function makeTable(listed: Listed, file: TableFile): Table {
  const byId = new Map(file.rows.map((row) => [String(row['row']), row]))
  return { ...listed, file, rows: file.rows, byId }
}

/** A cell as text; an empty cell is `''`. */
export function text(row: Row, column: string): string {
  const value = row[column]
  return value === null || value === undefined ? '' : String(value)
}

/** The rows in which every named column holds the given text. */
export function rowsWhere(table: Table, where: Readonly<Record<string, string>>): readonly Row[] {
  const wanted = Object.entries(where)
  return table.rows.filter((row) => wanted.every(([column, value]) => text(row, column) === value))
}

/** The first of {@link rowsWhere}. */
export function rowWhere(table: Table, where: Readonly<Record<string, string>>): Row | undefined {
  return rowsWhere(table, where)[0]
}

/** The periods of some rows, in order, each once. */
export function periodsOf(rows: readonly Row[]): readonly Period[] {
  return [...new Set(rows.map((row) => text(row, 'period')))].sort()
}

export function latestPeriod(rows: readonly Row[]): Period | undefined {
  return periodsOf(rows).at(-1)
}

/** The same window a year before; `undefined` where windows are not years or parts of one. */
export function yearBefore(period: Period): Period | undefined {
  return ['three_years', 'coverage'].includes(kindOf(period))
    ? undefined
    : `${String(Number(period.slice(0, 4)) - 1)}${period.slice(4)}`
}

export function hasColumn(table: Table, column: string): boolean {
  return table.file.columns.some((c) => c.name === column)
}
