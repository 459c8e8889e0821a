import { longestRecord, type Newline } from './find-record.ts'
import { formatError } from './format-error.ts'
import { literal, type SourceTable } from './source-table.ts'

interface CleanCsv {
  readonly path: string
  readonly hasHeader: boolean
  readonly delimiter: number
  readonly newline: Newline
  readonly cells: number
  /** Which cell each mapped column is. */
  readonly positions: readonly number[]
}

/** RE2 for what `String.prototype.trim` removes, so that every format trims alike. (`trim` with a list of characters takes four times as long.) */
const surroundingSpace = String.raw`^[\t-\r\p{Z}\x{FEFF}]+|[\t-\r\p{Z}\x{FEFF}]+$`

/**
 * Inserts the mapped cells of a clean delimited file, each row beside its line in `source_line`.
 *
 * Both come in file order, which `preserve_insertion_order` guarantees. Where the
 * two disagree on the number of rows, one side of the positional join is NULL,
 * the NOT NULL of `row` fails, and nothing is inserted.
 *
 * Not parallel: DuckDB's threads start in the middle of a file and guess where a
 * record begins, and a quoted text that holds pasted table rows misleads them
 * (seen with 1.5.5 and 208 MB).
 *
 * `new_line` is given, because DuckDB otherwise takes the first newline of the file, be
 * it inside quotes; but not where it is CRLF, with which 1.5.5 misreads every bare quote.
 *
 * @throws {SourceFormatError} when DuckDB and our scan read different rows. DuckDB's
 * own message is left out: it quotes the line.
 */
export async function insertCsv(
  { path, hasHeader, delimiter, newline, cells, positions }: CleanCsv,
  file: string,
  { name, connection }: SourceTable,
): Promise<void> {
  const all = Array.from({ length: cells }, (_, index) => `'c${index}': 'VARCHAR'`)
  const used = [...new Set(positions)].map((position) => `, c${position}`)
  const rows = `read_csv(${literal(path)}, auto_detect = false, strict_mode = true, header = ${hasHeader},
    delim = ${literal(String.fromCharCode(delimiter))}${newLineSql[newline]}, quote = '"', escape = '"', nullstr = '',
    columns = {${all.join(', ')}}, compression = 'none', parallel = false, hive_partitioning = false,
    max_line_size = ${longestRecord + 100_000})`
  const trimmed = positions.map((position) => `, ${trimmedSql(`c${position}`)}`)
  try {
    await connection.run('SET preserve_insertion_order = true')
    await connection.run(
      `INSERT INTO ${name}
       SELECT ${literal(file)}, CASE WHEN isRow THEN line END${trimmed.join('')}
       FROM (SELECT true AS isRow${used.join('')} FROM ${rows}) POSITIONAL JOIN source_line`,
    )
  } catch (error) {
    // A full disk or memory says nothing of the file and quotes nothing of it.
    if (!/(Invalid Input|Constraint|Conversion) Error/.test(String(error))) throw error
    throw formatError(
      { file },
      {
        id: 'isi berkas tidak dapat dibaca dengan pasti, karena dua pembaca menghitung baris yang berbeda.',
        en: 'it cannot be read for certain: two readers count different rows.',
      },
      {
        id: 'Buka berkas di lembar kerja, simpan sebagai CSV UTF-8, lalu coba lagi. Bila tetap gagal, laporkan kepada pengelola kode.',
        en: 'Open the file in a spreadsheet, save it as CSV UTF-8 and try again. If that fails too, tell those who keep the code.',
      },
    )
  }
}

const newLineSql: Readonly<Record<Newline, string>> = {
  '\n': String.raw`, new_line = '\n'`,
  '\r': String.raw`, new_line = '\r'`,
  '\r\n': '',
  '': '',
}

const trimmedSql = (column: string) =>
  `nullif(regexp_replace(${column}, ${literal(surroundingSpace)}, '', 'g'), '')`
