import { slugify } from '#i18n/routes.ts'

type Area = Readonly<Record<string, unknown>>

const cell = (area: Area, column: string) => String(area[column] ?? '')

/** The address of a district or village: names as slugs, the code added where a sister has the same name. */
export function areaAddress(area: Area, areas: readonly Area[]): Readonly<Record<string, string>> {
  const { byCode, slugs } = lookupOf(areas)
  const slug = slugs.get(cell(area, 'area_code')) ?? '-'
  if (cell(area, 'level') === 'district') return { district: slug }
  const parent = byCode.get(cell(area, 'parent_code'))
  return { district: parent ? (slugs.get(cell(parent, 'area_code')) ?? '-') : '-', village: slug }
}

interface Lookup {
  readonly byCode: ReadonlyMap<string, Area>
  /** Slug of each area, by code. */
  readonly slugs: ReadonlyMap<string, string>
}

const lookups = new WeakMap<readonly Area[], Lookup>()

/** Made once for a list of areas: every page asks for addresses, and each answer needs the sisters of an area. */
function lookupOf(areas: readonly Area[]): Lookup {
  const known = lookups.get(areas)
  if (known) return known
  const named = areas.map((area) => ({
    code: cell(area, 'area_code'),
    slug: slugify(cell(area, 'name')),
    kin: `${cell(area, 'level')}~${cell(area, 'parent_code')}`,
  }))
  const sisters = new Map<string, number>()
  for (const { kin, slug } of named)
    sisters.set(`${kin}~${slug}`, (sisters.get(`${kin}~${slug}`) ?? 0) + 1)
  const slugs = named.map(
    ({ code, kin, slug }) =>
      [code, sisters.get(`${kin}~${slug}`) === 1 ? slug : `${slug}-${slugify(code)}`] as const,
  )
  const made = {
    byCode: new Map(areas.map((area) => [cell(area, 'area_code'), area])),
    slugs: new Map(slugs),
  }
  lookups.set(areas, made)
  return made
}
