import { findCoordinates } from '#identifiers/detectors/coordinates.ts'
import { cityFileSchema, tableFileSchema } from '#model/release.ts'
import type { Files } from '#pipeline/effects.ts'
import { type Allow, allowOf, contactsOf, publicValues } from './allow.ts'

/** What every published version of the facts declares public: columns of tables, points of boundaries, and how the city can be reached. */
export async function readAllow(published: string, files: Files): Promise<Allow> {
  const values: string[] = []
  for (const path of await files.match(published, 'reference/*/tables/*.json')) {
    const table = tableFileSchema.safeParse(
      JSON.parse(await files.readText(`${published}/${path}`)),
    )
    if (table.success) values.push(...publicValues(table.data))
  }
  for (const path of await files.match(published, 'reference/*/city.json')) {
    const city = cityFileSchema.safeParse(JSON.parse(await files.readText(`${published}/${path}`)))
    if (city.success) values.push(...contactsOf(city.data.settings))
  }
  for (const path of await files.match(published, 'reference/*/**/*.geojson')) {
    const text = await files.readText(`${published}/${path}`)
    values.push(...findCoordinates(text).map(({ start, end }) => text.slice(start, end)))
  }
  return allowOf(values)
}
