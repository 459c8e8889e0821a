import assert from 'node:assert/strict'
import { test } from 'node:test'
import { missingHolidays } from '#city/holiday-years.ts'
import { csvOf, smallCity } from '../small-city.ts'

const holidays = (...years: readonly number[]) =>
  csvOf(
    'holidays',
    years.map((year) => ({
      date: `${year}-01-01`,
      name_id: 'Tahun Baru',
      name_en: 'New Year',
      kind: 'national',
    })),
  )
const promises = (unit: string) =>
  csvOf('promises', [
    {
      promise_id: 'p',
      name_id: 'p',
      name_en: 'p',
      metric: 'first_response',
      amount: '5',
      unit,
      applies_to: 'all',
      legal_source_id: 'uji',
      legal_source_en: 'test',
      verified: 'no',
    },
  ])

test('check warns of the year of the data and of the next when the table of holidays lacks them', async () => {
  // The newest data are of 31 March 2024.
  const yearsMissing = async (unit: string, ...years: readonly number[]) =>
    missingHolidays(
      await smallCity({ 'holidays.csv': holidays(...years), 'promises.csv': promises(unit) }),
    ).map(({ message }) => /tahun (\d{4})/.exec(message.id)?.[1])
  assert.deepEqual(await yearsMissing('working_day', 2023, 2024, 2025), [])
  assert.deepEqual(await yearsMissing('working_day', 2023, 2024), ['2025'])
  assert.deepEqual(await yearsMissing('working_day', 2023), ['2024', '2025'])
  assert.deepEqual(await yearsMissing('hour', 2023), [])
})
