import { read, utils, write } from '@e965/xlsx'
import Papa from 'papaparse'
import { renamedColumns } from '#city/table-words.ts'
import { SourceFormatError } from '#model/errors.ts'
import type { ReferenceName } from '#model/reference.ts'
import { type Cells, columnsOf } from './table-rows.ts'

/** A reference table as a workbook: every cell a text, so that Excel changes neither codes nor dates. */
export function toWorkbook(name: ReferenceName, rows: readonly Cells[]): Uint8Array {
  const columns = columnsOf(name)
  const cells = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]
  const sheet = utils.aoa_to_sheet(cells.map((row) => row.map((v) => ({ t: 's', v, z: '@' }))))
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, name)
  return new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer)
}

/**
 * The rows of an Excel or CSV master of a reference table.
 *
 * @throws {SourceFormatError} for a file that cannot be opened, or without the table's columns.
 */
export function fromWorkbook(
  name: ReferenceName,
  file: string,
  bytes: Uint8Array,
): readonly Cells[] {
  const [header = [], ...rows] = cellsIn(file, bytes)
  const names = header.map((cell) => cell.trim())
  const columns = columnsOf(name)
  const missing = columns.filter((column) => !names.includes(column))
  const unknown = names.filter((column) => column !== '' && !columns.includes(column))
  const now = renamedColumns(name, unknown)
  if (missing.length > 0 || unknown.length > 0)
    throw new SourceFormatError(
      {
        id: told(file, 'kolom yang tidak ada', missing, 'kolom yang tidak dikenal', unknown),
        en: told(file, 'missing columns', missing, 'unknown columns', unknown),
      },
      {
        hint: {
          id: `${now.id}Unduh tabelnya sebagai Excel dari halaman ini dan isi di situ. Kolomnya: ${columns.join(', ')}.`,
          en: `${now.en}Download the table as Excel from this page and fill it in there. Its columns: ${columns.join(', ')}.`,
        },
        place: { file, line: 1 },
      },
    )
  return rows
    .filter((row) => row.some((cell) => cell.trim() !== ''))
    .map((row) => Object.fromEntries(columns.map((c) => [c, row[names.indexOf(c)]?.trim() ?? ''])))
}

/** The columns of the first line that are wrong, each kind after its words. */
function told(file: string, ...kinds: readonly (string | readonly string[])[]): string {
  const parts: string[] = []
  for (let at = 0; at < kinds.length; at += 2) {
    const [words, columns = []] = kinds.slice(at, at + 2)
    if (columns.length > 0) parts.push(`${words}: ${[columns].flat().join(', ')}`)
  }
  return `${file}:1 ${parts.join('; ')}.`
}

function cellsIn(file: string, bytes: Uint8Array): readonly (readonly string[])[] {
  if (!/\.xlsx$/i.test(file))
    return Papa.parse<string[]>(new TextDecoder().decode(bytes).trimEnd(), { skipEmptyLines: true })
      .data
  try {
    const book = read(bytes, { dense: true, cellNF: true, sheets: 0 })
    const sheet = book.Sheets[book.SheetNames[0] ?? '']
    if (!sheet) return []
    return utils.sheet_to_json<string[]>(sheet, {
      header: 1,
      raw: false,
      defval: '',
      dateNF: 'yyyy-mm-dd',
    })
  } catch (cause) {
    throw new SourceFormatError(
      {
        id: `${file}: berkas Excel rusak atau terkunci.`,
        en: `${file}: the Excel file is broken or locked.`,
      },
      {
        hint: {
          id: 'Buka di Excel, simpan lagi tanpa kata sandi, lalu coba lagi.',
          en: 'Open it in Excel, save it without a password, then try again.',
        },
        place: { file },
        cause,
      },
    )
  }
}
