import { compareNames } from '#i18n/compare-names.ts'
import { formatPeriod } from '#i18n/format.ts'
import type { Here } from '#i18n/here.ts'
import { type Cell, cell, numberOf } from '#release/cell.ts'
import { edition, referenceRows, table } from '#release/current.ts'
import { codeName, codeRoute, dimensionName, nameOf } from '#release/names.ts'
import { latestPeriod, type Row, rowsWhere, type Table, text } from '#release/table.ts'
import { type Chart, derivedCell } from './chart.ts'
import { drawFunnel, type FunnelRow } from './drawing/funnel.ts'

/** The table that sets each agency beside the whole city; `comparison` when the plan has none. */
export const comparisonTable = () =>
  edition().statistics.tables.find(({ kind }) => kind === 'comparison')?.table ?? 'comparison'

/** A spread of more than this many times that of chance is said to be of topics, not of single agencies. @see Specification, §5.5. */
const dispersed = 4

/**
 * How the agencies kept the city's first promise, among the limits of chance. It
 * ranks nobody: rows are alphabetical, and the answer says that topics differ,
 * the more so where the agencies as a whole differ by more than chance.
 *
 * @returns `undefined` when the city publishes no comparison, or no promise is judged for two agencies.
 */
export function funnelChart(id: string, my: Here): Chart | undefined {
  const { locale, t } = my
  const source = table(comparisonTable())
  const period = source && latestPeriod(source.rows)
  const promise = source && period && promiseOf(source, period)
  if (!source || !period || !promise) return undefined
  const name = nameOf(promise, locale)
  const rows = rowsWhere(source, { period, promise: text(promise, 'promise_id') })
    .filter((row) => text(row, 'comparison_state') === 'estimated')
    .map((row) => ({ row, ...named(row, my) }))
    .sort((a, b) => compareNames(a.name, b.name, locale))
  const [first] = rows
  if (!first) return undefined
  const at = (row: Row, column: string) => cell(source, row, column)
  const outside = rows.filter(({ row }) => text(row, 'position') === 'outside_998')
  const count = (column: string, value: number): Cell => derivedCell(id, ['jumlah', column], value)
  const counts = [count('agencies', rows.length), count('outside_998', outside.length)] as const
  return {
    id,
    question: t('chart.funnel', { promise: name }),
    answer: {
      template: t(
        (numberOf(at(first.row, 'dispersion')) ?? 0) > dispersed
          ? 'answer.funnel.dispersed'
          : 'answer.funnel',
      ),
      values: {
        period: formatPeriod(period, locale),
        all: counts[0],
        outside: counts[1],
        city: at(first.row, 'percent_city'),
      },
    },
    sources: [source],
    method: 'agency-comparison',
    view: {
      head: [
        dimensionName('agency', locale),
        ...columns.map((column) => t(`chart.funnel.${column}`)),
      ],
      rows: [
        // The drawing has room for short names only; here each stands beside its whole one.
        ...rows.map(({ row, name, short, href }) => ({
          label: short === name ? name : `${name} (${short})`,
          href,
          cells: columns.map((column) => at(row, column)),
        })),
        { label: t('chart.funnel.agencies'), cells: [counts[0]] },
        { label: t('chart.funnel.outside'), cells: [counts[1]] },
      ],
    },
    draw: (size, wording) =>
      drawFunnel(
        rows.map(({ row, name: whole, short }): FunnelRow => {
          const value = (column: string) => numberOf(at(row, column)) ?? 0
          return {
            name: whole,
            short,
            percent: at(row, 'percent_within'),
            n: at(row, 'n_effective'),
            isOutside: text(row, 'position') === 'outside_998',
            group: {
              n_effective: value('n_effective'),
              percent: value('percent_within'),
              limits: {
                low_998: value('limit_low_998'),
                low_95: value('limit_low_95'),
                high_95: value('limit_high_95'),
                high_998: value('limit_high_998'),
              },
            },
          }
        }),
        at(first.row, 'percent_city'),
        {
          axis: t('chart.funnel.axis'),
          share: t('chart.funnel.share'),
          limits_95: t('chart.funnel.limits_95'),
          limits_998: t('chart.funnel.limits_998'),
          city: t('chart.funnel.city'),
        },
        size,
        wording,
      ),
  }
}

const columns = [
  'percent_within',
  'percent_within_low',
  'percent_within_high',
  'n_effective',
  'limit_low_998',
  'limit_low_95',
  'limit_high_95',
  'limit_high_998',
  'percent_city',
  'observed_to_expected',
  'dispersion',
] as const

/** The first promise, in the order of its table, for which at least two agencies can be compared. */
function promiseOf(source: Table, period: string): Row | undefined {
  return referenceRows('promises').find(
    (row) =>
      rowsWhere(source, {
        period,
        promise: text(row, 'promise_id'),
        comparison_state: 'estimated',
      }).length > 1,
  )
}

function named(row: Row, { locale, link }: Here) {
  const code = text(row, 'agency')
  const to = codeRoute('agency', code, locale)
  const agency = referenceRows('agencies').find((r) => text(r, 'agency_id') === code)
  const name = codeName('agency', code, locale)
  return {
    name,
    href: to && link(to.route, to.params),
    short: (agency && text(agency, 'short_name')) || name,
  }
}
