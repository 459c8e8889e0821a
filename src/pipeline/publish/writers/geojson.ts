import { type Outline, publishedDegrees, type Ring } from '#model/boundaries.ts'
import type { PublicTable } from '#model/table.ts'
import { type Writer, wholeTable } from './writer.ts'

/**
 * Rows that are places, as GeoJSON: one feature a row, in the table's order, with the cells
 * of the JSON as its properties. A row whose outline nobody has is a feature without geometry.
 *
 * Outlines have six decimals, a tenth of a metre, and rings that turn as the standard wants
 * them. Whose they are stands under `boundaries`, beside the standard's own members.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7946
 */
export const geoJson: Writer = {
  format: 'geojson',
  extension: 'geojson',
  media_type: 'application/geo+json',
  suits: ({ boundaries }) => boundaries !== undefined,
  rights: ({ boundaries }) =>
    boundaries ? { source: boundaries.source, licence: boundaries.licence } : {},
  write: (table, context) => {
    const { title, url } = context.settings.data_licence
    const { source = '', licence } = table.boundaries ?? {}
    const head = {
      type: 'FeatureCollection',
      title: table.title,
      publisher: context.settings.publisher,
      licence: title,
      licence_url: url,
      boundaries: { source, licence: licence?.title, licence_url: licence?.url },
    }
    const features = featuresOf(table, context).map((feature) => `    ${JSON.stringify(feature)}`)
    return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "features": [\n${features.join(',\n')}\n  ]\n}\n`
  },
}

function featuresOf(table: PublicTable, context: Parameters<Writer['write']>[1]) {
  const { columns, rows } = wholeTable(table, context)
  return rows.map((row) => {
    const [id] = row
    const outline = table.boundaries?.outlines[String(id)]
    return {
      type: 'Feature',
      id,
      properties: Object.fromEntries(columns.map(({ name }, at) => [name, row[at] ?? null])),
      geometry: outline ? tidied(outline) : null,
    }
  })
}

function tidied({ type, coordinates }: Outline): Outline {
  const polygon = (rings: readonly Ring[]) => rings.map((ring, at) => turned(rounded(ring), at > 0))
  return type === 'Polygon'
    ? { type, coordinates: polygon(coordinates) }
    : { type, coordinates: coordinates.map(polygon) }
}

const rounded = (ring: Ring): Ring =>
  ring.map(([longitude, latitude]) => [publishedDegrees(longitude), publishedDegrees(latitude)])

/** Outer rings counterclockwise, holes clockwise. */
function turned(ring: Ring, isHole: boolean): Ring {
  const [west, south] = ring[0] ?? [0, 0]
  // From the ring's own corner: far from it, small rings drown in rounding.
  const twiceArea = ring.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = ring[at + 1] ?? [x, y]
    return sum + ((x - west) * (nextY - south) - (nextX - west) * (y - south))
  }, 0)
  return twiceArea < 0 === isHole ? ring : ring.toReversed()
}
