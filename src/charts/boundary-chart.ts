import { compareNames } from '#i18n/compare-names.ts'
import type { Here } from '#i18n/here.ts'
import { cell } from '#release/cell.ts'
import { reference, table } from '#release/current.ts'
import { areaParams, nameOf } from '#release/names.ts'
import { countsBy } from '#release/planned.ts'
import { latestPeriod, rowWhere, text } from '#release/table.ts'
import { boundaries } from './boundaries.ts'
import type { Chart } from './chart.ts'
import { drawChoropleth, type MappedArea } from './drawing/choropleth.ts'
import { villageMap } from './village-map.ts'

/**
 * Villages in true shape, shaded by the requests received in the newest year.
 *
 * @returns `undefined` when the city has no boundaries, or publishes no village that one of them names.
 */
export function boundaryChart(id: string, my: Here): Chart | undefined {
  const { locale, t, link } = my
  const counts = table(countsBy(['village']))
  const period = counts && latestPeriod(counts.rows)
  const outlines = boundaries('village')
  if (!outlines || !counts || !period) return undefined
  const facts = reference('areas')
  const codes = new Set(outlines.features.map(({ properties }) => properties?.['area_code']))
  const areas = new Map(
    facts.rows
      .filter((area) => text(area, 'level') === 'village' && codes.has(text(area, 'area_code')))
      .map((area): [string, MappedArea] => {
        const row = rowWhere(counts, { village: text(area, 'area_code'), period })
        return [
          text(area, 'area_code'),
          {
            name: nameOf(area, locale),
            href: link('village', areaParams(area)),
            cell: row && cell(counts, row, 'received'),
          },
        ]
      }),
  )
  if (areas.size === 0) return undefined
  const rows = [...areas.values()].sort((a, b) => compareNames(a.name, b.name, locale))
  return {
    id,
    ...villageMap(rows, period, 'answer.boundaries', my),
    // The facts too: whose boundaries these are is a note of theirs.
    sources: [counts, facts],
    draw: (size, wording) =>
      drawChoropleth(outlines, (code) => areas.get(code), t('chart.map.counted'), size, wording),
  }
}
