import type { FeatureCollection, GeoJsonProperties, MultiPolygon, Polygon } from 'geojson'
import { published } from './current.ts'
import type { Listed } from './table.ts'

type Outlines = FeatureCollection<Polygon | MultiPolygon, GeoJsonProperties>

/** By address: every chart, page and card asks for the same one. */
const known = new Map<string, Outlines>()

/** The rows of a dataset that have an outline, from its published GeoJSON, which the audit has proved. */
export function outlinesOf({ folder, published: entry }: Listed): Outlines | undefined {
  const file = entry.files.find(({ format }) => format === 'geojson')
  if (!file) return undefined
  const path = `${folder}/${file.path}`
  const read = known.get(path) ?? readOutlines(path)
  known.set(path, read)
  return read
}

function readOutlines(path: string): Outlines {
  const all: Outlines = JSON.parse(new TextDecoder().decode(published.bytesOf(path)))
  return { ...all, features: all.features.filter(({ geometry }) => geometry !== null) }
}
