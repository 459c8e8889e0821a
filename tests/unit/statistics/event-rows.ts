import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import type { EventTable } from '#model/event-table.ts'

/** The columns as they stand in a fixture. */
export interface PlainEvents {
  readonly entry: readonly number[]
  readonly exit: readonly number[]
  readonly event: readonly number[]
  readonly weight: readonly number[]
}

export function eventTable({ entry, exit, event, weight }: PlainEvents): EventTable {
  return {
    unit: 'day',
    entry: Int32Array.from(entry),
    exit: Int32Array.from(exit),
    event: Uint8Array.from(event),
    weight: Uint32Array.from(weight),
  }
}

/** Events from a text such as `6 6 7 9+ 10`, in which `+` marks a censored wait. */
export function waits(text: string): EventTable {
  const words = text.split(' ').filter((word) => word !== '')
  return eventTable({
    entry: words.map(() => 0),
    exit: words.map((word) => Number.parseInt(word, 10)),
    event: words.map((word) => (word.endsWith('+') ? 0 : 1)),
    weight: words.map(() => 1),
  })
}

/** Equal within 1e-9, relative above 1. */
export function close(actual: number | undefined, expected: number, what = 'value'): void {
  assert.ok(
    actual !== undefined && Math.abs(actual - expected) <= 1e-9 * Math.max(1, Math.abs(expected)),
    `${what} is ${actual}, not ${expected}`,
  )
}

/** Narrows a result to one of its kinds, or fails with what it is instead. */
export function expectKind<T extends { readonly kind: string }, K extends T['kind']>(
  result: T,
  kind: K,
): Extract<T, { readonly kind: K }> {
  assert.equal(result.kind, kind, JSON.stringify(result))
  return result as Extract<T, { readonly kind: K }>
}

/** The cases of a file that generate.R wrote. */
export function casesOfR<T>(name: string): readonly T[] {
  const url = new URL(`../../fixtures/statistics/${name}.json`, import.meta.url)
  return (JSON.parse(readFileSync(url, 'utf8')) as { readonly cases: readonly T[] }).cases
}

/** 6-MP and placebo arms of Freireich et al. (1963), as in R's documentation. */
export const sixMp = waits('6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+')
export const placebo = waits('1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23')
