import { cityTables } from './reference/city-tables.ts'
import { programmeTables } from './reference/programme-tables.ts'
import { serviceTables } from './reference/service-tables.ts'
import type { ReferenceTable } from './reference/table.ts'

export type { ReferenceColumn, ReferenceTable, ReferenceType } from './reference/table.ts'

/**
 * Every reference table of `data/city`, the one description from which the
 * loader's checks, the data dictionary and the Table Schemas are made.
 */
export const referenceTables = {
  areas: cityTables.areas,
  agencies: cityTables.agencies,
  categories: cityTables.categories,
  channels: cityTables.channels,
  services: cityTables.services,
  promises: serviceTables.promises,
  holidays: serviceTables.holidays,
  pillars: programmeTables.pillars,
  indicators: programmeTables.indicators,
  programmes: programmeTables.programmes,
  milestones: programmeTables.milestones,
  partners: programmeTables.partners,
  budgets: programmeTables.budgets,
  awards: programmeTables.awards,
  claims: serviceTables.claims,
  figures: serviceTables.figures,
  data_notes: serviceTables.data_notes,
} as const satisfies Readonly<Record<string, ReferenceTable>>

export type ReferenceName = keyof typeof referenceTables

/** The columns that stand in the place of one that the table had once; none for any other name. */
export function columnsNowOf(name: ReferenceName, column: string): readonly string[] {
  const { renamed = {} }: ReferenceTable = referenceTables[name]
  return Object.hasOwn(renamed, column) ? (renamed[column] ?? []) : []
}

/** One checked row: every column present, an empty cell as `''`, lists still joined by `|`. */
export type ReferenceRow<Name extends ReferenceName> = {
  readonly [Column in keyof (typeof referenceTables)[Name]['columns']]: string
}
