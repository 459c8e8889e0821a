import type { EventTable } from '#model/event-table.ts'
import type { EventGroup, RowKey } from '#model/table.ts'

/**
 * Several groups of one metric and period as one, each request counted once.
 *
 * Precondition: no request is in two of them. Persons are an upper bound, the
 * requests of the largest contributor a lower one: the same person may be in several
 * groups. So nothing is published of a pooled group but its share.
 */
export function pooledGroup(key: RowKey, groups: readonly EventGroup[]): EventGroup | undefined {
  const [first] = groups
  if (!first) return undefined
  const working = groups.flatMap((group) => group.working ?? [])
  return {
    ...first,
    key,
    requests: groups.reduce((sum, { requests }) => sum + requests, 0),
    persons: groups.reduce((sum, { persons }) => sum + persons, 0),
    largest: Math.max(...groups.map(({ largest }) => largest)),
    events: pooledEvents(groups.map(({ events }) => events)),
    ...(working.length > 0 ? { working: pooledEvents(working) } : {}),
  }
}

function pooledEvents(tables: readonly EventTable[]): EventTable {
  const values = (name: 'entry' | 'exit' | 'event' | 'weight') =>
    tables.flatMap((table) => [...table[name]])
  return {
    unit: tables[0]?.unit ?? 'minute',
    entry: Int32Array.from(values('entry')),
    exit: Int32Array.from(values('exit')),
    event: Uint8Array.from(values('event')),
    weight: Uint32Array.from(values('weight')),
  }
}
