/** One line of a delimited file with its line end; cells are quoted only where they must be. */
export function csvLine(cells: readonly string[], delimiter: string): string {
  return `${cells.map((cell) => csvCell(cell, delimiter)).join(delimiter)}\r\n`
}

function csvCell(cell: string, delimiter: string): string {
  return cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** What Windows-1252 puts where Latin-1 has control characters; the few that our texts use. */
const windowsBytes: Readonly<Record<string, number>> = {
  '…': 0x85,
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '–': 0x96,
}

/** Bytes of a text in Windows-1252; a character that it lacks becomes `?`. */
export function encodeWindows1252(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length)
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    const isLatin = code < 0x80 || (code >= 0xa0 && code <= 0xff)
    bytes[index] = isLatin ? code : (windowsBytes[text[index] ?? ''] ?? 0x3f)
  }
  return bytes
}

/** UTF-8 with the byte order mark that Excel wants. */
export const encodeUtf8WithMark = (text: string) => new TextEncoder().encode(`\uFEFF${text}`)
