import type { Interval } from './geometry/interval-dots.ts'

/** Whether one interval lies wholly before another; overlapping ones say nothing. */
export function compareIntervals(now: Interval, before: Interval): 'faster' | 'slower' | 'unclear' {
  if (now.kind !== 'estimated' || before.kind !== 'estimated') return 'unclear'
  if (now.high !== undefined && before.low !== undefined && now.high < before.low) return 'faster'
  if (now.low !== undefined && before.high !== undefined && now.low > before.high) return 'slower'
  return 'unclear'
}
