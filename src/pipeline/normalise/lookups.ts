import type { DuckDBConnection } from '@duckdb/node-api'
import type { City } from '#model/city.ts'
import { fold, literal } from './sql.ts'

/**
 * Makes the look-up tables `lookup_topic`, `lookup_agency`, `lookup_channel`
 * and `lookup_area`: every code, name, abbreviation and alias, folded, to its
 * code. A word that two rows claim is left out of both (an ambiguous word is an
 * unknown word), except that a village shares its name with a district or with
 * a village elsewhere: `lookup_area` keeps level and parent to tell them apart.
 */
export async function createLookups(city: City, connection: DuckDBConnection): Promise<void> {
  const { agencies, areas, categories, channels } = city.reference
  await createLookup(
    'topic',
    categories.map((row) => ({
      code: row.service_code,
      words: [row.service_code, row.name_id, row.name_en, ...list(row.aliases)],
    })),
    connection,
  )
  await createLookup(
    'agency',
    agencies.map((row) => ({
      code: row.agency_id,
      words: [row.agency_id, row.name_id, row.name_en, row.short_name, ...list(row.aliases)],
    })),
    connection,
  )
  await createLookup(
    'channel',
    channels.map((row) => ({
      code: row.channel_id,
      words: [row.channel_id, row.name_id, row.name_en, ...list(row.aliases)],
    })),
    connection,
  )
  await insert(
    'lookup_area(word VARCHAR, code VARCHAR, level VARCHAR, parent VARCHAR)',
    areas.flatMap((row) =>
      [...new Set([row.area_code, row.name, ...list(row.aliases)].map(fold))].map((word) => [
        word,
        row.area_code,
        row.level,
        row.parent_code,
      ]),
    ),
    connection,
  )
  await insert(
    'topic(service_code VARCHAR, category_group VARCHAR, service_id VARCHAR, sensitive VARCHAR)',
    categories.map((row) => [row.service_code, row.category_group, row.service_id, row.sensitive]),
    connection,
  )
}

const list = (cell: string) => cell.split('|').filter(Boolean)

async function createLookup(
  name: string,
  entries: readonly { readonly code: string; readonly words: readonly string[] }[],
  connection: DuckDBConnection,
): Promise<void> {
  const codes = new Map<string, Set<string>>()
  for (const { code, words } of entries) {
    for (const word of words.map(fold).filter(Boolean))
      codes.set(word, (codes.get(word) ?? new Set()).add(code))
  }
  const rows = [...codes].flatMap(([word, [code, ...others]]) =>
    code && others.length === 0 ? [[word, code]] : [],
  )
  await insert(`lookup_${name}(word VARCHAR, code VARCHAR)`, rows, connection)
}

async function insert(
  table: string,
  rows: readonly (readonly string[])[],
  connection: DuckDBConnection,
): Promise<void> {
  await connection.run(`CREATE OR REPLACE TABLE ${table}`)
  if (rows.length === 0) return
  const name = table.slice(0, table.indexOf('('))
  const values = rows.map(
    (row) => `(${row.map((cell) => (cell === '' ? 'NULL' : literal(cell))).join(', ')})`,
  )
  await connection.run(`INSERT INTO ${name} VALUES ${values.join(',\n')}`)
}
