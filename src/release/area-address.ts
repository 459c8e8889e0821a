import { slugify } from '#i18n/routes.ts'

type Area = Readonly<Record<string, unknown>>

const cell = (area: Area, column: string) => String(area[column] ?? '')

/** The address of a district or village: names as slugs, the code added where a sister has the same name. */
export function areaAddress(area: Area, areas: readonly Area[]): Readonly<Record<string, string>> {
  const slug = areaSlug(area, areas)
  if (cell(area, 'level') === 'district') return { district: slug }
  const parent = areas.find((row) => cell(row, 'area_code') === cell(area, 'parent_code'))
  return { district: parent ? areaSlug(parent, areas) : '-', village: slug }
}

function areaSlug(area: Area, areas: readonly Area[]): string {
  const slug = slugify(cell(area, 'name'))
  const sisters = areas.filter(
    (row) =>
      cell(row, 'level') === cell(area, 'level') &&
      cell(row, 'parent_code') === cell(area, 'parent_code') &&
      slugify(cell(row, 'name')) === slug,
  )
  return sisters.length === 1 ? slug : `${slug}-${slugify(cell(area, 'area_code'))}`
}
