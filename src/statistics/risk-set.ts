import type { EventTable } from '#model/event-table.ts'
import { tallyTimes } from './tally-times.ts'

/** Who was at risk, and what ended their wait, at every distinct time of one group. */
export interface RiskSets {
  /** Every distinct exit, and every distinct entry above 0, ascending. */
  readonly time: Int32Array
  /** Requests at risk at `time`, before those who leave at it are taken out. */
  readonly at_risk: Float64Array
  /** `exits[code]`: requests that leave at `time` with that event code; 0 is censoring. */
  readonly exits: readonly Float64Array[]
  /** Requests that were ever at risk. */
  readonly n: number
  /** Greatest time up to which somebody was at risk at every age; 0 when nobody entered at 0. */
  readonly observed_until: number
}

/**
 * Counts the requests at risk, and those that leave, at every distinct time.
 *
 * Events precede censorings at ties: who leaves at `t`, for whatever reason, is
 * still at risk at `t`; who enters at `t > 0` is at risk only after `t`; at time 0
 * all are at risk who entered at 0. A row with `entry = exit > 0` is therefore
 * never at risk and counts nowhere. Between two listed times the number at risk
 * is that of the later one.
 *
 * Neither the order of the rows nor their split into rows of smaller weight
 * changes the result.
 *
 * @throws {RangeError} when columns differ in length, or `0 <= entry <= exit` fails.
 */
export function riskSets(events: EventTable): RiskSets {
  const { n, entering_at_0, ...widths } = checked(events)
  const { time, exits, entering } = tallyTimes(events, widths)
  const at_risk = new Float64Array(time.length)
  let atRiskNow = entering_at_0
  let observed_until = 0
  let isWithoutGap = true
  for (let j = 0; j < time.length; j++) {
    at_risk[j] = atRiskNow
    isWithoutGap &&= atRiskNow > 0
    if (isWithoutGap) observed_until = time[j] as number
    for (const column of exits) atRiskNow -= column[j] as number
    atRiskNow += entering[j] as number
  }
  return { time, at_risk, exits, n, observed_until }
}

function checked({ entry, exit, event, weight }: EventTable) {
  const rows = exit.length
  if (entry.length !== rows || event.length !== rows || weight.length !== rows) {
    throw new RangeError(
      `The columns of an event table differ in length: ${entry.length} entries, ${rows} exits, ${event.length} events, ${weight.length} weights.`,
    )
  }
  let greatestExit = 0
  let greatestCode = 1
  let n = 0
  let entering_at_0 = 0
  for (let i = 0; i < rows; i++) {
    const from = entry[i] as number
    const to = exit[i] as number
    if (from < 0 || to < from) {
      throw new RangeError(`Row ${i} of an event table enters at ${from} and exits at ${to}.`)
    }
    if (to > greatestExit) greatestExit = to
    const code = event[i] as number
    if (code > greatestCode) greatestCode = code
    if (from === 0) entering_at_0 += weight[i] as number
    if (from === 0 || from < to) n += weight[i] as number
  }
  return { n, entering_at_0, greatestExit, greatestCode }
}
