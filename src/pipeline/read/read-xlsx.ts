import { type CellObject, read, type WorkBook } from '@e965/xlsx'
import type { Issue } from '#model/issue.ts'
import type { Effects } from '#pipeline/effects.ts'
import { wrongKind } from './encoding.ts'
import { fold } from './fold.ts'
import { formatError, quoted } from './format-error.ts'
import { looksLike } from './looks-like.ts'
import { matchHeader } from './match-header.ts'
import type { SourceFile } from './source-file.ts'
import { appendRows, type Cell, type SourceTable } from './source-table.ts'
import { cellText } from './xlsx-cell.ts'

type SheetRow = readonly (CellObject | undefined)[] | undefined

const nothing = { id: 'berkas kosong', en: 'an empty file' }
const words = { id: 'teks', en: 'text' }

/** How far down a header may stand, below titles and merged cells. */
const headerWithin = 50

/**
 * Reads one sheet of a workbook into the source's table. A row's place is its number in the sheet.
 *
 * Rows without any text are no rows; a header that comes again further down is
 * passed over with an issue.
 *
 * @throws {SourceFormatError} when the file is no workbook, the sheet is missing,
 * or no row near the top is the declared header.
 */
export async function readXlsx(
  file: SourceFile,
  table: SourceTable,
  { files }: Effects,
): Promise<readonly Issue[]> {
  const { source, known } = table
  const book = openBook(await files.readBytes(file.path), file.name, source.sheet)
  const rows = sheetRows(book, file.name, source.sheet)
  const isFrom1904 = book.Workbook?.WBProps?.date1904 === true
  const texts = (row: SheetRow) => Array.from(row ?? [], (cell) => cellText(cell, isFrom1904) ?? '')

  const at = headerRow(Array.from(rows.slice(0, headerWithin), texts), table)
  const names = texts(rows[at])
  const place = { file: file.name, line: at + 1 }
  const positions = matchHeader(names, known, source.id, place)
  const cellsOf = (row: SheetRow): readonly Cell[] =>
    positions.map((position) => cellText(row?.[position], isFrom1904))
  const isHeader = (cells: readonly Cell[]) =>
    cells.every((cell, index) => fold(cell ?? '') === fold(known.mapped[index] ?? ''))

  const issues: Issue[] = []
  const found = async function* () {
    for (let index = at + 1; index < rows.length; index++) {
      const row = rows[index]
      if (!row?.some((cell) => cellText(cell, isFrom1904) !== null)) continue
      const cells = cellsOf(row)
      if (!isHeader(cells)) yield { row: index + 1, cells }
      else issues.push(warning('header-repeated', source.id, { ...place, line: index + 1 }))
    }
  }
  const count = await appendRows(found(), file.name, table)
  return count > 0 ? issues : [...issues, warning('file-without-rows', source.id, place)]
}

function openBook(bytes: Uint8Array, file: string, sheet: string | undefined): WorkBook {
  const kind = looksLike(bytes)
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  if (!isZip) throw wrongKind(file, 'xlsx', bytes.length === 0 ? nothing : (kind ?? words))
  try {
    return read(bytes, {
      dense: true,
      cellNF: true,
      cellHTML: false,
      cellFormula: false,
      sheets: sheet ?? 0,
    })
  } catch {
    throw formatError(
      { file },
      { id: 'berkas Excel rusak atau terpotong.', en: 'the Excel file is broken or cut off.' },
      {
        id: 'Buka berkas itu di Excel. Bila tidak terbuka, unduh atau ekspor ulang.',
        en: 'Open the file in Excel. If it does not open, download or export it again.',
      },
    )
  }
}

function sheetRows(book: WorkBook, file: string, sheet: string | undefined): readonly SheetRow[] {
  const rows = book.Sheets[sheet ?? book.SheetNames[0] ?? '']?.['!data']
  if (rows) return rows
  throw formatError(
    { file },
    sheet === undefined
      ? { id: 'tidak ada lembar kerja di dalamnya.', en: 'there is no sheet in it.' }
      : { id: `lembar "${sheet}" tidak ada.`, en: `there is no sheet "${sheet}".` },
    {
      id: `Lembar yang ada: ${quoted(book.SheetNames)}. Betulkan sheet di data/city/sources.yaml.`,
      en: `Its sheets: ${quoted(book.SheetNames)}. Mend sheet in data/city/sources.yaml.`,
    },
  )
}

/** The first row that holds every mapped column, else the one that holds most of them. */
function headerRow(rows: readonly (readonly string[])[], { known }: SourceTable): number {
  let best = 0
  let most = 0
  for (const [index, row] of rows.entries()) {
    const found = new Set(row.flatMap(known.mappedBy)).size
    if (found > most) {
      best = index
      most = found
    }
  }
  return best
}

const warning = (rule: string, source_id: string, place: Issue['place']): Issue => ({
  rule,
  severity: 'warning',
  source_id,
  place,
})
