/** Longitude and latitude in degrees, WGS 84. */
export type Position = readonly [longitude: number, latitude: number]

/** Degrees as they are published: six decimals, a tenth of a metre. */
export const publishedDegrees = (degrees: number) => Math.round(degrees * 1e6) / 1e6

/** A closed line: its last position is its first. */
export type Ring = readonly Position[]

/** The outline of one area: polygons, each an outer ring and its holes. */
export type Outline =
  | { readonly type: 'Polygon'; readonly coordinates: readonly Ring[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Ring[])[] }

/** Outlines of a city's areas, with whose they are: boundaries have another maker than the table of areas. */
export interface Boundaries {
  readonly source: string
  readonly licence: { readonly title: string; readonly url: string }
  /** By `area_code`. An area whose outline nobody has is absent. */
  readonly outlines: Readonly<Record<string, Outline>>
}
