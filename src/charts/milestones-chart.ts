import type { Here } from '#i18n/here.ts'
import { cell } from '#release/cell.ts'
import { reference } from '#release/current.ts'
import { localText } from '#release/names.ts'
import { rowsWhere, text } from '#release/table.ts'
import type { Chart } from './chart.ts'
import { drawDateLine } from './drawing/date-line.ts'

/**
 * What happened to a programme, and when.
 *
 * @returns `undefined` below two dated events: a line says nothing about one.
 */
export function milestonesChart(
  id: string,
  programme: string,
  { locale, t }: Here,
): Chart | undefined {
  const source = reference('milestones')
  const rows = rowsWhere(source, { programme_id: programme })
    .filter((row) => /^\d{4}(-\d{2}){0,2}$/.test(text(row, 'date')))
    .sort((a, b) => (text(a, 'date') < text(b, 'date') ? -1 : 1))
  const events = rows.map((row) => ({
    title: localText(row, 'title', locale),
    date: cell(source, row, 'date'),
  }))
  const first = events[0]
  const last = events.at(-1)
  if (!first || !last || events.length < 2) return undefined
  return {
    id,
    question: t('chart.milestones'),
    answer: {
      template: t('answer.milestones'),
      values: {
        first: first.date,
        firstTitle: first.title,
        last: last.date,
        lastTitle: last.title,
      },
    },
    sources: [source],
    view: {
      head: [t('chart.milestones.event'), t('chart.milestones.date')],
      rows: events.map(({ title, date }) => ({ label: title, cells: [date] })),
    },
    draw: (size, wording) => drawDateLine(events, size, wording),
  }
}
