import { formatPeriod } from '#i18n/format.ts'
import type { Here } from '#i18n/here.ts'
import { cell, numberOf } from '#release/cell.ts'
import { table } from '#release/current.ts'
import { codeName, codeRoute, dimensionName } from '#release/names.ts'
import { periodsOf, rowWhere, text } from '#release/table.ts'
import type { Chart } from './chart.ts'
import { drawMultiples } from './drawing/multiples.ts'

/** Which groups are followed over time. */
export interface MultiplesOf {
  readonly id: string
  readonly table: string
  readonly dimension: 'channel' | 'district' | 'category_group'
  readonly question: string
  /** How many of the newest periods. */
  readonly last: number
}

/**
 * What each group received in each of the newest periods. Groups are in
 * alphabetical order; one that received nothing in all of them is left out.
 *
 * @returns `undefined` when the city publishes no such table.
 */
export function multiplesChart(of: MultiplesOf, { locale, t, link }: Here): Chart | undefined {
  const source = table(of.table)
  const periods = source ? periodsOf(source.rows).slice(-of.last) : []
  const newest = periods.at(-1)
  const oldest = periods[0]
  if (!source || !newest || !oldest) return undefined
  const groups = [...new Set(source.rows.map((row) => text(row, of.dimension)))]
    .map((code) => {
      const to = codeRoute(of.dimension, code, locale)
      return {
        name: codeName(of.dimension, code, locale),
        href: to && link(to.route, to.params),
        cells: periods.flatMap((period) => {
          const row = rowWhere(source, { [of.dimension]: code, period })
          return row ? [cell(source, row, 'received')] : []
        }),
      }
    })
    .filter(({ cells }) => cells.length === periods.length && cells.some((c) => c.value !== 0))
    .sort((a, b) => a.name.localeCompare(b.name, locale))
  if (groups.length === 0) return undefined
  const size = (group: (typeof groups)[number]) => {
    const last = group.cells.at(-1)
    return (last && numberOf(last)) ?? 0
  }
  const most = groups.reduce((best, group) => (size(group) > size(best) ? group : best))
  const amount = most.cells.at(-1)
  const period = formatPeriod(newest, locale)
  return {
    id: of.id,
    question: of.question,
    answer:
      amount && size(most) > 0
        ? { template: t('answer.most'), values: { period, name: most.name, amount } }
        : { template: t('answer.allSmall'), values: { period } },
    sources: [source],
    method: 'received',
    view: {
      head: [
        dimensionName(of.dimension, locale),
        ...periods.map((one) => formatPeriod(one, locale)),
      ],
      rows: groups.map(({ name, href, cells }) => ({ label: name, href, cells })),
    },
    draw: (drawingSize, wording) =>
      drawMultiples(
        groups,
        { first: formatPeriod(oldest, locale), last: period },
        drawingSize,
        wording,
      ),
  }
}
