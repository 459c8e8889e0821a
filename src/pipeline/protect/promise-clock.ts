import type { City } from '#model/city.ts'
import { judgedPromises, type ServicePromise } from '#model/judged-promises.ts'
import { type Period, periodBounds } from '#model/period.ts'
import type { EventGroup } from '#model/table.ts'
import { daysBetween } from '#model/time.ts'
import { cityCalendar } from '#statistics/city-calendar.ts'
import { deadline } from '#statistics/working-days.ts'

const minutesPerDay = 1440

/** A promise with the clock that it is judged on. */
export interface JudgedPromise {
  readonly promise: ServicePromise
  /** The group's waits on that clock; `undefined` where they were not measured on it. */
  readonly waits: (group: EventGroup) => EventGroup | undefined
  /** The last age on that clock with which the promise is kept. */
  readonly limit: number
  /** Calendar days after a period's end until each request received in it has had its time. */
  readonly reachDays: (period: Period) => number
}

/**
 * Hours and calendar days are judged on exact minutes. Working days are judged by
 * the city's table of holidays, on the working day that the wait has reached: its
 * first is the day of receipt, or the next working day, so that a promise of n
 * ends with the (n + 1)th.
 *
 * @throws {CityConfigError} when the table of holidays lacks a year of a deadline.
 */
export function promiseClocks(city: City): readonly JudgedPromise[] {
  return judgedPromises(city).map((promise): JudgedPromise => {
    const amount = Number(promise.amount)
    if (promise.unit !== 'working_day') {
      const limit = amount * (promise.unit === 'hour' ? 60 : minutesPerDay)
      return { promise, waits: (group) => group, limit, reachDays: () => limit / minutesPerDay }
    }
    return {
      promise,
      waits: inWorkingDays,
      limit: amount + 1,
      reachDays: (period) => {
        const { end } = periodBounds(period)
        return daysBetween(end, deadline(end, amount, cityCalendar(city)))
      },
    }
  })
}

const converted = new WeakMap<EventGroup, EventGroup>()

function inWorkingDays(group: EventGroup): EventGroup | undefined {
  if (!group.working) return undefined
  const known = converted.get(group) ?? { ...group, events: group.working }
  converted.set(group, known)
  return known
}

/** Whether every request of a group has had the promised time, or, in the period view, that is no question. */
export function isReached({ reachDays }: JudgedPromise, group: EventGroup, city: City): boolean {
  const { followed_days, key } = group
  return (
    followed_days === undefined ||
    reachDays(key.period) <= Math.min(followed_days, Math.max(...city.protection.grid_days))
  )
}
