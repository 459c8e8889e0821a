import type { TableFile } from '#model/release.ts'
import type { PublicCell } from '#model/table.ts'

/** What a file of any format says, in one form: `null` empty, `*` suppressed, numbers as numbers, days as ISO. */
export interface Sheet {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly PublicCell[])[]
}

/** Reads one format. Throws where the file is not what it claims to be. */
export type FormatReader = (bytes: Uint8Array, table: TableFile) => Sheet | Promise<Sheet>

/** Whether the table's own dictionary calls the column a number. */
export function holdsNumbers({ columns }: TableFile, name: string): boolean {
  const type = columns.find((column) => column.name === name)?.type
  return type === 'count' || type === 'percent' || type === 'days' || type === 'number'
}

/** Bytes as UTF-8; a byte order mark stays visible. */
export const utf8 = (bytes: Uint8Array) =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
