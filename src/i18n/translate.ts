import type { Locale } from '#model/locale.ts'
import { en } from './en.ts'
import { id } from './id.ts'

export type Key = keyof typeof id
export type Values = Readonly<Record<string, string | number>>
export type Translate = (key: Key, values?: Values) => string

const dictionaries: Readonly<Record<Locale, Readonly<Record<Key, string>>>> = { id, en }

/** Puts `values` into the `{name}` places of a template; a place without a value stays as it is. */
export function fill(template: string, values: Values): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))
}

/** The dictionary of one language as a function. */
export function translator(locale: Locale): Translate {
  return (key, values) =>
    values ? fill(dictionaries[locale][key], values) : dictionaries[locale][key]
}

/** Whether a made-up key, such as `enum.${value}`, stands in the dictionary. */
export function isKey(text: string): text is Key {
  return Object.hasOwn(id, text)
}
