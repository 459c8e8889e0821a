import type { PublicColumn, PublicTable } from '#model/table.ts'
import { datePattern, missingSigns, periodPattern } from './signs.ts'
import { isNumeric, type Writer, wholeTable } from './writer.ts'

/**
 * What a reader of CSV on the Web needs to read `<table>.csv` typed, in the file
 * that it looks for beside it: columns, types, signs for missing values, notes, licence.
 *
 * @see https://www.w3.org/TR/tabular-metadata/
 */
export const csvw: Writer = {
  format: 'csvw',
  extension: 'csv-metadata.json',
  media_type: 'application/csvm+json',
  write: (table, context) => {
    const { settings, release_id, as_of, data_status } = context
    const both = ({ id, en }: { readonly id: string; readonly en: string }) => [
      { '@value': id, '@language': 'id' },
      { '@value': en, '@language': 'en' },
    ]
    const metadata = {
      '@context': ['http://www.w3.org/ns/csvw', { '@language': 'id' }],
      url: `${table.table}.csv`,
      'dc:title': both(table.title),
      'dc:publisher': both(settings.publisher),
      'dc:license': { '@id': settings.data_licence.url },
      'dc:modified': { '@value': as_of, '@type': 'xsd:date' },
      'schema:version': release_id,
      'schema:creativeWorkStatus': data_status,
      notes: table.notes.map((note) => ({ '@type': 'schema:Comment', 'schema:text': both(note) })),
      dialect: { encoding: 'utf-8', delimiter: ',', lineTerminators: ['\n'], header: true },
      tableSchema: {
        columns: wholeTable(table, context).columns.map((column) => ({
          name: column.name,
          titles: column.name,
          'dc:description': both(column.description),
          datatype: datatype(column),
          null: missingSigns(table, column).map(({ value }) => value),
          ...(column.type === 'key' ? { required: true } : {}),
        })),
        ...primaryKey(table),
      },
    }
    return `${JSON.stringify(metadata, null, 2)}\n`
  },
}

const primaryKey = ({ columns }: PublicTable) =>
  columns.some(({ name }) => name === 'row') ? { primaryKey: 'row' } : {}

function datatype(column: PublicColumn): string | object {
  if (isNumeric(column)) return column.type === 'number' ? 'number' : 'integer'
  if (column.type === 'period') return { base: 'string', format: periodPattern }
  if (column.type === 'date') return { base: 'string', format: datePattern }
  return 'string'
}
