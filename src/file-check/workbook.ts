import { read } from '@e965/xlsx'
import { cellText } from '#pipeline/read/xlsx-cell.ts'
import type { FileRow, RowSink } from './rows.ts'

/**
 * Reads the sheet of a workbook that a source declares, else the first.
 *
 * @throws {Error} when the file is no workbook.
 */
export async function readWorkbook(
  file: File,
  sheets: readonly string[],
  sink: RowSink,
): Promise<void> {
  const book = read(await file.arrayBuffer(), {
    dense: true,
    cellNF: true,
    cellHTML: false,
    cellFormula: false,
  })
  const name = book.SheetNames.find((one) => sheets.includes(one)) ?? book.SheetNames[0] ?? ''
  const data = book.Sheets[name]?.['!data'] ?? []
  const isFrom1904 = book.Workbook?.WBProps?.date1904 === true
  const rows = data.flatMap((row, index): FileRow[] => {
    const cells = Array.from(row ?? [], (cell) => cellText(cell, isFrom1904) ?? '')
    return cells.some((cell) => cell !== '') ? [{ line: index + 1, cells }] : []
  })
  sink.accept(rows)
  sink.progress(file.size)
}
