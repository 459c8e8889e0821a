import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import type { City } from '#model/city.ts'
import type { Effects } from '#pipeline/effects.ts'
import { json, sha256 } from './digest.ts'
import { readIndex } from './published.ts'
import { cityFile, referenceAsTables } from './reference.ts'
import { csv } from './writers/csv.ts'
import { geoJson } from './writers/geojson.ts'

/** The part of a version's manifest that is compared; whoever reads figures from it checks the whole. */
const comparedSchema = z.object({
  data_status: z.enum(['synthetic', 'real']),
  release_id: z.string(),
  city_id: z.string(),
  as_of: z.string(),
  policy: z.record(z.string(), z.unknown()),
  tables: z.array(
    z.object({
      table: z.string(),
      files: z.array(z.object({ format: z.string(), sha256: z.string() })),
    }),
  ),
})

/** What the newest version of the facts says of itself; `undefined` before the first. */
export async function newestFacts(published: string, effects: Effects): Promise<unknown> {
  const current = (await readIndex(published, effects))?.reference.versions.at(-1)
  if (!current) return undefined
  const path = `${published}/reference/${current.version}/release.json`
  return JSON.parse(await effects.files.readText(path))
}

/**
 * Whether the newest published version says what `data/city` says, judged by
 * its city file, the CSV of each table and its outlines: quick, and it writes nothing. The
 * other formats hold the same cells; `stageReference` compares them all.
 *
 * @param newest The manifest of that version.
 */
export function factsState(city: City, newest: unknown): 'current' | 'stale' | 'absent' {
  if (newest === undefined) return 'absent'
  const manifest = comparedSchema.safeParse(newest)
  if (!manifest.success) return 'stale'
  const { policy, tables, ...head } = manifest.data
  const known = tables.map(({ table, files }) => [
    table,
    ...[csv, geoJson].map(({ format }) => files.find((file) => file.format === format)?.sha256),
  ])
  const now = referenceAsTables(city).map((table) => [
    table.table,
    ...[csv, geoJson].map(({ suits, write }) =>
      (suits?.(table) ?? true)
        ? sha256(write(table, { ...head, settings: city.settings }))
        : undefined,
    ),
  ])
  return policy['city_sha256'] === sha256(json(cityFile(city))) && isDeepStrictEqual(known, now)
    ? 'current'
    : 'stale'
}
