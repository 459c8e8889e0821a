import { findLineEnd, findRecord, type Newline } from './find-record.ts'
import { addLine, type LineRuns } from './line-runs.ts'
import { recordProblem, type ScanProblem } from './record-problem.ts'

export interface Scan {
  readonly rows: number
  /** The physical line on which each row starts. */
  readonly lines: LineRuns
  readonly problems: readonly ScanProblem[]
  /** What ends every record, where the header and the rows are all there is, as DuckDB expects. */
  readonly plainNewline?: Newline
}

export interface ScanFrame {
  readonly delimiter: number
  /** The header's own bytes; a record equal to it is the header again. */
  readonly header: Uint8Array
  readonly cells: number
  /** Where the records begin: byte and line after the header. */
  readonly start: number
  readonly line: number
  /** What ends the header. */
  readonly newline: Newline
}

/**
 * Judges every record of a delimited text: a row, a problem, or empty.
 *
 * No record is lost: a record with a stray or open quote costs its first line
 * only, and reading goes on with the next line, because what follows an open quote is
 * as a rule not part of it. (DuckDB, left to itself, gives up all rows up to the next quote.)
 *
 * @param onRow Sees the bytes of each row, without its newline, in order.
 */
export async function scanRecords(
  chunks: AsyncIterable<Uint8Array>,
  frame: ScanFrame,
  onRow?: (bytes: Uint8Array, start: number, end: number) => Promise<void> | undefined,
): Promise<Scan> {
  const lines: LineRuns = { first: [], count: [] }
  const problems: ScanProblem[] = []
  let rows = 0
  let line = frame.line
  let isPlain = true
  /** First record of a run of problems that began with a quote still open where the file ends. */
  let openSince: number | undefined

  let skip = frame.start
  let buffer: Uint8Array = new Uint8Array()
  let at = 0

  const isBlank = (end: number) => {
    for (let index = at; index < end; index++) {
      const byte = buffer[index]
      // 26 is the end-of-file mark of programs from the time of DOS.
      if (byte !== frame.delimiter && byte !== 32 && byte !== 9 && byte !== 26) return false
    }
    return true
  }
  const isHeader = (end: number) =>
    end - at === frame.header.length && Buffer.compare(buffer.subarray(at, end), frame.header) === 0

  /** Reads on as far as `buffer` goes. */
  const drain = async (isFinal: boolean) => {
    while (at < buffer.length) {
      const record = findRecord(buffer, at, frame.delimiter, isFinal)
      if (!record) return
      const problem = isBlank(record.text_end)
        ? undefined
        : recordProblem(record, buffer, at, line, frame.cells, isFinal)
      const end = record.fault ? findLineEnd(buffer, at, isFinal) : record.end
      if (end === undefined) return
      if (problem) {
        const reachesEnd = record.fault === 'open-quote' && isFinal && record.end === buffer.length
        if (reachesEnd) openSince ??= problems.length
        problems.push(problem)
        isPlain = false
      } else if (isBlank(record.text_end)) {
        // DuckDB passes over a line without a byte, but takes one with delimiters for a row.
        if (record.text_end > at || frame.cells === 1) isPlain = false
      } else if (isHeader(record.text_end)) {
        problems.push({ rule: 'header-repeated', line })
        isPlain = false
      } else {
        openSince = undefined
        rows++
        addLine(lines, line)
        const written = onRow?.(buffer, at, record.text_end)
        if (written) await written
      }
      if (record.newline !== '' && record.newline !== frame.newline) isPlain = false
      line += record.fault ? 1 : record.lines
      at = end
    }
  }

  for await (const chunk of chunks) {
    const fresh = chunk.subarray(Math.min(skip, chunk.length))
    skip -= chunk.length - fresh.length
    buffer = at < buffer.length ? Buffer.concat([buffer.subarray(at), fresh]) : fresh
    at = 0
    await drain(false)
  }
  await drain(true)

  return {
    rows,
    lines,
    problems: asTruncated(problems, openSince),
    ...(isPlain && { plainNewline: frame.newline }),
  }
}

/** An open quote with no row after it is where the file was cut; what follows it is its own text. */
function asTruncated(problems: readonly ScanProblem[], openSince: number | undefined) {
  const cut = openSince === undefined ? undefined : problems[openSince]
  return cut
    ? [...problems.slice(0, openSince), { ...cut, rule: 'row-truncated' } as const]
    : problems
}
