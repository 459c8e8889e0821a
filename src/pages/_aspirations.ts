import { type AmountsChart, amountsChart, itemsOfColumns } from '#charts/amounts-chart.ts'
import { formatPeriod } from '#i18n/format.ts'
import type { Here } from '#i18n/here.ts'
import { ageBands, outcomes } from '#model/service-request.ts'
import { table } from '#release/current.ts'
import { countsBy } from '#release/planned.ts'
import { latestPeriod, rowWhere } from '#release/table.ts'

/** Age of what was still open when the newest month ended. */
export function backlogChart(my: Here): AmountsChart | undefined {
  return chartOfColumns('tunggakan', ageBands, 'chart.backlog', 'backlog', my)
}

/** How the requests closed in the newest month ended. */
export function outcomesChart(my: Here): AmountsChart | undefined {
  return chartOfColumns('hasil', outcomes, 'chart.outcomes', 'outcomes', my)
}

function chartOfColumns(
  id: string,
  columns: readonly string[],
  question: 'chart.backlog' | 'chart.outcomes',
  method: string,
  my: Here,
): AmountsChart | undefined {
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
      question: t(question),
      period: formatPeriod(newest, locale),
      method,
      sources: [source],
      head: [
        t(question === 'chart.backlog' ? 'aspirations.age' : 'aspirations.outcome'),
        t('aspirations.count'),
      ],
      items,
      answer: question === 'chart.backlog' ? 'answer.backlog' : 'answer.outcomes',
    },
    my,
  )
}
