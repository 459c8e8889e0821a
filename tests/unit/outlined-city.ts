import { smallCity } from './small-city.ts'

type Points = readonly (readonly number[])[]

/** A square with its lower left corner at `west`, turning clockwise, which RFC 7946 does not want. */
const square = (west: number): Points => [
  [west, -6],
  [west, -5.9],
  [west + 0.1, -5.9],
  [west + 0.1, -6],
  [west, -6],
]

/** Outlines of the small city's two districts; Selatan has a hole, and ten decimals. */
export const outlines = {
  type: 'FeatureCollection',
  source: 'Peta uji, 2024',
  licence: 'CC BY-IGO',
  licence_url: 'https://creativecommons.org/licenses/by/3.0/igo/',
  features: [
    {
      type: 'Feature',
      properties: { area_code: '1', nama: 'Utara' },
      geometry: { type: 'Polygon', coordinates: [square(106)] },
    },
    {
      type: 'Feature',
      properties: { area_code: '2', nama: 'Selatan' },
      geometry: {
        type: 'MultiPolygon',
        coordinates: [
          [
            square(106.1),
            [
              [106.12, -5.98],
              [106.1400000123, -5.98],
              [106.14, -5.960000123],
              [106.12, -5.98],
            ],
          ],
        ],
      },
    },
  ],
}

/** The small city with a file of boundaries. */
export const outlinedCity = (file: object | string = outlines) =>
  smallCity({ 'boundaries.geojson': typeof file === 'string' ? file : JSON.stringify(file) })
