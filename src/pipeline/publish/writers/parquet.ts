import { type BasicType, type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer'
import { type PublicCell, type PublicColumn, type PublicTable, suppressed } from '#model/table.ts'
import { type FileContext, isNumeric, type Writer, wholeTable } from './writer.ts'

/**
 * Parquet with typed columns: counts, percents and days are INT32, other numbers
 * DOUBLE, everything else text (a date may be a year or a month, so it is text too).
 *
 * A number column cannot hold `*`. So every count has a second column,
 * `<name>_suppressed`: true where the count is hidden, and then the count is null;
 * null with false is a cell that does not apply. Title, notes, licence and
 * status of the data stand in the file's own metadata.
 */
export const parquet: Writer = {
  format: 'parquet',
  extension: 'parquet',
  media_type: 'application/vnd.apache.parquet',
  write: (table, context) => {
    const { columns, rows } = wholeTable(table, context)
    return new Uint8Array(
      parquetWriteBuffer({
        columnData: columns.flatMap((column, index) =>
          columnData(
            column,
            rows.map((row) => row[index] ?? null),
          ),
        ),
        rowGroupSize: 100_000,
        createdBy: 'bisa-terbuka',
        kvMetadata: aboutTable(table, context),
      }),
    )
  },
}

function columnData(column: PublicColumn, values: readonly PublicCell[]): readonly ColumnSource[] {
  const { name } = column
  if (!isNumeric(column))
    return [{ name, type: 'STRING', data: values.map((v) => (v === null ? null : String(v))) }]
  // A fraction where a whole number belongs is for the audit to find, not for this to stumble over.
  const isWhole =
    column.type !== 'number' && values.every((v) => typeof v !== 'number' || v % 1 === 0)
  const type: BasicType = isWhole ? 'INT32' : 'DOUBLE'
  const numbers = { name, type, data: values.map((v) => (typeof v === 'number' ? v : null)) }
  if (column.type !== 'count') return [numbers]
  const hidden = values.map((value) => value === suppressed)
  return [numbers, { name: `${name}_suppressed`, type: 'BOOLEAN', data: hidden }]
}

function aboutTable(
  { table, title, notes }: PublicTable,
  { release_id, city_id, data_status, as_of, settings }: FileContext,
) {
  return Object.entries({
    table,
    release_id,
    city_id,
    data_status,
    as_of,
    title: JSON.stringify(title),
    notes: JSON.stringify(notes),
    publisher: JSON.stringify(settings.publisher),
    licence: settings.data_licence.url,
  }).map(([key, value]) => ({ key, value }))
}
