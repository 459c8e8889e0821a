import { type Writer, wholeTable } from './writer.ts'

/** The table whole, with its dictionary and notes; one row a line, so that a difference between two releases can be read. */
export const json: Writer = {
  format: 'json',
  extension: 'json',
  media_type: 'application/json',
  write: (published, context) => {
    const { table, plan, kind, title, notes } = published
    const { release_id, city_id, data_status, as_of } = context
    const { columns, rows } = wholeTable(published, context)
    const head = JSON.stringify(
      { table, release_id, city_id, data_status, as_of, title, kind, plan, columns, notes },
      null,
      2,
    )
    const lines = rows.map((row) => {
      const entries = columns.map(({ name }, index) => [name, row[index] ?? null])
      return `    ${JSON.stringify(Object.fromEntries(entries))}`
    })
    return `${head.slice(0, -2)},\n  "rows": [\n${lines.join(',\n')}\n  ]\n}\n`
  },
}
