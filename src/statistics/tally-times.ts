import type { EventTable } from '#model/event-table.ts'

/** Requests by time and by what happened at it. */
export interface TimeTally {
  /** Every distinct exit, and every distinct entry above 0, ascending. */
  readonly time: Int32Array
  /** `exits[code]`: requests that leave at `time` with that event code. */
  readonly exits: readonly Float64Array[]
  /** Requests that enter at `time`, above 0. */
  readonly entering: Float64Array
}

interface Widths {
  readonly greatestExit: number
  readonly greatestCode: number
}

/**
 * Adds up the weights of an event table by distinct time.
 *
 * Rows with `entry = exit > 0` are left out: they are never at risk. Ages that
 * span little are counted in a table indexed by age, others are radix sorted, so
 * that the cost is linear in the rows however wide the ages are. The sums are
 * exact while they stay below 2^53.
 */
export function tallyTimes(events: EventTable, { greatestExit, greatestCode }: Widths): TimeTally {
  const isNarrow = greatestExit < Math.min(65_536, 8 * events.exit.length)
  const columns = greatestCode + 2
  return isNarrow
    ? countedByAge(events, greatestExit, columns)
    : countedInOrder(sortedRecords(events, greatestExit, columns), columns)
}

function isNeverAtRisk(entry: number, exit: number): boolean {
  return entry === exit && entry > 0
}

function countedByAge(events: EventTable, greatestExit: number, columns: number): TimeTally {
  const { entry, exit, event, weight } = events
  const byAge = new Float64Array((greatestExit + 1) * columns)
  const isListed = new Uint8Array(greatestExit + 1)
  for (let i = 0; i < exit.length; i++) {
    const from = entry[i] as number
    const to = exit[i] as number
    if (isNeverAtRisk(from, to)) continue
    add(byAge, to * columns + (event[i] as number), weight[i] as number)
    isListed[to] = 1
    if (from === 0) continue
    add(byAge, (from + 1) * columns - 1, weight[i] as number)
    isListed[from] = 1
  }
  const time = Int32Array.from(isListed.keys()).filter((age) => isListed[age] === 1)
  const column = (index: number) =>
    Float64Array.from(time, (age) => byAge[age * columns + index] as number)
  return {
    time,
    exits: Array.from({ length: columns - 1 }, (_, code) => column(code)),
    entering: column(columns - 1),
  }
}

/** A record for each exit and each entry above 0: its time; its column and weight in one number. */
interface Records {
  readonly time: Int32Array
  readonly content: Float64Array
}

const contentUnit = 2 ** 32

function sortedRecords(events: EventTable, greatestExit: number, columns: number): Records {
  const { entry, exit, event, weight } = events
  let length = 0
  for (let i = 0; i < exit.length; i++) {
    const from = entry[i] as number
    if (!isNeverAtRisk(from, exit[i] as number)) length += from > 0 ? 2 : 1
  }
  const time = new Int32Array(length)
  const content = new Float64Array(length)
  for (let i = 0, to = 0; i < exit.length; i++) {
    const from = entry[i] as number
    if (isNeverAtRisk(from, exit[i] as number)) continue
    time[to] = exit[i] as number
    content[to++] = (event[i] as number) * contentUnit + (weight[i] as number)
    if (from === 0) continue
    time[to] = from
    content[to++] = (columns - 1) * contentUnit + (weight[i] as number)
  }
  let sorted: Records = { time, content }
  let spare: Records = { time: new Int32Array(length), content: new Float64Array(length) }
  for (let shift = 0; shift < 32 && greatestExit >> shift > 0; shift += 8) {
    scatterByDigit(sorted, spare, shift)
    ;[sorted, spare] = [spare, sorted]
  }
  return sorted
}

/** One pass of a least-significant-digit radix sort: stable, by eight bits of the time. */
function scatterByDigit(from: Records, to: Records, shift: number): void {
  const next = new Float64Array(257)
  for (let i = 0; i < from.time.length; i++) {
    add(next, (((from.time[i] as number) >> shift) & 255) + 1, 1)
  }
  for (let digit = 0; digit < 256; digit++) add(next, digit + 1, next[digit] as number)
  for (let i = 0; i < from.time.length; i++) {
    const time = from.time[i] as number
    const digit = (time >> shift) & 255
    const position = next[digit] as number
    next[digit] = position + 1
    to.time[position] = time
    to.content[position] = from.content[i] as number
  }
}

function countedInOrder({ time: times, content }: Records, columns: number): TimeTally {
  let distinct = 0
  for (let i = 0; i < times.length; i++) if (i === 0 || times[i] !== times[i - 1]) distinct++
  const time = new Int32Array(distinct)
  const counts = Array.from({ length: columns }, () => new Float64Array(distinct))
  for (let i = 0, j = -1; i < times.length; i++) {
    if (i === 0 || times[i] !== times[i - 1]) time[++j] = times[i] as number
    const column = Math.floor((content[i] as number) / contentUnit)
    add(counts[column] as Float64Array, j, (content[i] as number) - column * contentUnit)
  }
  return { time, exits: counts.slice(0, -1), entering: counts[columns - 1] as Float64Array }
}

function add(column: Float64Array, position: number, amount: number): void {
  column[position] = (column[position] as number) + amount
}
