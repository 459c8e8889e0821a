import { compareNames } from '#i18n/compare-names.ts'
import { formatPeriod } from '#i18n/format.ts'
import type { Here } from '#i18n/here.ts'
import type { Sentence } from '#i18n/sentence.ts'
import { type Cell, cell, numberOf } from '#release/cell.ts'
import { table } from '#release/current.ts'
import { codeName, codeRoute, dimensionName } from '#release/names.ts'
import { isRestCode } from '#release/planned.ts'
import { periodsOf, rowWhere, type Table, text, yearBefore } from '#release/table.ts'
import type { Chart } from './chart.ts'
import { drawMultiples } from './drawing/multiples.ts'
import { mostSentence } from './most.ts'

/** Which groups are followed over time. */
export interface MultiplesOf {
  readonly id: string
  readonly table: string
  readonly dimension: 'channel' | 'district' | 'category_group'
  readonly question: string
  /** How many of the newest periods. */
  readonly last: number
}

/** The groups of a dimension over the newest periods. */
export interface Followed {
  readonly source: Table
  readonly periods: readonly string[]
  readonly groups: readonly {
    readonly code: string
    readonly name: string
    readonly isRest: boolean
    readonly href: string | undefined
    /** What it received, one a period. */
    readonly cells: readonly Cell[]
  }[]
}

/**
 * Every group of a dimension with what it received, in alphabetical order; one
 * that received nothing in all of the periods is left out.
 *
 * @returns `undefined` when the city publishes no such table.
 */
export function follow(of: MultiplesOf, { locale, link }: Here): Followed | undefined {
  const source = table(of.table)
  const periods = source ? periodsOf(source.rows).slice(-of.last) : []
  if (!source || periods.length === 0) return undefined
  const groups = [...new Set(source.rows.map((row) => text(row, of.dimension)))]
    .map((code) => {
      const to = codeRoute(of.dimension, code, locale)
      return {
        code,
        isRest: isRestCode(of.table, of.dimension, code),
        name: codeName(of.dimension, code, locale),
        href: to && link(to.route, to.params),
        cells: periods.flatMap((period) => {
          const row = rowWhere(source, { [of.dimension]: code, period })
          return row ? [cell(source, row, 'received')] : []
        }),
      }
    })
    .filter(({ cells }) => cells.length === periods.length && cells.some((c) => c.value !== 0))
    .sort((a, b) => compareNames(a.name, b.name, locale))
  return groups.length > 0 ? { source, periods, groups } : undefined
}

/**
 * What each group received in each of the newest periods.
 *
 * @returns `undefined` when the city publishes no such table.
 */
export function multiplesChart(of: MultiplesOf, my: Here): Chart | undefined {
  const { locale } = my
  const followed = follow(of, my)
  if (!followed) return undefined
  const { source, periods, groups } = followed
  const [oldest = '', newest = ''] = [periods[0], periods.at(-1)]
  const period = formatPeriod(newest, locale)
  return {
    id: of.id,
    question: of.question,
    answer: changeOf(followed, my),
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
        { first: [formatPeriod(oldest, locale)], last: [period] },
        drawingSize,
        wording,
      ),
  }
}

/** The largest of the newest period and what it was a year before, or in the first period drawn: the chart is of change. */
function changeOf({ periods, groups }: Followed, my: Here): Sentence<Cell> {
  const newest = periods.at(-1) ?? ''
  const latest = groups.flatMap(({ cells, ...group }) => {
    const cell = cells.at(-1)
    return cell ? [{ ...group, cells, cell }] : []
  })
  const at = Math.max(0, periods.indexOf(yearBefore(newest) ?? ''))
  return mostSentence(latest, formatPeriod(newest, my.locale), my, ({ cells }) => {
    const before = at < periods.length - 1 ? cells[at] : undefined
    return before && numberOf(before) !== undefined
      ? { before, earlier: formatPeriod(periods[at] ?? '', my.locale) }
      : undefined
  })
}
