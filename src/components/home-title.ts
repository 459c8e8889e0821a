import type { Key } from '#i18n/translate.ts'
import { referenceRows } from '#release/current.ts'

/** What the home page asks: where the city is heading, where it says so; else how it answers. */
export const homeTitle = (): Key =>
  referenceRows('pillars').length > 0 || referenceRows('programmes').length > 0
    ? 'home.title'
    : 'home.title.answers'
