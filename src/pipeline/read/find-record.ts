/** Longest record that is read, in bytes: a little under DuckDB's own limit, so that ours speaks first. */
export const longestRecord = 1_900_000

/** Empty where the file, or a fault, ends the record. */
export type Newline = '' | '\n' | '\r\n' | '\r'

export interface FoundRecord {
  /** First byte after the record and its newline. */
  readonly end: number
  /** First byte after the record's own text. */
  readonly text_end: number
  readonly cells: number
  /** Physical lines that end in it, its own newline included. */
  readonly lines: number
  readonly newline: Newline
  /**
   * `text-after-quote`: a closing quote is followed by more than space.
   * `open-quote`: the file, or the longest record allowed, ends inside quotes.
   */
  readonly fault?: 'text-after-quote' | 'open-quote' | 'too-long'
}

const quote = 34
const lf = 10
const cr = 13
const space = 32

/**
 * The record of a delimited file that starts at `start`; nothing while `bytes`
 * end before it does and more may come.
 *
 * It follows DuckDB's strict reading of RFC 4180: quotes are doubled inside
 * quotes, space around quotes is ignored, a quote inside a bare cell is a letter,
 * and LF, CRLF and CR each end a record.
 *
 * @param isFinal Whether `bytes` end where the file ends.
 */
export function findRecord(
  bytes: Uint8Array,
  start: number,
  delimiter: number,
  isFinal: boolean,
): FoundRecord | undefined {
  const last = Math.min(bytes.length, start + longestRecord)
  const cut = (
    fault: 'open-quote' | 'too-long',
    cells: number,
    lines: number,
  ): FoundRecord | undefined =>
    isFinal || last - start === longestRecord
      ? { end: last, text_end: last, cells, lines, newline: '', fault }
      : undefined
  let at = start
  let cells = 1
  let lines = 0
  while (true) {
    while (bytes[at] === space && at < last) at++
    if (at < last && bytes[at] === quote) {
      at++
      while (true) {
        let byte = bytes[at]
        while (at < last && byte !== quote) {
          if (byte === lf || (byte === cr && bytes[at + 1] !== lf)) lines++
          byte = bytes[++at]
        }
        if (at >= last) return cut('open-quote', cells, lines)
        at++
        // The first of two quotes, or the closing one; where `bytes` end here, more of them will tell.
        if (at >= last || bytes[at] !== quote) break
        at++
      }
      while (at < last && bytes[at] === space) at++
    } else {
      while (at < last && !endsCell(bytes[at], delimiter)) at++
    }
    if (at >= last) {
      if (last - start === longestRecord) return cut('too-long', cells, lines)
      return isFinal ? { end: at, text_end: at, cells, lines, newline: '' } : undefined
    }
    const byte = bytes[at]
    if (byte === delimiter) {
      cells++
      at++
    } else if (byte === lf) {
      return { end: at + 1, text_end: at, cells, lines: lines + 1, newline: '\n' }
    } else if (byte === cr) {
      if (at + 1 === bytes.length && !isFinal) return undefined
      const isPair = bytes[at + 1] === lf
      const newline = isPair ? '\r\n' : '\r'
      return { end: at + (isPair ? 2 : 1), text_end: at, cells, lines: lines + 1, newline }
    } else {
      const fault = 'text-after-quote'
      return { end: at, text_end: at, cells, lines, newline: '', fault }
    }
  }
}

const endsCell = (byte: number | undefined, delimiter: number) =>
  byte === delimiter || byte === lf || byte === cr

/** First byte after the physical line that starts at `start`; nothing while more bytes may hold its end. */
export function findLineEnd(
  bytes: Uint8Array,
  start: number,
  isFinal: boolean,
): number | undefined {
  let at = start
  while (at < bytes.length && bytes[at] !== lf && bytes[at] !== cr) at++
  if (at === bytes.length) return isFinal ? at : undefined
  if (bytes[at] === lf) return at + 1
  if (at + 1 === bytes.length && !isFinal) return undefined
  return bytes[at + 1] === lf ? at + 2 : at + 1
}
