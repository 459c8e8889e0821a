import type { City } from '#model/city.ts'
import type { EventGroup, PublicCell } from '#model/table.ts'
import { largestAsOne, publishCount } from './count-cell.ts'

const minutesPerDay = 1440

/** The number of requests of a group as the public sees it. */
export function publishedN(group: EventGroup, city: City): PublicCell {
  return publishCount(group, city.protection)
}

/** Whether a group is large enough to be described at all, also to its largest contributor. */
export function isEnough(group: EventGroup, city: City): boolean {
  const { min_cases, min_events, min_persons } = city.protection
  const { event, weight } = group.events
  const events = weight.reduce(
    (sum, requests, index) => sum + (event[index] === 1 ? requests : 0),
    0,
  )
  return largestAsOne(group) >= min_cases && group.persons >= min_persons && events >= min_events
}

/** In the cohort view nothing is read beyond what every request has been followed, nor beyond the grid. */
export function horizonMinutes(group: EventGroup, city: City): number {
  const grid = Math.max(...city.protection.grid_days)
  return group.followed_days === undefined
    ? Number.POSITIVE_INFINITY
    : Math.min(grid, group.followed_days) * minutesPerDay
}
