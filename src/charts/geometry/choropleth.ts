import { geoIdentity, geoPath } from 'd3'
import type { FeatureCollection, GeoJsonProperties, MultiPolygon, Polygon } from 'geojson'
import { feature } from 'topojson-client'
import { topology } from 'topojson-server'
import { presimplify, quantile, simplify } from 'topojson-simplify'
import type { Box } from './labels.ts'

/** Boundaries of areas, in degrees; each feature names its area. */
export type Boundaries = FeatureCollection<Polygon | MultiPolygon, GeoJsonProperties>

export interface ChoroplethShape {
  readonly height: number
  /** One an area, in the order of the boundaries. */
  readonly areas: readonly {
    readonly code: string
    /** Path of its outline. */
    readonly d: string
    readonly centre: readonly [number, number]
    readonly bounds: Box
  }[]
}

/** Smallest share of the points that is kept, however many there are. */
const leastKept = 0.05

/**
 * Areas drawn in true shape across `width` units.
 *
 * Outlines are simplified together, so that neighbours keep their common border
 * and no gap opens (Visvalingam–Whyatt by triangle area).
 *
 * @param most About how many points the whole drawing may have.
 */
export function choropleth(
  boundaries: Boundaries,
  codeOf: (properties: GeoJsonProperties) => string,
  width: number,
  most = 2500,
): ChoroplethShape {
  const collection = simplified(flattened(boundaries), most)
  const projection = geoIdentity().reflectY(true)
  const path = geoPath(projection).digits(1)
  const [[left, top], [right, bottom]] = path.bounds(collection)
  const scale = width / (right - left)
  projection.scale(scale).translate([-scale * left, -scale * top])
  return {
    height: Math.ceil(scale * (bottom - top)),
    areas: collection.features.map((area) => {
      const [[west, north], [east, south]] = path.bounds(area)
      return {
        code: codeOf(area.properties),
        d: path(area) ?? '',
        centre: path.centroid(area),
        bounds: { left: west, top: north, right: east, bottom: south },
      }
    }),
  }
}

/**
 * Degrees as Mercator's plane. Outlines are then plain polygons: it does not
 * matter in which direction a file draws its rings.
 */
function flattened(boundaries: Boundaries): Boundaries {
  const ring = (points: readonly (readonly number[])[]) =>
    points.map(([longitude = 0, latitude = 0]) => [
      longitude,
      (180 / Math.PI) * Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)),
    ])
  return {
    ...boundaries,
    features: boundaries.features.map((area) => ({
      ...area,
      geometry:
        area.geometry.type === 'Polygon'
          ? { type: 'Polygon', coordinates: area.geometry.coordinates.map(ring) }
          : {
              type: 'MultiPolygon',
              coordinates: area.geometry.coordinates.map((part) => part.map(ring)),
            },
    })),
  }
}

function simplified(boundaries: Boundaries, most: number): Boundaries {
  const joined = topology({ areas: boundaries })
  const points = joined.arcs.reduce((sum, arc) => sum + arc.length, 0)
  if (points <= most) return boundaries
  const weighed = presimplify(joined as unknown as Parameters<typeof presimplify>[0])
  const kept = Math.max(leastKept, most / points)
  const smaller = simplify(weighed, quantile(weighed, kept))
  const areas = smaller.objects['areas']
  if (areas?.type !== 'GeometryCollection') return boundaries
  return feature(smaller, areas) as Boundaries
}
