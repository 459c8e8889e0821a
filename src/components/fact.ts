import { formatDate } from '#i18n/format.ts'
import type { RouteId, RouteParams } from '#i18n/routes.ts'
import type { Locale } from '#model/locale.ts'
import { type ReferenceColumn, type ReferenceName, referenceTables } from '#model/reference.ts'
import type { Cell } from '#release/cell.ts'
import { codeName, codeRoute, word } from '#release/names.ts'

/** How one cell of a reference table is shown. */
export type Fact =
  | { readonly kind: 'figure'; readonly cell: Cell }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'source'; readonly text: string }
  | {
      readonly kind: 'link'
      readonly text: string
      readonly route: RouteId
      readonly params: RouteParams
    }

/** Tables whose codes have a name, by the column that holds the code. */
const dimensionOf: Readonly<Record<string, string>> = {
  agency_id: 'agency',
  lead_agency_id: 'agency',
  service_id: 'service',
  category_group: 'category_group',
}

/** @param table Where the cell stands: its column's type decides. */
export function factOf(table: ReferenceName, cell: Cell, locale: Locale): Fact {
  const column = cell.ref.split('/').at(-1) ?? ''
  const columns: Readonly<Record<string, ReferenceColumn>> = referenceTables[table].columns
  const type = columns[column]?.type
  if (typeof cell.value === 'number') return { kind: 'figure', cell }
  const text = cell.value ?? ''
  if (text === '') return { kind: 'text', text: '–' }
  if (column === 'source' || type === 'url') return { kind: 'source', text }
  if (type === 'date') return { kind: 'text', text: formatDate(text, locale) }
  if (type === 'enum' || type === 'boolean')
    return { kind: 'text', text: word(column, text, locale) }
  const dimension = dimensionOf[column]
  const to = dimension ? codeRoute(dimension, text, locale) : undefined
  if (dimension && to) return { kind: 'link', text: codeName(dimension, text, locale), ...to }
  if (dimension) return { kind: 'text', text: codeName(dimension, text, locale) }
  return { kind: 'text', text: type === 'list' ? text.split('|').join(', ') : text }
}
