import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { City } from '#model/city.ts'
import { CityConfigError } from '#model/errors.ts'
import type { EventGroup } from '#model/table.ts'
import { addDays, type IsoDate } from '#model/time.ts'
import { protect } from '#pipeline/protect/index.ts'
import { summarise } from '#pipeline/summarise/index.ts'
import { cityCalendar } from '#statistics/city-calendar.ts'
import { workingDays } from '#statistics/working-days.ts'
import { csvOf, smallCity, smallCityFiles } from '../../small-city.ts'
import { goodRow, type SourceRow, withRequests } from '../requests.ts'

const holidays = readFileSync('data/city/holidays.csv', 'utf8')
const promise = (amount: string, applies_to = 'all') =>
  csvOf('promises', [
    {
      promise_id: 'kerja',
      name_id: 'hari kerja',
      name_en: 'working days',
      metric: 'first_response',
      amount,
      unit: 'working_day',
      applies_to,
      legal_source_id: 'uji',
      legal_source_en: 'test',
      verified: 'no',
    },
  ])

function cityOf(replaced: Readonly<Record<string, string>> = {}): Promise<City> {
  return smallCity({
    'holidays.csv': holidays,
    'promises.csv': promise('5'),
    'sources.yaml': (smallCityFiles['sources.yaml'] ?? '').replace('2024-03-31', '2026-12-31'),
    'protection.yaml': (smallCityFiles['protection.yaml'] ?? '').replaceAll(
      'since: "2024-01-01"',
      'since: "2026-01-01"',
    ),
    ...replaced,
  })
}

const { nik: _person, jawab: _answer, tutup: _closing, ...unanswered } = goodRow
const asked = (masuk: string, jawab: string): SourceRow => ({
  ...unanswered,
  status: 'Proses',
  masuk,
  jawab,
})

async function summariseRows(city: City, rows: readonly SourceRow[]) {
  return withRequests(
    city,
    rows.map((row, index) => ({ ...row, id: `W${index}` })),
    (connection, counts) => summarise(city, '2026-12-31' as IsoDate, counts, connection),
  )
}

/** Working days until each first response, one a row of the cohort's event table. */
async function waitsOf(city: City, rows: readonly SourceRow[]) {
  const { curves } = await summariseRows(city, rows)
  return curves
    .filter(({ plan }) => plan.view === 'cohort')
    .flatMap(({ groups }) => groups.map(({ working }) => working))
}

test('waits in working days are those of the table of holidays, as in the examples of the specification', async () => {
  const city = await cityOf()
  const examples: readonly (readonly [string, string, number])[] = [
    ['2026-11-20 16:00', '2026-11-23 08:00', 1],
    ['2026-03-16 09:00', '2026-03-25 09:00', 2],
    ['2026-11-21 10:00', '2026-11-23 08:00', 0],
    ['2026-11-21 10:00', '2026-11-24 08:00', 1],
    ['2026-11-23 08:00', '2026-11-23 17:00', 0],
    ['2026-11-23 23:30', '2026-11-24 00:10', 1],
  ]
  for (const [from, to, days] of examples) {
    const [working] = await waitsOf(city, [asked(from, to)])
    // The first working day is that of receipt, so a wait of n days ends with the (n + 1)th.
    assert.deepEqual([...(working?.exit ?? [])], [days + 1], `${from} → ${to}`)
    assert.deepEqual([...(working?.event ?? [])], [1])
  }
})

test('the database counts every pair of days of a year as workingDays() does', async () => {
  const city = await cityOf()
  const day = (index: number) => addDays('2026-01-01' as IsoDate, index)
  const pairs = Array.from({ length: 150 }, (_, i): [IsoDate, IsoDate] => {
    const from = (i * 7919) % 300
    return [day(from), day(from + ((i * 104_729) % 30))]
  })
  const working = await waitsOf(
    city,
    pairs.map(([from, to]) => asked(`${from} 08:00`, `${to} 20:00`)),
  )
  const found = working
    .flatMap((table) =>
      [...(table?.exit ?? [])].flatMap((exit, i) => Array(table?.weight[i]).fill(exit)),
    )
    .sort((a, b) => a - b)
  const calendar = cityCalendar(city)
  const expected = pairs
    .map(([from, to]) => (workingDays(from, to, calendar) ?? 0) + 1)
    .sort((a, b) => a - b)
  assert.deepEqual(found, expected)
})

test('a promise of 5 working days over Idulfitri is judged by the holidays, not by calendar days', async () => {
  // Received on 16 March 2026. The 5th working day after it is 30 March: eight holidays lie between.
  const rows = [
    ...Array.from({ length: 60 }, () => asked('2026-03-16 09:00', '2026-03-30 16:00')),
    ...Array.from({ length: 20 }, () => asked('2026-03-16 09:00', '2026-03-31 08:00')),
  ]
  const city = await cityOf()
  const { tables } = protect(await summariseRows(city, rows), city, undefined)
  const summary = tables.find(({ table }) => table === 'waiting-cohort-summary')
  const at = summary?.columns.findIndex(({ name }) => name === 'percent_kerja') ?? -1
  assert.deepEqual(
    summary?.rows.map((row) => row[at]),
    [75],
  )
  // In the period view of March the answers on the 30th and 31st fall into the same window.
  const period = tables.find(({ table }) => table === 'waiting-by-month-summary')
  const march = period?.rows.find((row) => row[0] === '2026-03~first_response')
  assert.equal(march?.[period?.columns.findIndex(({ name }) => name === 'percent_kerja') ?? -1], 75)
})

test('in the period view a request of an earlier month is at risk only from the working days that it had left', async () => {
  const city = await cityOf()
  // Received Friday 30 January, answered Tuesday 3 February: 2 working days, the first of which ended in January.
  const { curves } = await summariseRows(city, [asked('2026-01-30 09:00', '2026-02-03 09:00')])
  const groups = curves.flatMap(({ plan, groups: all }): readonly EventGroup[] =>
    plan.view === 'period' ? all.filter(({ metric }) => metric === 'first_response') : [],
  )
  const shown = groups.map(({ key, working: w }) => [
    key.period,
    w?.entry[0],
    w?.exit[0],
    w?.event[0],
  ])
  assert.deepEqual(shown, [
    ['2026-01', 0, 1, 0],
    // February begins on a Sunday: Friday's working day still runs, so nothing has passed yet.
    ['2026-02', 0, 3, 1],
  ])
})

test('dates that leave the table of holidays refuse the release and name the missing year', async () => {
  const lacks2025 = holidays
    .split('\n')
    .filter((line) => !line.startsWith('2025-'))
    .join('\n')
  const city = await cityOf({ 'holidays.csv': lacks2025 })
  const rows = [asked('2025-12-30 09:00', '2026-01-05 09:00')]
  await assert.rejects(summariseRows(city, rows), (error) => {
    assert.ok(error instanceof CityConfigError)
    assert.match(error.message, /Hari kerja tahun 2025 diperlukan/)
    assert.match(error.hint, /holidays\.csv/)
    return true
  })
  // Only a promise in working days needs the table.
  const without = await cityOf({
    'holidays.csv': lacks2025,
    'promises.csv': smallCityFiles['promises.csv'] ?? '',
  })
  await summariseRows(without, rows)
})

test('a promise that binds only a source without times, or not every source with times, is not judged', async () => {
  const city = await cityOf({ 'promises.csv': promise('5', 'lain') })
  const { curves } = await summariseRows(city, [asked('2026-03-16 09:00', '2026-03-30 16:00')])
  assert.ok(curves.every(({ groups }) => groups.every(({ working }) => working === undefined)))
})
