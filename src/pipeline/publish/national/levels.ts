import type { CitySettings } from '#model/city.ts'
import type { PublishedTable } from '#model/release.ts'

/** The areas that some tables speak of, from the whole city down. */
export function levelsOf(
  tables: readonly PublishedTable[],
  { name, levels }: Pick<CitySettings, 'name' | 'levels'>,
): string {
  const has = (column: string) =>
    tables.some(({ columns }) => columns.some((one) => one.name === column))
  return [
    name.id,
    ...(has('district') ? [levels.district.id] : []),
    ...(has('village') ? [levels.village.id] : []),
  ].join('; ')
}
