import type { City } from './city.ts'
import type { ReferenceRow } from './reference.ts'

export type ServicePromise = ReferenceRow<'promises'>

/**
 * Promises that the city's data can be held to: on a clock that is measured, and
 * binding every source that records its times.
 *
 * Hours need a source that knows the time of day. Calendar and working days need
 * days only. A source without times is never judged, so a promise that binds
 * nothing else is not either.
 */
export function judgedPromises(
  city: Pick<City, 'sources' | 'reference'>,
): readonly ServicePromise[] {
  return city.reference.promises.filter(({ metric, unit, applies_to }) => {
    if (metric !== 'first_response' && metric !== 'resolution') return false
    const timed = city.sources.filter(({ times }) =>
      metric === 'first_response' ? times.first_response : times.closing,
    )
    const bound = applies_to.split('|')
    return (
      timed.length > 0 &&
      timed.every(
        ({ id, times }) =>
          (bound.includes('all') || bound.includes(id)) &&
          (unit !== 'hour' || times.precision === 'minute'),
      )
    )
  })
}

/** Whether any promise on this clock, or on any, is counted in working days. */
export function needsWorkingDays(
  city: Pick<City, 'sources' | 'reference'>,
  metric?: string,
): boolean {
  return judgedPromises(city).some(
    (promise) =>
      promise.unit === 'working_day' && (metric === undefined || promise.metric === metric),
  )
}
