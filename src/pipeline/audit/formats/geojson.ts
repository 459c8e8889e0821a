import { z } from 'zod'
import { tableRowSchema } from '#model/release.ts'
import { type FormatReader, utf8 } from './sheet.ts'

const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])
const ring = z
  .array(position)
  .min(4)
  .refine((points) => String(points[0]) === String(points.at(-1)), 'a ring that is not closed')
const polygon = z
  .array(ring)
  .min(1)
  .refine(
    (rings) => rings.every((points, at) => (at === 0 ? areaOf(points) >= 0 : areaOf(points) <= 0)),
    'a ring that turns the wrong way',
  )
const collection = z.object({
  type: z.literal('FeatureCollection'),
  boundaries: z.object({
    source: z.string().min(1),
    licence: z.string().min(1),
    licence_url: z.url(),
  }),
  features: z.array(
    z.object({
      type: z.literal('Feature'),
      id: z.string().min(1),
      properties: tableRowSchema,
      geometry: z
        .discriminatedUnion('type', [
          z.object({ type: z.literal('Polygon'), coordinates: polygon }),
          z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(polygon).min(1) }),
        ])
        .nullable(),
    }),
  ),
})

/** One feature a row, named as the row is; outlines closed, on earth, turning as RFC 7946 wants; source and licence told. */
export const readGeoJson: FormatReader = (bytes, table) => {
  const { features } = collection.parse(JSON.parse(utf8(bytes)))
  if (features.every(({ geometry }) => geometry === null)) throw new Error('no outline at all')
  const columns = Object.keys(features[0]?.properties ?? {})
  const odd = features.find(
    ({ id, properties }, at) =>
      id !== table.rows[at]?.['row'] || Object.keys(properties).join() !== columns.join(),
  )
  if (odd) throw new Error(`feature ${odd.id} is not the row in its place`)
  return {
    columns,
    rows: features.map(({ properties }) => columns.map((name) => properties[name] ?? null)),
  }
}

/** Twice the area within a ring, as triangles from its first corner: above 0 where it turns counterclockwise. */
function areaOf(ring: readonly (readonly [number, number])[]): number {
  const [x0, y0] = ring[0] ?? [0, 0]
  let area = 0
  for (const [at, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[at + 1] ?? [x0, y0]
    area += (x - x0) * (nextY - y0) - (nextX - x0) * (y - y0)
  }
  return area
}
