import { formatAmount, formatDate, formatPeriod } from '#i18n/format.ts'
import type { Locale } from '#model/locale.ts'
import type { PublishedTable } from '#model/release.ts'
import { type PublicCell, type PublicColumnType, suppressed } from '#model/table.ts'
import { hasColumn, type Row, type Table, text } from './table.ts'

/** One published value together with its address, `table/row/column`: the only way a figure enters a page. */
export interface Cell {
  readonly value: PublicCell
  readonly type: PublicColumnType
  /** `table/row/column`, as a page's `data-cell` says it. */
  readonly ref: string
  readonly state: 'given' | 'suppressed' | 'empty'
}

/**
 * @param row The row itself or its id.
 * @throws {Error} when the table has no such row or column: a page may only show what is published.
 */
export function cell(table: Table, row: Row | string, column: string): Cell {
  const found = typeof row === 'string' ? table.byId.get(row) : row
  if (!found || !hasColumn(table, column))
    throw new Error(`"${table.id}" has no cell ${found ? text(found, 'row') : row}/${column}.`)
  const value = found[column] ?? null
  return cellIn(table.published, text(found, 'row'), column, value)
}

/** A cell of a table of any release, whose value is already known. */
export function cellIn(
  { table, columns }: PublishedTable,
  row: string,
  column: string,
  value: PublicCell,
): Cell {
  return {
    value,
    type: columns.find(({ name }) => name === column)?.type ?? 'text',
    ref: `${table}/${row}/${column}`,
    state: value === null ? 'empty' : value === suppressed ? 'suppressed' : 'given',
  }
}

/** A figure that can be drawn: neither suppressed nor empty. */
export function numberOf({ value }: Cell): number | undefined {
  return typeof value === 'number' ? value : undefined
}

/** What the reader sees. The sign of a suppressed cell is the one of the files: it may hide a number too, so it is never called "fewer than ten". */
export function textOf(cell: Cell, locale: Locale): string {
  if (cell.state === 'suppressed') return suppressed
  if (cell.value === null) return '–'
  if (typeof cell.value === 'string') return textOfWord(cell.value, cell.type, locale)
  return isYear(cell) ? String(cell.value) : formatAmount(cell.value, cell.type, locale)
}

function textOfWord(value: string, type: PublicColumnType, locale: Locale): string {
  if (type === 'period') return formatPeriod(value, locale)
  return type === 'date' ? formatDate(value, locale) : value
}

/** Years are names of years, not amounts: `2020`, never `2.020`. */
const isYear = ({ ref }: Cell) => /(^|[/_])year$/.test(ref)
