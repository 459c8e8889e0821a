import { utils, write } from '@e965/xlsx'

/** Rows and columns from zero, both ends included. */
interface Merge {
  readonly s: { readonly r: number; readonly c: number }
  readonly e: { readonly r: number; readonly c: number }
}

/**
 * An XLSX file of one sheet of text cells.
 *
 * The bytes depend on the rows alone: no properties are written, so no author
 * and no time; the archive keeps its entries without dates; and its parts are
 * stored, not deflated, because compressors differ between machines.
 */
export function workbookBytes(
  rows: readonly (readonly string[])[],
  sheetName: string,
  merges: readonly Merge[] = [],
): Uint8Array {
  const sheet = utils.aoa_to_sheet(rows as string[][], { dense: true })
  if (merges.length > 0) sheet['!merges'] = merges as Merge[]
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, sheetName)
  return new Uint8Array(
    write(book, { type: 'buffer', bookType: 'xlsx', bookSST: false, compression: false }),
  )
}
