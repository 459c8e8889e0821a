import { slugify } from '#i18n/routes.ts'
import type { ReferenceName } from '#model/reference.ts'
import { reference, referenceRows } from '#release/current.ts'
import { type Row, rowsWhere, text } from '#release/table.ts'

/** The entries of a list cell, which are joined by `|`. */
export function listOf(row: Row, column: string): readonly string[] {
  return text(row, column).split('|').filter(Boolean)
}

/** The rows of another reference table that name this code. */
export function related(name: ReferenceName, column: string, code: string): readonly Row[] {
  return rowsWhere(reference(name), { [column]: code })
}

/** The rows that a list of codes stands for, in the order of their table. */
export function named(
  name: ReferenceName,
  column: string,
  codes: readonly string[],
): readonly Row[] {
  return reference(name).rows.filter((row) => codes.includes(text(row, column)))
}

/** Figures of others about a programme: their topic is its code, `_` or `-` alike. */
export function figuresOf(programme: Row): readonly Row[] {
  const code = slugify(text(programme, 'programme_id'))
  return referenceRows('figures').filter((figure) => slugify(text(figure, 'topic')) === code)
}

/** Figures of others that no programme's page shows. */
export function otherFigures(): readonly Row[] {
  const shown = new Set(referenceRows('programmes').flatMap(figuresOf))
  return referenceRows('figures').filter((figure) => !shown.has(figure))
}
