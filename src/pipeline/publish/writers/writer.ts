import type { CitySettings } from '#model/city.ts'
import { publicColumn } from '#model/columns.ts'
import type { PublishedFile, TableFile } from '#model/release.ts'
import type { PublicCell, PublicColumn, PublicTable } from '#model/table.ts'

/** What a file says about where it comes from and what may be done with it. */
export interface FileContext
  extends Pick<TableFile, 'release_id' | 'city_id' | 'data_status' | 'as_of'> {
  readonly settings: CitySettings
}

/** One format that tables are published in. */
export interface Writer {
  /** Its name in the manifest. */
  readonly format: string
  /** What stands after `<table>.` in the file's name. */
  readonly extension: string
  readonly media_type: string
  /** Tables that have this format, told by what a table is and never by its size, so that no file vanishes. Absent: all. */
  readonly suits?: (table: PublicTable) => boolean
  /** What the manifest says of the file where a part of it is another's. */
  readonly rights?: (table: PublicTable) => Pick<PublishedFile, 'source' | 'licence'>
  /** Equal table and context give equal bytes: no clock, zone, locale or chance. */
  readonly write: (table: PublicTable, context: FileContext) => string | Uint8Array
}

/** A table's columns and rows as every file has them: `data_status` last, in each row. */
export function wholeTable(
  { columns, rows }: PublicTable,
  { data_status }: Pick<FileContext, 'data_status'>,
): {
  readonly columns: readonly PublicColumn[]
  readonly rows: readonly (readonly PublicCell[])[]
} {
  return {
    columns: [...columns, publicColumn('data_status')],
    rows: rows.map((row) => [...row, data_status]),
  }
}

/** Whether a column holds numbers: where it does, a text in it is a sign and not a value. */
export const isNumeric = ({ type }: Pick<PublicColumn, 'type'>): boolean =>
  type === 'count' || type === 'percent' || type === 'days' || type === 'number'
