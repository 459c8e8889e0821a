import type { EventGroup, RowKey } from '#model/table.ts'

/**
 * Several groups of one metric and period as one, each request counted once.
 *
 * Precondition: no request is in two of them. Persons are an upper bound: the
 * same person may be in several groups.
 */
export function pooledGroup(key: RowKey, groups: readonly EventGroup[]): EventGroup | undefined {
  const [first] = groups
  if (!first) return undefined
  const column = (name: 'entry' | 'exit') =>
    Int32Array.from(groups.flatMap(({ events }) => [...events[name]]))
  return {
    ...first,
    key,
    requests: groups.reduce((sum, { requests }) => sum + requests, 0),
    persons: groups.reduce((sum, { persons }) => sum + persons, 0),
    events: {
      unit: first.events.unit,
      entry: column('entry'),
      exit: column('exit'),
      event: Uint8Array.from(groups.flatMap(({ events }) => [...events.event])),
      weight: Uint32Array.from(groups.flatMap(({ events }) => [...events.weight])),
    },
  }
}
