import { inLocale } from '#i18n/here.ts'
import { locales } from '#model/locale.ts'
import { type Chart, originOf } from '../chart.ts'
import type { Scene, Size, Wording } from './scene.ts'

/**
 * A chart's drawing as it may leave the house: while the data are made up it
 * says so inside, in every language, so that no crop passes for the record.
 */
export function drawn(chart: Chart, size: Size, wording: Wording): Scene {
  const scene = chart.draw(size, wording)
  if (originOf(chart).data_status !== 'synthetic') return scene
  const { width, font } = size
  const height = scene.height + font * 1.5
  const words = locales.map((l) => inLocale(l).t('synthetic.short')).join(' / ')
  return {
    ...scene,
    height,
    marks: [
      ...scene.marks,
      {
        kind: 'text',
        x: width,
        y: height - font * 0.35,
        anchor: 'end',
        look: 'stamp',
        parts: [words],
      },
    ],
  }
}
