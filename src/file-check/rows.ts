import Papa from 'papaparse'

export interface FileRow {
  /** Physical line where the row begins, or its number in the sheet. */
  readonly line: number
  readonly cells: readonly string[]
  /** Set where quotes do not pair or the file ends inside a cell. */
  readonly broken?: boolean
}

export interface RowSink {
  accept(rows: readonly FileRow[]): void
  /** Bytes read so far. */
  progress(bytes: number): void
}

const chunkBytes = 1 << 20

/** Reads a delimited text a piece at a time. Blank lines are no rows. @returns The delimiter found. */
export function readText(file: File, encoding: string, sink: RowSink): Promise<string> {
  return new Promise((resolve, reject) => {
    let line = 1
    let delimiter = ''
    Papa.parse<string[]>(file, {
      encoding,
      chunkSize: chunkBytes,
      delimitersToGuess: [',', ';', '\t', '|'],
      chunk({ data, errors, meta }) {
        delimiter = meta.delimiter
        const broken = new Set(errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row))
        const rows: FileRow[] = []
        data.forEach((cells, index) => {
          const isBlank = cells.every((cell) => cell.trim() === '')
          if (!isBlank) rows.push({ line, cells, ...(broken.has(index) ? { broken: true } : {}) })
          line += 1 + cells.reduce((sum, cell) => sum + newlines(cell), 0)
        })
        sink.accept(rows)
        sink.progress(meta.cursor)
      },
      complete: () => resolve(delimiter),
      error: reject,
    })
  })
}

function newlines(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++
  return count
}
