import type { Layout, LayoutField } from '#model/layout.ts'
import type { Source } from '#model/sources.ts'

const nameFields = ['service_code', 'agency_responsible', 'channel'] as const
const wordFields = ['status', 'outcome', 'classification', 'confidentiality'] as const
const dateFields = [
  'requested_datetime',
  'updated_datetime',
  'first_response_datetime',
  'closed_datetime',
] as const

/** The mapping of a source as anyone may know it, so that a file can be checked without the city's settings. */
export function layoutOf({ format, sheet, columns, private_columns }: Source): Layout {
  return {
    format,
    ...(sheet === undefined ? {} : { sheet }),
    fields: [
      ...fieldOf('service_request_id', 'text', columns.service_request_id),
      ...dateFields.flatMap((field) => {
        const mapping = columns[field]
        return fieldOf(field, 'date', mapping).map((one) => ({
          ...one,
          ...(mapping ? { formats: mapping.formats } : {}),
          ...(mapping?.months ? { months: mapping.months } : {}),
        }))
      }),
      ...wordFields.flatMap((field) => {
        const mapping = columns[field]
        const isEmptyKnown = mapping?.empty !== undefined || field === 'outcome'
        return fieldOf(field, 'words', mapping).map((one) => ({
          ...one,
          words: [...Object.keys(mapping?.words ?? {}), ...(isEmptyKnown ? [''] : [])],
          ...(field === 'status' ? { closed: closedWords(columns.status.words) } : {}),
        }))
      }),
      ...nameFields.flatMap((field) => fieldOf(field, 'names', columns[field])),
      ...(columns.area ?? []).flatMap((mapping) => fieldOf('area', 'names', mapping)),
      ...(columns.person ?? []).flatMap((mapping) => fieldOf('person', 'person', mapping)),
    ],
    private_columns,
  }
}

const closedWords = (words: Source['columns']['status']['words']) =>
  Object.entries(words).flatMap(([word, { status }]) => (status === 'closed' ? [word] : []))

interface AnyMapping {
  readonly column?: string | undefined
  readonly columns?: string[] | undefined
  readonly missing?: string[] | undefined
  readonly pattern?: string | undefined
}

/** A constant reads no column, so it is no field of the file. */
function fieldOf(
  field: string,
  kind: LayoutField['kind'],
  mapping: AnyMapping | undefined,
): LayoutField[] {
  const names = mapping?.columns ?? (mapping?.column === undefined ? [] : [mapping.column])
  if (names.length === 0) return []
  return [
    {
      field,
      kind,
      columns: names,
      missing: mapping?.missing ?? [],
      ...(mapping?.pattern === undefined ? {} : { pattern: mapping.pattern }),
    },
  ]
}
