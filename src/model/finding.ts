import type { Localised } from './locale.ts'

/**
 * How much a finding weighs: an `error` keeps a change from being published, a
 * `review` asks a person to look again, a `hint` only offers a better way.
 */
export const weights = ['error', 'review', 'hint'] as const
export type Weight = (typeof weights)[number]

/** Something that a check found in a file of the city: where, what, and what to do about it. */
export interface Finding {
  readonly weight: Weight
  /** Its lasting name, such as `content-expression`. */
  readonly rule: string
  readonly file: string
  /** Physical line, counted from 1. */
  readonly line: number
  readonly message: Localised
  readonly hint: Localised
}
