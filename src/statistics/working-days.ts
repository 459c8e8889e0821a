import { bisectLeft } from 'd3'
import { CityConfigError } from '#model/errors.ts'
import { addDays, daysBetween, type IsoDate } from '#model/time.ts'

/** What a city declares about the days on which its offices are closed. */
export interface CalendarTable {
  /** Years whose holidays are all listed. */
  readonly years: readonly number[]
  readonly national: readonly IsoDate[]
  /** Collective leave (cuti bersama). */
  readonly collective_leave: readonly IsoDate[]
  /** Whether offices serve the public on days of collective leave. */
  readonly works_on_collective_leave: boolean
}

/** A calendar made ready: count of working days by day since its first. */
export interface WorkingCalendar {
  readonly years: ReadonlySet<number>
  readonly first: IsoDate
  /** `elapsed[i]`: working days among the first `i` days. */
  readonly elapsed: Int32Array
}

/**
 * Prepares a calendar so that counts and deadlines take no walk over days.
 *
 * Monday to Friday are working days unless listed as a national holiday, or as
 * collective leave in a city that does not work on it.
 */
export function workingCalendar(table: CalendarTable): WorkingCalendar {
  const { years, national, collective_leave, works_on_collective_leave } = table
  const closed = new Set([...national, ...(works_on_collective_leave ? [] : collective_leave)])
  const first = dayOf(Math.min(...years), '01-01')
  const length = years.length === 0 ? 0 : daysBetween(first, dayOf(Math.max(...years), '12-31')) + 1
  const elapsed = new Int32Array(length + 1)
  for (let i = 0; i < length; i++) {
    const day = addDays(first, i)
    const isOpen = weekday(day) <= 5 && !closed.has(day)
    elapsed[i + 1] = (elapsed[i] as number) + Number(isOpen)
  }
  return { years: new Set(years), first, elapsed }
}

/** @throws {CityConfigError} when the calendar lacks the year of `date`. */
export function isWorking(date: IsoDate, calendar: WorkingCalendar): boolean {
  const i = position(date, calendar)
  return elapsedBefore(calendar, i + 1) > elapsedBefore(calendar, i)
}

/**
 * Working days between two local days: those in (start, to], `start` being `from`
 * or, when that is not a working day, the next one; 0 when `to` does not come
 * after `start`. Times of day play no part.
 *
 * @returns `undefined` when `to` comes before `from`.
 * @throws {CityConfigError} when the calendar lacks a year from `from` to `to`.
 */
export function workingDays(
  from: IsoDate,
  to: IsoDate,
  calendar: WorkingCalendar,
): number | undefined {
  if (to < from) return undefined
  const start = position(from, calendar)
  const end = position(to, calendar)
  checkYears(from, to, calendar)
  return Math.max(0, elapsedBefore(calendar, end + 1) - elapsedBefore(calendar, start) - 1)
}

/**
 * The n-th working day after `from`, which is first rolled forward to a working
 * day; with `n` 0 that day itself.
 *
 * @param n Whole number, 0 or more.
 * @throws {RangeError} when `n` is not such a number.
 * @throws {CityConfigError} when the calendar lacks a year from `from` to the deadline.
 */
export function deadline(from: IsoDate, n: number, calendar: WorkingCalendar): IsoDate {
  if (!(Number.isInteger(n) && n >= 0)) throw new RangeError(`A deadline cannot be in ${n} days.`)
  const wanted = elapsedBefore(calendar, position(from, calendar)) + n + 1
  const date = addDays(calendar.first, bisectLeft(calendar.elapsed, wanted) - 1)
  checkYears(from, date, calendar)
  return date
}

/** Working days among the first `i` days of the calendar. */
function elapsedBefore({ elapsed }: WorkingCalendar, i: number): number {
  return elapsed[i] as number
}

function position(date: IsoDate, calendar: WorkingCalendar): number {
  checkYears(date, date, calendar)
  return daysBetween(calendar.first, date)
}

function checkYears(from: IsoDate, to: IsoDate, { years }: WorkingCalendar): void {
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) {
    if (years.has(year)) continue
    throw new CityConfigError(
      {
        id: `Hari kerja tahun ${year} diperlukan, tetapi daftar hari liburnya tidak ada.`,
        en: `Working days of ${year} are needed, but the list of its holidays is missing.`,
      },
      {
        hint: {
          id: `Tambahkan semua hari libur nasional dan cuti bersama tahun ${year} ke data/city/holidays.csv, menurut SKB 3 Menteri. Hari libur tidak pernah ditebak.`,
          en: `Add every national holiday and day of collective leave of ${year} to data/city/holidays.csv, as decreed. Holidays are never guessed.`,
        },
        place: { file: 'data/city/holidays.csv' },
      },
    )
  }
}

function dayOf(year: number, monthAndDay: string): IsoDate {
  return `${String(year).padStart(4, '0')}-${monthAndDay}` as IsoDate
}

/** Monday 1 … Sunday 7; 1970-01-05 was a Monday. */
function weekday(date: IsoDate): number {
  const days = daysBetween('1970-01-05' as IsoDate, date)
  return (((days % 7) + 7) % 7) + 1
}
