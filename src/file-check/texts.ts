import { isKey, type Translate } from '#i18n/translate.ts'
import type { Locale } from '#model/locale.ts'
import { rules } from '#pipeline/diagnostics/rules.ts'
import type { Expectation } from './expectation.ts'

/** Rules of the file as a whole; those of its rows are the pipeline's. */
export const fileRules = [
  'file-empty',
  'file-binary',
  'file-json',
  'file-broken',
  'no-header',
  'column-missing',
  'column-unknown',
  'column-twice',
  'unknown-word',
  'personal-data',
] as const

/** What happened and what to do, for every rule the check can report. */
export function ruleTexts(locale: Locale, t: Translate): Expectation['texts'] {
  return Object.fromEntries([
    ...Object.entries(rules).map(([rule, { title, hint }]) => [
      rule,
      { title: title[locale], hint: hint[locale] },
    ]),
    ...fileRules.map((rule) => [
      rule,
      { title: said(`filecheck.rule.${rule}`, t), hint: said(`filecheck.hint.${rule}`, t) },
    ]),
  ])
}

const said = (key: string, t: Translate) => (isKey(key) ? t(key) : key)
