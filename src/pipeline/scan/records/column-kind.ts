/** What the cells of a private column are, and so how they are searched for. */
export type ColumnKind = 'name' | 'number' | 'place' | 'text' | 'other'

/** How many cells, at most, a column is judged by. */
export const sampleCells = 500

/**
 * Judges a private column by its cells: names, numbers (identifiers, telephones, points,
 * ticket numbers), places, free text, or words of a list.
 *
 * The name of the column decides only where its cells do not: a column of names in
 * small letters looks like one of short texts. Anything in doubt is searched for
 * as text; e-mail addresses, handles and identifiers made of digits are found in every column.
 */
export function columnKind(name: string, cells: readonly string[]): ColumnKind {
  if (cells.length === 0) return 'other'
  const share = (test: (cell: string) => boolean) => cells.filter(test).length / cells.length
  if (share(isDate) > 0.8) return 'other'
  if (share(isNumber) > 0.5) return 'number'
  if (share(isPlace) > 0.5) return 'place'
  const isList = new Set(cells).size <= Math.max(3, cells.length * 0.05)
  const looksLikeName = share(isCapitalised)
  const saysName = /nama|name|pelapor|pengadu|reporter|author|penulis|user/i.test(name)
  const saysText =
    /judul|title|isi|text|teks|deskripsi|description|jawaban|reply|alasan|catatan|komentar|comment|subject/i
  if (saysName && share(isShort) > 0.7) return 'name'
  if (isList && !saysText.test(name)) return 'other'
  if (looksLikeName > 0.7 && !saysText.test(name)) return 'name'
  return 'text'
}

const isDate = (cell: string) =>
  /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/. ](?:\d{1,2}|\p{L}{3,9})[-/. ]\d{2,4})(?:[T ][\d:.]+.{0,8})?$/u.test(
    cell,
  )
const isNumber = (cell: string) => {
  const digits = cell.replace(/\D/g, '').length
  return digits >= 3 && digits / cell.replace(/\s/g, '').length > 0.5
}
const isPlace = (cell: string) =>
  /\d/.test(cell) && /\p{L}{2}/u.test(cell) && cell.split(/\s+/).length <= 14 && !/[?!]/.test(cell)
const isShort = (cell: string) => cell.split(/\s+/).length <= 6
/** One to five words, each with a capital, no digit. */
const isCapitalised = (cell: string) =>
  /^\p{Lu}[\p{L}'’.]*(?:[ -]\p{Lu}[\p{L}'’.,]*){0,4}$/u.test(cell)
