import type { DuckDBConnection } from '@duckdb/node-api'
import { SourceFormatError } from '#model/errors.ts'
import type { Source } from '#model/sources.ts'
import { foldedWords, tableOf } from './map-source.ts'
import { literal } from './sql.ts'

const lists = ['status', 'outcome', 'classification', 'confidentiality'] as const

/**
 * Every word of a declared word list must be known: a status decides what is
 * counted as closed, a class decides what is withheld, so guessing is not an option.
 *
 * @throws {SourceFormatError} with the words, how often each occurs, and where first.
 */
export async function checkWords(source: Source, connection: DuckDBConnection): Promise<void> {
  for (const list of lists) {
    const mapping = source.columns[list]
    if (!mapping) continue
    const known = [...foldedWords<unknown>(mapping.words as Record<string, unknown>).keys()]
    const emptyAllowed = mapping.empty !== undefined || list === 'outcome'
    const found = await connection.runAndReadAll(
      `SELECT coalesce(${list}_word, '') AS word, count(*)::INTEGER, first(file ORDER BY file, "row"), min("row")::INTEGER
       FROM ${tableOf('mapped', source)}
       WHERE ${known.length ? `coalesce(${list}_word, '') NOT IN (${known.map(literal).join(', ')})` : 'true'}
         ${emptyAllowed ? `AND ${list}_word IS NOT NULL` : ''}
       GROUP BY 1 ORDER BY 2 DESC, 1`,
    )
    const unknown = found.getRowsJS() as [string, number, string, number][]
    const [first] = unknown
    if (!first) continue
    const [, , file, line] = first
    const listed = (empty: string, rows: string, more: string) => {
      const some = unknown.slice(0, 8).map(([word, n]) => `"${word || empty}" (${n} ${rows})`)
      const rest = unknown.length - some.length
      return `${some.join(', ')}${rest > 0 ? more.replace('*', String(rest)) : ''}`
    }
    throw new SourceFormatError(
      {
        id: `Sumber "${source.id}": kolom "${mapping.column}" berisi ${listed('(kosong)', 'baris', ' dan * kata lain')}, yang artinya belum ditetapkan. Pertama kali di ${file} baris ${line}.`,
        en: `Source "${source.id}": the column "${mapping.column}" holds ${listed('(empty)', 'rows', ' and * other words')}, and nothing says what that means. First in ${file} line ${line}.`,
      },
      {
        hint: {
          id: `Tetapkan arti kata itu pada columns.${list}.words sumber "${source.id}" di data/city/sources.yaml. Rilis terakhir tidak berubah.`,
          en: `Say what it means in columns.${list}.words of the source "${source.id}" in data/city/sources.yaml. The newest release has not changed.`,
        },
        place: { file, line, column: mapping.column },
      },
    )
  }
}
