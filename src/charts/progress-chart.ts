import type { Here } from '#i18n/here.ts'
import { type Cell, cell, numberOf } from '#release/cell.ts'
import { reference } from '#release/current.ts'
import { localText, nameOf } from '#release/names.ts'
import { type Row, rowsWhere, text } from '#release/table.ts'
import { type Chart, derivedCell } from './chart.ts'
import { drawProgress } from './drawing/progress.ts'

const columns = ['baseline', 'target', 'actual'] as const

/**
 * How far each indicator of a pillar is on its way. An indicator without an
 * official figure is drawn without one and counted aloud.
 *
 * @returns `undefined` when the pillar has no indicator.
 */
export function progressChart(id: string, pillar: string, { locale, t }: Here): Chart | undefined {
  const source = reference('indicators')
  const rows = rowsWhere(source, { pillar_id: pillar })
  if (rows.length === 0) return undefined
  const items = rows.map((row) => {
    const [baseline, target, actual] = columns.map((column) => cell(source, row, column)) as [
      Cell,
      Cell,
      Cell,
    ]
    const name = `${nameOf(row, locale)} (${localText(row, 'unit', locale)})`
    return { name, baseline, target, actual, isReached: reached(row, target, actual) }
  })
  const count = (column: string, value: number) => derivedCell(id, ['jumlah', column], value)
  const all = count('indicators', items.length)
  const known = count('known', items.filter(({ actual }) => numberOf(actual) !== undefined).length)
  const done = count('reached', items.filter(({ isReached }) => isReached).length)
  return {
    id,
    question: t('chart.progress'),
    answer: { template: t('answer.progress'), values: { all, known, done } },
    sources: [source],
    view: {
      head: [t('pillar.indicator'), ...columns.map((column) => t(`pillar.${column}`))],
      rows: [
        ...items.map(({ name, baseline, target, actual }) => ({
          label: name,
          cells: [baseline, target, actual],
        })),
        { label: t('chart.progress.all'), cells: [all] },
        { label: t('chart.progress.known'), cells: [known] },
        { label: t('chart.progress.done'), cells: [done] },
      ],
    },
    draw: (size, wording) =>
      drawProgress(
        items,
        {
          baseline: t('pillar.baseline').toLowerCase(),
          target: t('pillar.target').toLowerCase(),
          now: t('pillar.actual').toLowerCase(),
          none: t('fact.noOfficial'),
        },
        size,
        wording,
      ),
  }
}

/** Whether the newest value is at its target or beyond, in the direction that is good. */
function reached(row: Row, target: Cell, actual: Cell): boolean {
  const [goal, now] = [numberOf(target), numberOf(actual)]
  if (goal === undefined || now === undefined) return false
  return text(row, 'direction') === 'down' ? now <= goal : now >= goal
}
