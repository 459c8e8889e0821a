import { type Writer, wholeTable } from './writer.ts'

/** One row a line, for tables that are long by nature: curves and single requests. */
export const jsonLines: Writer = {
  format: 'jsonl',
  extension: 'jsonl',
  media_type: 'application/x-ndjson',
  suits: ({ kind }) => kind === 'curve' || kind === 'records',
  write: (table, context) => {
    const { columns, rows } = wholeTable(table, context)
    return rows
      .map((row) => {
        const entries = columns.map(({ name }, index) => [name, row[index] ?? null])
        return `${JSON.stringify(Object.fromEntries(entries))}\n`
      })
      .join('')
  },
}
