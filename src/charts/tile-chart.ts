import { compareNames } from '#i18n/compare-names.ts'
import type { Here } from '#i18n/here.ts'
import { cell } from '#release/cell.ts'
import { referenceRows, table } from '#release/current.ts'
import { areaParams, nameOf } from '#release/names.ts'
import { countsBy } from '#release/planned.ts'
import { latestPeriod, rowWhere, text } from '#release/table.ts'
import type { Chart } from './chart.ts'
import { drawTileMap, type Tile } from './drawing/tile-map.ts'
import { shortNames } from './geometry/short-names.ts'
import { villageMap } from './village-map.ts'

/**
 * A tile a village, shaded by the requests received in the newest year.
 *
 * @returns `undefined` when the city publishes no villages, or none of them has a place on the grid.
 */
export function tileChart(id: string, my: Here): Chart | undefined {
  const { locale, t, link } = my
  const counts = table(countsBy(['village']))
  const period = counts && latestPeriod(counts.rows)
  if (!counts || !period) return undefined
  const areas = referenceRows('areas').filter(
    (area) => text(area, 'level') === 'village' && text(area, 'tile_column') !== '',
  )
  const shorts = shortNames(areas.map((area) => nameOf(area, locale)))
  const tiles = areas
    .map((area, i): Tile => {
      const row = rowWhere(counts, { village: text(area, 'area_code'), period })
      return {
        column: Number(area['tile_column']),
        row: Number(area['tile_row']),
        name: nameOf(area, locale),
        short: shorts[i] ?? '',
        href: link('village', areaParams(area)),
        cell: row && cell(counts, row, 'received'),
      }
    })
    .sort((a, b) => compareNames(a.name, b.name, locale))
  if (tiles.length === 0) return undefined
  return {
    id,
    ...villageMap(tiles, period, 'answer.tiles', my),
    sources: [counts],
    draw: (size, wording) => drawTileMap(tiles, t('chart.map.counted'), size, wording),
  }
}
