import { formatPeriod } from '#i18n/format.ts'
import type { Here } from '#i18n/here.ts'
import { table } from '#release/current.ts'
import { countsBy } from '#release/planned.ts'
import { latestPeriod, rowWhere } from '#release/table.ts'
import { amountsChart, itemsOfColumns } from './amounts-chart.ts'
import type { Chart } from './chart.ts'

/** Several columns of one table, drawn beside each other for the newest period. */
export interface ColumnsOf {
  readonly id: string
  readonly columns: readonly string[]
  readonly of: 'backlog' | 'outcomes'
}

/**
 * Age of what was still open when the newest month ended, or how the requests
 * closed in the newest period ended.
 *
 * @returns `undefined` when the city publishes none of the columns.
 */
export function columnsChart({ id, columns, of }: ColumnsOf, my: Here): Chart | undefined {
  const { locale, t } = my
  const source = table(countsBy([], columns.at(1)))
  const newest = source && latestPeriod(source.rows)
  const row = source && newest && rowWhere(source, { period: newest })
  if (!source || !row) return undefined
  const items = itemsOfColumns(source, row, columns, my)
  if (items.length === 0) return undefined
  return amountsChart(
    {
      id,
      question: t(`chart.${of}`),
      period: formatPeriod(newest, locale),
      method: of,
      sources: [source],
      head: [
        t(of === 'backlog' ? 'aspirations.age' : 'aspirations.outcome'),
        t('aspirations.count'),
      ],
      items,
      answer: `answer.${of}`,
    },
    my,
  )
}
