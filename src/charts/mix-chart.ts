import { formatPeriod } from '#i18n/format.ts'
import type { Here } from '#i18n/here.ts'
import type { Sentence } from '#i18n/sentence.ts'
import { periodBounds, periodsBetween } from '#model/period.ts'
import { type Cell, cell, numberOf } from '#release/cell.ts'
import { table } from '#release/current.ts'
import { dimensionName } from '#release/names.ts'
import { countsBy } from '#release/planned.ts'
import { yearBefore } from '#release/table.ts'
import { type Chart, derivedCell } from './chart.ts'
import { drawMultiples } from './drawing/multiples.ts'
import { largestOf, namesOf, withRest } from './most.ts'
import { type Followed, follow, type MultiplesOf, multiplesChart } from './multiples-chart.ts'
import { fewestForShare, percentOf } from './share.ts'

/**
 * Which part of all requests each group had in each of the newest periods. The
 * whole is the sum of the period's published months; shares are computed from
 * published counts, published with the chart, and hidden where the count is.
 *
 * @returns The chart of counts where a period's months are not all published, or too few to divide.
 */
export function mixChart(of: MultiplesOf, my: Here): Chart | undefined {
  const followed = follow(of, my)
  const wholes = followed?.periods.map((period) => wholeOf(of.id, period))
  if (!followed || !wholes?.every((one): one is Cell => one !== undefined))
    return multiplesChart(of, my)
  const { locale, t } = my
  const groups = followed.groups.map((group) => ({
    ...group,
    cells: group.cells.map((one, i) => shareOf(of.id, group, i, one, followed, wholes)),
  }))
  const names = followed.periods.map((period) => formatPeriod(period, locale))
  const n = wholes.at(-1)
  if (!n) return undefined
  return {
    id: of.id,
    question: of.question,
    answer: largest(groups, followed.periods, n, my),
    sources: [followed.source, ...monthly()],
    method: 'received',
    view: {
      head: [dimensionName(of.dimension, locale), ...names],
      rows: [
        { label: t('chart.mix.n'), cells: wholes },
        ...groups.map(({ name, href, cells }) => ({ label: name, href, cells })),
      ],
    },
    draw: (size, wording) =>
      drawMultiples(
        groups,
        {
          first: [names[0] ?? ''],
          last: [`${names.at(-1)} · n = `, n],
          hidden: percentOf(wording.threshold, numberOf(n) ?? 1),
        },
        size,
        wording,
      ),
  }
}

const monthly = () => [table(countsBy([]))].filter((one) => one !== undefined)

/**
 * What the whole city received in a period; `undefined` where a month of it is
 * not published, where it is no run of whole months, or too little to divide.
 */
function wholeOf(id: string, period: string): Cell | undefined {
  const [source] = monthly()
  const { start, end } = periodBounds(period)
  const months = periodsBetween(start, end, 'month')
  const [first, last] = [months[0], months.at(-1)]
  const isWhole =
    first && last && periodBounds(first).start === start && periodBounds(last).end === end
  if (!source || !isWhole) return undefined
  const known = months.flatMap((month) => {
    const row = source.byId.get(month)
    return (row && numberOf(cell(source, row, 'received'))) ?? []
  })
  const sum = known.reduce((total, one) => total + one, 0)
  return known.length < months.length || sum < fewestForShare
    ? undefined
    : derivedCell(id, [period, 'n'], sum)
}

/** A hidden count stays what it is: no share tells it. */
function shareOf(
  id: string,
  { code }: Followed['groups'][number],
  at: number,
  count: Cell,
  { periods }: Followed,
  wholes: readonly Cell[],
): Cell {
  const [part, whole] = [numberOf(count), wholes[at] && numberOf(wholes[at])]
  return part === undefined || whole === undefined
    ? count
    : derivedCell(id, [`${code}~${periods[at]}`, 'percent'], percentOf(part, whole), 'percent')
}

/** The largest part of the newest period, and its part a year before where that is drawn; equal ones are all named. */
function largest(
  groups: readonly {
    readonly name: string
    readonly isRest: boolean
    readonly cells: readonly Cell[]
  }[],
  periods: readonly string[],
  n: Cell,
  { locale, t }: Here,
): Sentence<Cell> {
  const newest = periods.at(-1) ?? ''
  const period = formatPeriod(newest, locale)
  const newestOf = groups.flatMap(({ name, isRest, cells }) => {
    const cell = cells.at(-1)
    return cell ? [{ name, isRest, cells, cell }] : []
  })
  const [first, ...equal] = largestOf(newestOf, t)
  if (!first) return { template: t('answer.allSmall'), values: { period } }
  const values = { period, amount: first.cell, n, name: namesOf([first, ...equal], locale) }
  const said = (template: string, more = {}) =>
    withRest({ template, values: { ...values, ...more } }, newestOf, first, t)
  if (equal.length > 0) return said(t('answer.mix.equal'))
  const earlier = first.cells[periods.indexOf(yearBefore(newest) ?? '')]
  return earlier && numberOf(earlier) !== undefined
    ? said(t('answer.mix.before'), { before: earlier })
    : said(t('answer.mix'))
}
