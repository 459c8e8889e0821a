import { detect } from '#identifiers/detect.ts'
import type { Hit } from '#identifiers/hit.ts'
import { publishedDegrees } from '#model/boundaries.ts'
import type { City, CitySettings } from '#model/city.ts'
import { referenceTables } from '#model/reference.ts'
import type { TableFile } from '#model/release.ts'

/**
 * What may be published although it looks like an identifier: values that the city
 * has declared public, each in the form in which two spellings of it are equal.
 */
export type Allow = ReadonlySet<string>

/**
 * Allows the values and whatever the detectors find in them.
 *
 * Spelling does not matter: allowing `0811-9600-0060` allows `+62 811 9600 0060`.
 */
export function allowOf(values: Iterable<string>): Allow {
  const allowed = new Set<string>()
  for (const value of values) {
    allowed.add(canonical(value))
    for (const { start, end } of detect(value)) allowed.add(canonical(value.slice(start, end)))
  }
  allowed.delete('')
  return allowed
}

export const isAllowed = (hit: Hit, text: string, allow: Allow) =>
  allow.has(canonical(text.slice(hit.start, hit.end)))

/** Digits of a telephone without 0 or 62 before it; letters and digits of anything else. */
function canonical(value: string): string {
  const bare = value.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  return /^\d+$/.test(bare) ? bare.replace(/^(?:0|620?)(?=8|[2-79]\d)/, '') : bare
}

/** Columns whose values the city declares public, beside every address of a page and every source. */
const declaredPublic: Readonly<Record<string, readonly string[]>> = {
  // Versions published before the two of a language keep one `address`.
  channels: ['address_id', 'address_en', 'address', 'aliases'],
  agencies: ['spokesperson_account', 'spokesperson_contact'],
  areas: ['population', 'area_km2'],
  budgets: ['amount'],
  figures: ['amount'],
}

/**
 * The values of a published reference table that are public by the name and type of
 * their column: official addresses, numbers and accounts, web addresses, sources,
 * budgets, populations. A table of statistics has none.
 */
export function publicValues({ table, kind, columns, rows }: TableFile): readonly string[] {
  if (kind !== 'reference') return []
  const open = columns.map(({ name }) => name).filter((name) => isPublic(table, name))
  return rows.flatMap((row) => open.map((name) => String(row[name] ?? '')).filter(Boolean))
}

/** The same values, the points of its boundaries, and how the city can be reached, of a city whose facts are not published yet. */
export function allowOfCity({ settings, reference, boundaries }: City): Allow {
  const values = Object.entries(reference).flatMap(([table, rows]) =>
    (rows as readonly object[]).flatMap((row) =>
      Object.entries(row).flatMap(([name, value]) =>
        isPublic(table, name) && value ? [String(value)] : [],
      ),
    ),
  )
  return new Set([
    ...allowOf([...values, ...contactsOf(settings)]),
    ...Object.values(boundaries?.outlines ?? {}).flatMap(({ coordinates }) =>
      pointsOf(coordinates),
    ),
  ])
}

/** The points of an outline in the form in which a published pair of numbers is looked up: those of boundaries are public. */
function pointsOf(nested: readonly unknown[]): readonly string[] {
  return typeof nested[0] === 'number'
    ? [canonical(nested.map((degrees) => publishedDegrees(Number(degrees))).join())]
    : nested.flatMap((inner) => pointsOf(inner as readonly unknown[]))
}

/** How anyone may reach the city. */
export const contactsOf = ({
  contact,
  data_licence,
}: Pick<CitySettings, 'contact' | 'data_licence'>): readonly string[] =>
  [contact.email, contact.url, data_licence.url].filter((value) => value !== undefined)

function isPublic(table: string, column: string): boolean {
  if (column === 'source' || declaredPublic[table]?.includes(column)) return true
  const described = Object.entries(referenceTables).find(([name]) => name === table)?.[1].columns
  return Object.entries(described ?? {}).some(
    ([name, { type }]) => name === column && type === 'url',
  )
}
