/** What the cells of a private column are, and so how they are searched for. */
export type ColumnKind = 'name' | 'identifier' | 'place' | 'text' | 'other'

/** How many cells, at most, a column is judged by. */
export const sampleCells = 500

/**
 * Judges a private column by its cells: names, identifiers (numbers, telephones, points,
 * tickets, accounts), places, free text, or words of a list and dates.
 *
 * The name of the column decides only where its cells do not: a column of names in
 * small letters looks like one of short texts. Anything in doubt is searched for
 * as text; e-mail addresses, handles and identifiers made of digits are found in every column.
 */
export function columnKind(name: string, cells: readonly string[]): ColumnKind {
  if (cells.length === 0) return 'other'
  const share = (test: (cell: string) => boolean) => cells.filter(test).length / cells.length
  if (share(isDate) > 0.8) return 'other'
  if (share(isIdentifier) > 0.5) return 'identifier'
  if (share(isPlace) > 0.5) return 'place'
  const different = new Set(cells).size / cells.length
  const saysName = /nama|name|pelapor|pengadu|reporter|author|penulis|user/i.test(name)
  const saysText =
    /judul|title|isi|text|teks|deskripsi|description|jawaban|reply|alasan|catatan|komentar|comment|subject/i
  if (saysName && share(isShort) > 0.7) return 'name'
  if (saysText.test(name)) return 'text'
  if (different < 0.1 && cells.length >= 20) return 'other'
  return share(isCapitalised) > 0.7 && different > 0.5 ? 'name' : 'text'
}

const isDate = (cell: string) =>
  /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/. ](?:\d{1,2}|\p{L}{3,9})[-/. ]\d{2,4})(?:[T ][\d:.]+.{0,8})?$/u.test(
    cell,
  )
/** Mostly digits, or one piece with a digit or a sign in it. */
const isIdentifier = (cell: string) => {
  const digits = cell.replace(/\D/g, '').length
  const isMostlyDigits = digits >= 3 && digits / cell.replace(/\s/g, '').length > 0.5
  return isMostlyDigits || /^(?=.*[\d_@])[\w.+@-]{4,}$/.test(cell)
}
const isPlace = (cell: string) =>
  /\d/.test(cell) && /\p{L}{2}/u.test(cell) && cell.split(/\s+/).length <= 14 && !/[?!]/.test(cell)
const isShort = (cell: string) => cell.split(/\s+/).length <= 6
/** One to five words, each with a capital, no digit. */
const isCapitalised = (cell: string) =>
  /^\p{Lu}[\p{L}'’.]*(?:[ -]\p{Lu}[\p{L}'’.,]*){0,4}$/u.test(cell)
