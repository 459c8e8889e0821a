import { translator } from '#i18n/translate.ts'
import type { Locale } from '#model/locale.ts'
import type { Rhythm } from './rhythm.ts'

/** How often new rows come, in words. */
export function rhythmText({ every, last }: Rhythm, isReference: boolean, locale: Locale): string {
  const t = translator(locale)
  if (every) return t(`rhythm.${every}`)
  if (isReference) return t('rhythm.facts')
  return t(last ? 'rhythm.closed' : 'rhythm.release')
}
