import type { Dimension } from '#model/protection.ts'
import { edition } from './current.ts'
import { countsIn, waitingIn } from './planned-tables.ts'

/**
 * Name of the count table that breaks `measure` down by exactly these
 * dimensions, in the shortest windows that the city publishes; each city plans
 * its own by its volume. A city without one gets a name that no table bears.
 */
export const countsBy = (dimensions: readonly Dimension[], measure = 'received'): string =>
  countsIn(edition(), dimensions, measure)

/**
 * Whether a code holds what is left over beside the others of its table: those
 * that the plan merges into it, or what the city itself lists as `other`.
 */
export const isRestCode = (tableId: string, dimension: Dimension, code: string): boolean =>
  code === 'other' || Object.hasOwn(planOf(tableId)?.merge?.[dimension] ?? {}, code)

/** How a table was planned, as far as the release says. A curve and its summary are one table of the plan. */
export function planOf(tableId: string) {
  const name = tableId.replace(/-(curve|summary)$/, '')
  return edition().statistics.plan?.find(({ table }) => table === name)
}

/**
 * Name of the waiting curve of exactly these dimensions (`<name>-curve`,
 * `<name>-summary`): the one with the most codes, in the shortest windows. A table
 * of a few large agencies does not stand in for the table of all.
 */
export const waitingBy = (...dimensions: readonly Dimension[]): string =>
  waitingIn(edition(), dimensions)
