import { parquetMetadata, parquetReadObjects, parquetSchema } from 'hyparquet'
import type { PublicCell } from '#model/table.ts'
import type { FormatReader } from './sheet.ts'

const mark = '_suppressed'

/** Typed columns; each count with a column beside it that tells `*` from empty. */
export const readParquet: FormatReader = async (bytes, table) => {
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
  const buffer = file as ArrayBuffer
  const metadata = parquetMetadata(buffer)
  const said = new Map(metadata.key_value_metadata?.map(({ key, value }) => [key, value]))
  for (const [key, value] of Object.entries({
    release_id: table.release_id,
    data_status: table.data_status,
    notes: JSON.stringify(table.notes),
  }))
    if (said.get(key) !== value) throw new Error(`metadata ${key}: ${said.get(key)}`)
  if (!said.get('licence')) throw new Error('no licence')

  const all = parquetSchema(metadata).children.map(({ element }) => element.name)
  const counts = table.columns.filter(({ type }) => type === 'count').map(({ name }) => name)
  const marks = new Set(counts.map((name) => name + mark))
  const columns = all.filter((name) => !marks.has(name))
  if (all.length !== columns.length + counts.length) throw new Error('a count without its mark')
  const rows = await parquetReadObjects({ file: buffer })
  return {
    columns,
    rows: rows.map((row) =>
      columns.map((name): PublicCell => {
        const value = row[name]
        if (marks.has(name + mark) && row[name + mark] === true) {
          if (value !== null) throw new Error(`a value under the mark in ${name}`)
          return '*'
        }
        if (value === null || value === undefined) return null
        return typeof value === 'number' ? value : String(value)
      }),
    ),
  }
}
