import type { City } from '#model/city.ts'
import type { ReferenceRow } from '#model/reference.ts'

const minutesPerDay = 1440

export type ServicePromise = ReferenceRow<'promises'>

/**
 * Promises that can be judged from event times: in hours or calendar days, and
 * binding every source that records the time. Hours need a source that knows
 * the time of day.
 */
export function judgedPromises(city: City): readonly ServicePromise[] {
  return city.reference.promises.filter(({ metric, unit, applies_to }) => {
    const timed = city.sources.filter(({ times }) =>
      metric === 'first_response' ? times.first_response : times.closing,
    )
    const bound = applies_to.split('|')
    return (
      unit !== 'working_day' &&
      timed.length > 0 &&
      timed.every(
        ({ id, times }) =>
          (bound.includes('all') || bound.includes(id)) &&
          (unit !== 'hour' || times.precision === 'minute'),
      )
    )
  })
}

/** How long a promise gives, in the unit of the event tables. */
export const promiseMinutes = ({ amount, unit }: ServicePromise) =>
  Number(amount) * (unit === 'hour' ? 60 : minutesPerDay)
