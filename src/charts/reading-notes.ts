import type { Here } from '#i18n/here.ts'
import { type Chart, hasSuppressed } from './chart.ts'
import type { Mark, Scene } from './drawing/scene.ts'

/** How to read signs that stand in this drawing, and only those: a note about another would send the reader looking. */
export function readingNotes(
  chart: Pick<Chart, 'view' | 'counted'>,
  { marks }: Pick<Scene, 'marks'>,
  { t }: Pick<Here, 't'>,
): readonly string[] {
  const all = marks.flatMap(singly)
  const has = (look: string, kind?: Mark['kind']) =>
    all.some((mark) => (!kind || mark.kind === kind) && mark.look?.split(' ').includes(look))
  return [
    ...(chart.counted ? [t(`kit.n.${chart.counted}`)] : []),
    ...(has('f2', 'rect') ? [t('kit.signal.columns')] : []),
    ...(has('f2', 'circle') && has('dot', 'circle') && has('limit')
      ? [t('kit.signal.points')]
      : []),
    ...(hasSuppressed(chart) ? [t(has('hatch') ? 'kit.hatched' : 'kit.star')] : []),
    ...(has('open') ? [t('kit.open')] : []),
  ]
}

/** What the marks of a drawing that is read one by one are called. */
export function markWord({ marks }: Pick<Scene, 'marks'>, { t }: Pick<Here, 't'>): string {
  const all = marks.flatMap(singly)
  const areLinks = marks.some(({ kind, look }) => kind === 'group' && look?.startsWith('tile'))
  const shown = all.filter((mark) => mark.kind !== 'text' && mark.kind !== 'group' && mark.cells)
  const areBoxes = shown.some(({ kind }) => kind === 'rect')
  if (areLinks) return t(areBoxes ? 'kit.mark.tile' : 'kit.mark.area')
  return t(areBoxes ? 'kit.mark.column' : 'kit.mark.point')
}

const singly = (mark: Mark): readonly Mark[] =>
  mark.kind === 'group' ? [mark, ...mark.marks.flatMap(singly)] : [mark]
