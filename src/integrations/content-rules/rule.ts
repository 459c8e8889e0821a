import type { Finding, Weight } from '#model/finding.ts'
import type { Localised } from '#model/locale.ts'

/** One thing that can be wrong with a text, and what to write instead, in both languages. */
export interface ContentRule {
  readonly weight: Weight
  /** @param actual What is written. */
  readonly message: (actual: string) => Localised
  /** @param expected What would be right, as far as it is known; `''` where it is not. */
  readonly hint: (expected: string) => Localised
}

/** A rule whose remedy is always the same. */
export function always(id: string, en: string): ContentRule['hint'] {
  return () => ({ id, en })
}

/** A broken rule, before file and line are known. */
export interface Breach<Id extends string = string> {
  readonly rule: Id
  readonly actual: string
  readonly expected?: string
}

/** The finding of a breach, said in both languages. */
export function findingOf(
  table: Readonly<Record<string, ContentRule>>,
  { rule, actual, expected = '' }: Breach,
  file: string,
  line: number,
): Finding {
  const known = table[rule]
  if (!known) throw new Error(`The rule table lacks "${rule}".`)
  const { weight, message, hint } = known
  return { weight, rule, file, line, message: message(actual), hint: hint(expected) }
}
