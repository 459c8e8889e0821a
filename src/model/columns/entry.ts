import type { Localised } from '../locale.ts'
import type { PublicColumnType } from '../table.ts'

/** A column of the data dictionary, without its name. */
export interface ColumnEntry {
  readonly type: PublicColumnType
  readonly description: Localised
  readonly values?: readonly string[]
}

/** A description in both languages. */
export const text = (id: string, en: string): Localised => ({ id, en })
