import { z } from 'zod'
import {
  manifestSchema,
  type PublishedTable,
  type TableFile,
  tableFileSchema,
} from '#model/release.ts'

/**
 * What is published was held against its whole schema when it was published, and the audit
 * does so again. Whoever reads it looks at the outline of its long lists only: each
 * is a list of objects with the members by which they are found.
 */
const listOf = <Item>(...members: readonly string[]) =>
  z.custom<Item[]>(
    (value) =>
      Array.isArray(value) &&
      value.every(
        (item) =>
          typeof item === 'object' &&
          item !== null &&
          members.every((member) => item[member] !== undefined),
      ),
  )

const columns = listOf<PublishedTable['columns'][number]>('name', 'type', 'description')
const notes = listOf<PublishedTable['notes'][number]>('id', 'en')

/** Reads the `release.json` of a release or of a version of the facts. */
export const manifestReader = manifestSchema.extend({
  tables: listOf<PublishedTable>('table', 'kind', 'title', 'columns', 'notes', 'files'),
})

/** Reads a published table. */
export const tableReader = tableFileSchema.extend({
  columns,
  notes,
  rows: listOf<TableFile['rows'][number]>(),
})
