import assert from 'node:assert/strict'
import test from 'node:test'
import { CityConfigError } from '#model/errors.ts'
import { addDays, type IsoDate } from '#model/time.ts'
import { deadline, isWorking, workingCalendar, workingDays } from '#statistics/working-days.ts'

const inYear = (days: string) => days.split(' ').map((day) => `2026-${day}` as IsoDate)

/** Joint decree of three ministers on 2026: 17 national holidays, 8 days of collective leave. */
const table = {
  years: [2026],
  national: inYear(
    '01-01 01-16 02-17 03-19 03-21 03-22 04-03 04-05 05-01 05-14 05-27 05-31 06-01 06-16 ' +
      '08-17 08-25 12-25',
  ),
  collective_leave: inYear('02-16 03-18 03-20 03-23 03-24 05-15 05-28 12-24'),
  works_on_collective_leave: false,
}
const closed = workingCalendar(table)
const open = workingCalendar({ ...table, works_on_collective_leave: true })

/** The day in Jakarta (UTC+7, no daylight saving time) of an instant. */
function inJakarta(instant: string): IsoDate {
  return new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, 10) as IsoDate
}

function both(from: string, to: string): readonly (number | undefined)[] {
  return [closed, open].map((calendar) => workingDays(from as IsoDate, to as IsoDate, calendar))
}

test('workingDays() gives the reference counts without and with work on collective leave', () => {
  assert.deepEqual(both('2026-11-20', '2026-11-23'), [1, 1])
  assert.deepEqual(both('2026-03-16', '2026-03-25'), [2, 6])
  assert.deepEqual(both('2026-11-21', '2026-11-23'), [0, 0])
  assert.deepEqual(both('2026-11-21', '2026-11-24'), [1, 1])
  assert.deepEqual(both('2026-11-23', '2026-11-23'), [0, 0])
  assert.deepEqual(both('2026-11-23', '2026-11-24'), [1, 1])
  assert.deepEqual(both('2026-12-23', '2026-12-28'), [1, 2])
  assert.deepEqual(both('2026-11-24', '2026-11-23'), [undefined, undefined])
})

test('workingDays() counts local days: two instants of one night may be the same day', () => {
  const from = inJakarta('2026-11-23T17:30:00Z')
  const to = inJakarta('2026-11-24T02:00:00Z')
  assert.deepEqual([from, to], ['2026-11-24', '2026-11-24'])
  assert.equal(workingDays(from, to, closed), 0)
})

test('deadline() gives the reference dates', () => {
  const monday = '2026-11-23' as IsoDate
  assert.deepEqual(
    [3, 5, 14].map((n) => deadline(monday, n, closed)),
    ['2026-11-26', '2026-11-30', '2026-12-11'],
  )
  const saturday = '2026-03-14' as IsoDate
  assert.deepEqual(
    [closed, open].map((calendar) => deadline(saturday, 3, calendar)),
    ['2026-03-26', '2026-03-20'],
  )
  assert.equal(deadline(saturday, 0, closed), '2026-03-16')
})

test('2026 has 240 working days, 248 with collective leave worked', () => {
  const days = Array.from({ length: 365 }, (_, i) => addDays('2026-01-01' as IsoDate, i))
  assert.deepEqual(
    [closed, open].map((calendar) => days.filter((day) => isWorking(day, calendar)).length),
    [240, 248],
  )
})

test('workingDays() and deadline() are what a walk over the days gives', () => {
  const next = (day: IsoDate) => addDays(day, 1)
  for (let i = 0; i < 300; i += 7) {
    const from = addDays('2026-01-01' as IsoDate, i)
    let start = from
    while (!isWorking(start, closed)) start = next(start)
    let count = 0
    for (let day = from; day < addDays(from, 40); day = next(day)) {
      if (day > start && isWorking(day, closed)) count++
      assert.equal(workingDays(from, day, closed), count, `${from} to ${day}`)
      if (day > start && isWorking(day, closed)) assert.equal(deadline(from, count, closed), day)
    }
  }
})

test('a date outside the calendar stops the run with the year it needs', () => {
  const last = '2026-12-30' as IsoDate
  const needs = (year: number) => (error: unknown) =>
    error instanceof CityConfigError && error.message.includes(String(year)) && error.hint !== ''
  assert.throws(() => isWorking('2027-01-04' as IsoDate, closed), needs(2027))
  assert.throws(() => workingDays(last, '2027-01-04' as IsoDate, closed), needs(2027))
  assert.throws(() => workingDays('2025-12-30' as IsoDate, last, closed), needs(2025))
  assert.throws(() => deadline(last, 5, closed), needs(2027))
  assert.equal(deadline(last, 1, closed), '2026-12-31')
  const withHole = workingCalendar({ ...table, years: [2026, 2028] })
  assert.throws(() => workingDays(last, '2028-01-04' as IsoDate, withHole), needs(2027))
  assert.throws(() => deadline(last, 5, withHole), needs(2027))
  const none = workingCalendar({ ...table, years: [] })
  assert.throws(() => isWorking(last, none), needs(2026))
  assert.throws(() => deadline(last, -1, closed), RangeError)
})
