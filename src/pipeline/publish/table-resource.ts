import type { PublishedTable } from '#model/release.ts'
import type { PublicColumn, PublicColumnType, PublicTable } from '#model/table.ts'
import { datePattern, missingSigns, periodPattern } from './writers/signs.ts'

/** Table Schema types of our column types. */
const fieldTypes: Readonly<Record<PublicColumnType, string>> = {
  key: 'string',
  code: 'string',
  period: 'string',
  count: 'integer',
  percent: 'integer',
  days: 'integer',
  word: 'string',
  number: 'number',
  text: 'string',
  date: 'string',
}

/**
 * A table's CSV as a resource of a Data Package (v2), with its Table Schema.
 *
 * `*` stays legal in an integer column because it is declared as a missing value.
 *
 * @see https://datapackage.org/standard/data-resource/
 */
export function tableResource(
  {
    table,
    title,
    kind,
    columns,
    notes,
  }: Pick<PublicTable | PublishedTable, 'table' | 'title' | 'kind' | 'columns' | 'notes'>,
  file: { readonly path: string; readonly bytes: number; readonly sha256: string },
): object {
  return {
    name: table,
    type: 'table',
    title: title.id,
    description: notes.map((note) => note.id).join(' ') || title.id,
    path: file.path,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: file.bytes,
    hash: `sha256:${file.sha256}`,
    schema: {
      $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
      fields: columns.map((column) => ({
        name: column.name,
        type: fieldTypes[column.type],
        title: column.name,
        description: column.description.id,
        ...constraints(column),
        missingValues: missingSigns({ kind }, column),
      })),
      ...(columns.some(({ name }) => name === 'row') ? { primaryKey: ['row'] } : {}),
      missingValues: [{ value: '', label: 'tidak berlaku atau belum diketahui' }],
    },
  }
}

function constraints({
  type,
  values,
}: Pick<PublicColumn, 'type'> & { readonly values?: readonly string[] | undefined }): object {
  if (values) return { constraints: { enum: values } }
  if (type === 'key') return { constraints: { required: true, unique: true } }
  if (type === 'period') return { constraints: { pattern: periodPattern } }
  if (type === 'date') return { constraints: { pattern: datePattern } }
  return {}
}
