import { fill, type Values } from '#i18n/translate.ts'
import type { Locale } from '#model/locale.ts'
import { en } from './en.ts'
import { id } from './id.ts'

export type Word = keyof typeof id
export type Say = (word: Word, values?: Values) => string

const dictionaries: Readonly<Record<Locale, Readonly<Record<Word, string>>>> = { id, en }

/** The desk's words in one language. */
export const sayIn =
  (locale: Locale): Say =>
  (word, values = {}) =>
    fill(dictionaries[locale][word], values)
