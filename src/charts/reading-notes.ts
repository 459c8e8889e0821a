import type { Here } from '#i18n/here.ts'
import { type Chart, hasSuppressed } from './chart.ts'
import type { Mark, Scene } from './drawing/scene.ts'

/** How to read signs that stand in this drawing, and only those: a note about another would send the reader looking. */
export function readingNotes(
  chart: Pick<Chart, 'view'>,
  { marks }: Pick<Scene, 'marks'>,
  { t }: Pick<Here, 't'>,
): readonly string[] {
  const looks = marks.flatMap(looksOf)
  const isHatched = looks.includes('hatch')
  return [
    ...(hasSuppressed(chart) ? [t(isHatched ? 'kit.hatched' : 'kit.star')] : []),
    ...(looks.includes('open') ? [t('kit.open')] : []),
  ]
}

const looksOf = (mark: Mark): readonly string[] => [
  ...(mark.look?.split(' ') ?? []),
  ...(mark.kind === 'group' ? mark.marks.flatMap(looksOf) : []),
]
