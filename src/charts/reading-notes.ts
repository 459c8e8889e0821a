import type { Here } from '#i18n/here.ts'
import { type Chart, hasSuppressed } from './chart.ts'
import type { Mark, Scene } from './drawing/scene.ts'

/** How to read signs that stand in this drawing, and only those: a note about another would send the reader looking. */
export function readingNotes(
  chart: Pick<Chart, 'view'>,
  { marks }: Pick<Scene, 'marks'>,
  { t }: Pick<Here, 't'>,
): readonly string[] {
  const all = marks.flatMap(singly)
  const has = (look: string, kind?: Mark['kind']) =>
    all.some((mark) => (!kind || mark.kind === kind) && mark.look?.split(' ').includes(look))
  return [
    ...(has('f2', 'rect') ? [t('kit.signal.columns')] : []),
    ...(has('f2', 'circle') && has('dot', 'circle') && has('limit')
      ? [t('kit.signal.points')]
      : []),
    ...(hasSuppressed(chart) ? [t(has('hatch') ? 'kit.hatched' : 'kit.star')] : []),
    ...(has('open') ? [t('kit.open')] : []),
  ]
}

const singly = (mark: Mark): readonly Mark[] =>
  mark.kind === 'group' ? [mark, ...mark.marks.flatMap(singly)] : [mark]
