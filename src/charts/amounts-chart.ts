import { compareNames } from '#i18n/compare-names.ts'
import { formatPeriod } from '#i18n/format.ts'
import type { Here } from '#i18n/here.ts'
import type { Key } from '#i18n/translate.ts'
import { cell, numberOf } from '#release/cell.ts'
import { table } from '#release/current.ts'
import { codeName, codeRoute, dimensionName } from '#release/names.ts'
import { isRestCode } from '#release/planned.ts'
import { hasColumn, latestPeriod, type Row, rowsWhere, type Table, text } from '#release/table.ts'
import type { Chart } from './chart.ts'
import { drawBars, type NamedCell } from './drawing/bars.ts'
import { mostSentence } from './most.ts'

/** A chart of named amounts, before its answer is worded. */
export interface AmountsOf {
  readonly id: string
  readonly question: string
  /** The period's name, for the answer. */
  readonly period: string
  readonly method?: string
  readonly sources: readonly Table[]
  /** Heading of the names in the table. */
  readonly head: readonly [string, string]
  readonly items: readonly (NamedCell & { readonly href?: string; readonly isRest?: boolean })[]
  /** A sentence of its own that names the largest: `{period}`, `{name}`, `{amount}`. */
  readonly answer?: Key
}

/**
 * Named amounts of one period as bars, in the order given. The answer names
 * the largest; where all are suppressed it says so.
 */
export function amountsChart(of: AmountsOf, my: Here): Chart {
  const { id, question, period, method, sources, head, items, answer } = of
  const most = items.reduce<AmountsOf['items'][number] | undefined>(
    (best, item) =>
      (numberOf(item.cell) ?? 0) > (best ? (numberOf(best.cell) ?? 0) : 0) ? item : best,
    undefined,
  )
  return {
    id,
    question,
    answer:
      answer && most
        ? { template: my.t(answer), values: { period, name: most.name, amount: most.cell } }
        : mostSentence(items, period, my),
    sources,
    ...(method ? { method } : {}),
    view: {
      head,
      rows: items.map(({ name, href, cell }) => ({ label: name, href, cells: [cell] })),
    },
    draw: (size, wording) => drawBars(items, size, wording),
  }
}

/** Items from several columns of one row, named by the dictionary's words; columns the city lacks are left out. */
export function itemsOfColumns(
  table: Table,
  row: Row,
  columns: readonly string[],
  { t }: Here,
): AmountsOf['items'] {
  return columns
    .filter((column) => hasColumn(table, column))
    .map((column) => ({ name: t(`word.${column}` as Key), cell: cell(table, row, column) }))
}

/** Which groups' newest `received` are drawn. */
export interface GroupsOf {
  readonly id: string
  readonly table: string
  readonly dimension: 'category_group' | 'channel' | 'classification' | 'district' | 'service_code'
  readonly question: string
  /** Codes that are fixed, `{ district: '…' }`. */
  readonly where?: Readonly<Record<string, string>>
  /** How many of the largest; all without it. */
  readonly largest?: number
}

/**
 * What each group received in the table's newest period. Areas stand in
 * alphabetical order, since more reports are not worse; other groups by size;
 * what is left over and what is not stated come last.
 *
 * @returns `undefined` when the city publishes no row for it.
 */
export function groupsChart(of: GroupsOf, my: Here): Chart | undefined {
  const { locale, t, link } = my
  const source = table(of.table)
  const all = source ? rowsWhere(source, of.where ?? {}) : []
  const newest = latestPeriod(all)
  if (!source || !newest) return undefined
  const items = all
    .filter((row) => text(row, 'period') === newest)
    .map((row) => {
      const code = text(row, of.dimension)
      const to = codeRoute(of.dimension, code, locale)
      return {
        name: codeName(of.dimension, code, locale),
        ...(to ? { href: link(to.route, to.params) } : {}),
        cell: cell(source, row, 'received'),
        isRest: isRestCode(source.id, of.dimension, code),
      }
    })
    .sort((a, b) => compareNames(a.name, b.name, locale))
  const size = (item: (typeof items)[number]) => numberOf(item.cell) ?? -1
  const place = ({ name, isRest }: (typeof items)[number]) =>
    name === t('word.unstated') ? 2 : Number(isRest)
  if (of.dimension !== 'district') items.sort((a, b) => place(a) - place(b) || size(b) - size(a))
  return amountsChart(
    {
      id: of.id,
      question: of.question,
      period: formatPeriod(newest, locale),
      method: 'received',
      sources: [source],
      head: [dimensionName(of.dimension, locale), t('word.received')],
      items: items.slice(0, of.largest),
    },
    my,
  )
}
