import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'
import { PublishError } from '#model/errors.ts'
import type { Boundaries } from './geometry/choropleth.ts'

const point = z.tuple([z.number(), z.number()]).rest(z.number())
const polygon = z.array(z.array(point).min(4)).min(1)

/** What is read of a file of boundaries: outlines, each with the code of its area in `areas.csv`. */
const boundariesSchema = z.object({
  type: z.literal('FeatureCollection'),
  features: z
    .array(
      z.object({
        type: z.literal('Feature'),
        properties: z.looseObject({ area_code: z.string().min(1) }),
        geometry: z.discriminatedUnion('type', [
          z.object({ type: z.literal('Polygon'), coordinates: polygon }),
          z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(polygon).min(1) }),
        ]),
      }),
    )
    .min(1),
})

const file = resolve(process.env['CITY_DIR'] || '.', 'data/city/boundaries.geojson')

let known: Boundaries | undefined

/**
 * The city's boundaries, which it may have or not: outlines only, no figures.
 *
 * @throws {PublishError} when the file is there but is not GeoJSON with an `area_code` for each outline.
 */
export function boundaries(): Boundaries | undefined {
  if (!known && existsSync(file)) known = parseBoundaries(readFileSync(file, 'utf8'), file)
  return known
}

/** The same from a text. */
export function parseBoundaries(text: string, place: string): Boundaries {
  try {
    return boundariesSchema.parse(JSON.parse(text)) as Boundaries
  } catch (cause) {
    throw new PublishError(`Berkas batas wilayah tidak dapat dibaca: ${place}.`, {
      hint: 'Simpan sebagai GeoJSON (FeatureCollection) dengan area_code seperti di areas.csv pada setiap batas, atau hapus berkasnya.',
      place: { file: place },
      cause,
    })
  }
}
