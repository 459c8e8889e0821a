import type { City } from '#model/city.ts'
import type { IsoDate } from '#model/time.ts'
import { type WorkingCalendar, workingCalendar } from './working-days.ts'

const calendars = new WeakMap<City, WorkingCalendar>()

/**
 * The working days of a city, from its own table of holidays.
 *
 * A year counts as listed when the table names at least one of its national
 * holidays: a year in which nobody has looked up the holidays is missing, and
 * whoever needs it is refused.
 */
export function cityCalendar(city: City): WorkingCalendar {
  const known = calendars.get(city)
  if (known) return known
  const ofKind = (wanted: 'national' | 'collective_leave') =>
    city.reference.holidays.flatMap(({ date, kind }) => (kind === wanted ? [date as IsoDate] : []))
  const national = ofKind('national')
  const calendar = workingCalendar({
    years: [...new Set(national.map((date) => Number(date.slice(0, 4))))].sort((a, b) => a - b),
    national,
    collective_leave: ofKind('collective_leave'),
    works_on_collective_leave: city.settings.works_on_collective_leave ?? false,
  })
  calendars.set(city, calendar)
  return calendar
}
