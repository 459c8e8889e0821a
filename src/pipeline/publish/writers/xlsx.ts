import { type CellObject, utils, type WorkSheet, write } from '@e965/xlsx'
import { strFromU8, unzipSync } from 'fflate'
import type { PublicCell, PublicTable } from '#model/table.ts'
import { about } from './about.ts'
import { pack } from './pack.ts'
import { type FileContext, type isNumeric, type Writer, wholeTable } from './writer.ts'

/**
 * A workbook of three sheets: the data, their dictionary, and what must be known of them.
 *
 * Numbers are numbers, whole ISO days are days, everything else is text, and no
 * cell is a formula. `*` is a text in a number's place, which every
 * spreadsheet leaves out of its sums.
 */
export const xlsx: Writer = {
  format: 'xlsx',
  extension: 'xlsx',
  media_type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  write: (table, context) => {
    const book = utils.book_new()
    utils.book_append_sheet(book, dataSheet(table, context), 'Data')
    utils.book_append_sheet(book, dictionarySheet(table, context), 'Kamus - Dictionary')
    utils.book_append_sheet(book, notesSheet(table, context), 'Catatan - Notes')
    const parts = unzipSync(
      new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', bookSST: true })),
    )
    // Packed again, because the library stamps its ZIP with what the machine says.
    return pack(Object.entries(parts).flatMap(needed))
  },
}

/** Parts that no sheet of ours needs: colours that are never used, and tables of functions. */
const unneeded = /theme1\.xml|metadata\.xml/

/** A part of the workbook, without what points to a part that is left out; nothing where it is one. */
function needed([name, bytes]: [string, Uint8Array]): readonly (readonly [string, string])[] {
  if (unneeded.test(name)) return []
  const xml = strFromU8(bytes)
  const keeps = (element: string) => (unneeded.test(element) ? '' : element)
  return [[name, xml.replace(/<(?:Override|Relationship) [^>]*\/>/g, keeps)]]
}

const widest = 60

function dataSheet(table: PublicTable, context: FileContext): WorkSheet {
  const { columns, rows } = wholeTable(table, context)
  const cells = rows.map((row) => row.map((value, at) => cell(value, columns[at])))
  return sheet([columns.map(({ name }) => textCell(name)), ...cells], true)
}

function cell(value: PublicCell, column: Parameters<typeof isNumeric>[0] | undefined): CellObject {
  if (value === null) return { t: 'z' }
  if (typeof value === 'number') return { t: 'n', v: value }
  if (column?.type === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value))
    return { t: 'n', v: serialOf(value), z: 'yyyy-mm-dd' }
  return textCell(value)
}

/** Format `@`, so that a code stays a text when the cell is edited. */
const textCell = (value: string): CellObject => ({ t: 's', v: value, z: '@' })

/** Days since the spreadsheet's day zero; right from March 1900 on. */
const serialOf = (day: string) =>
  Math.round((Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000)

function dictionarySheet(table: PublicTable, context: FileContext): WorkSheet {
  const { columns } = wholeTable(table, context)
  const header = ['kolom / column', 'jenis / type', 'keterangan', 'description', 'nilai / values']
  const rows = columns.map(({ name, type, description, values }) => [
    name,
    type,
    description.id,
    description.en,
    (values ?? []).join(' | '),
  ])
  return sheet([header, ...rows].map((row) => row.map(textCell)))
}

function notesSheet(table: PublicTable, context: FileContext): WorkSheet {
  const lines = about(table, context)
  return sheet(lines.map(({ id, en }) => [textCell(id), textCell(en)]))
}

function sheet(cells: readonly (readonly CellObject[])[], hasFilter = false): WorkSheet {
  const made = utils.aoa_to_sheet(cells as CellObject[][])
  const width = (at: number) =>
    Math.min(widest, Math.max(8, ...cells.map((row) => String(row[at]?.v ?? '').length + 2)))
  made['!cols'] = (cells[0] ?? []).map((_, at) => ({ wch: width(at) }))
  if (hasFilter && made['!ref']) made['!autofilter'] = { ref: made['!ref'] }
  return made
}
