import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CityConfigError } from '#model/errors.ts'
import { rowId, type TrueCounts } from '#model/table.ts'
import type { IsoDate } from '#model/time.ts'
import { summarise } from '#pipeline/summarise/index.ts'
import { smallCity, smallCityFiles } from '../../small-city.ts'
import { goodRow, type SourceRow, withRequests } from '../requests.ts'

const asOf = '2024-03-31' as IsoDate
const city = await smallCity()

const summariseRows = (rows: readonly SourceRow[]): Promise<TrueCounts> =>
  withRequests(
    city,
    rows.map((row, index) => ({ ...row, id: `R${index}`, nik: row.nik ?? `nik ${index}` })),
    (connection, counts) => summarise(city, asOf, counts, connection),
  )

function cells(counts: TrueCounts, table: string): Record<string, number[]> {
  const found = counts.counts.find(({ plan }) => plan.table === table)
  return Object.fromEntries(
    (found?.rows ?? []).map(({ key, cells }) => [
      rowId(key),
      cells.map(({ requests }) => requests),
    ]),
  )
}

const open: SourceRow = {
  ...goodRow,
  status: 'Proses',
  jawab: undefined as never,
  tutup: undefined as never,
  nik: undefined as never,
}
const closed: SourceRow = { ...goodRow, nik: undefined as never }

test('only periods that ended at least cut_off_days before the extraction date are counted', async () => {
  const counts = await summariseRows([closed])
  // March ends on the extraction date itself; with ten days of cut-off February is the last.
  assert.deepEqual(Object.keys(cells(counts, 'requests-by-month')), ['2024-01', '2024-02'])
})

test('received, answered and closed are counted in the month they happen, backlog at its end by age', async () => {
  const counts = await summariseRows([
    closed,
    { ...closed, masuk: '2024-01-31 23:30', jawab: '2024-02-01 00:10', tutup: '2024-02-05 10:00' },
    { ...open, masuk: '2024-01-01 00:00' },
    { ...open, masuk: '2024-02-28 10:00' },
    { ...open, masuk: '2024-03-01 10:00' },
  ])
  // received, answered, closed, then open 0–7, 8–30, 31–90, 91–365, > 365 days at the month's end.
  // January: three received (the first two answered in January and February); at its end the case of 31 January is 0 days old, that of 1 January 30.
  assert.deepEqual(cells(counts, 'requests-by-month')['2024-01'], [3, 1, 1, 1, 1, 0, 0, 0])
  assert.deepEqual(cells(counts, 'requests-by-month')['2024-02'], [1, 1, 1, 1, 0, 1, 0, 0])
})

test('every district is a row in every period, with true zeros; what says no district is counted as unstated', async () => {
  const counts = await summariseRows([
    closed,
    { ...closed, kelurahan: 'Entah', kecamatan: 'Entah' },
  ])
  assert.deepEqual(cells(counts, 'districts-by-month'), {
    '1~2024-01': [1],
    '1~2024-02': [0],
    '2~2024-01': [0],
    '2~2024-02': [0],
    'unstated~2024-01': [1],
    'unstated~2024-02': [0],
  })
})

test('persons are distinct keys, and each request without a key is one person', async () => {
  const counts = await summariseRows(
    [
      { ...closed, nik: 'x' },
      { ...closed, nik: 'x', masuk: '2024-01-10 09:00' },
      { ...closed, nik: '', masuk: '2024-01-10 10:00' },
    ].map((row) => ({ ...row, telepon: undefined as never })),
  )
  const [january] = counts.counts[0]?.rows ?? []
  assert.deepEqual(january?.cells[0], { requests: 3, persons: 2, largest: 2 })
})

test('the period view enters at the age at its first midnight and leaves at the event or its last midnight', async () => {
  const counts = await summariseRows([
    { ...closed, masuk: '2024-01-10 08:00', jawab: '2024-02-02 00:00', tutup: '2024-02-03 08:00' },
    { ...open, masuk: '2024-02-28 00:00' },
  ])
  const february = counts.curves[0]?.groups.filter(
    ({ key, metric }) => key.period === '2024-02' && metric === 'first_response',
  )[0]
  const rows = [...(february?.events.exit ?? [])].map((exit, i) => [
    february?.events.entry[i],
    exit,
    february?.events.event[i],
    february?.events.weight[i],
  ])
  // Open case: 28 and 29 February, two days. Answered case: 21 d 16 h at 1 February 00:00, 22 d 16 h when answered.
  assert.deepEqual(rows, [
    [0, 2 * 1440, 0, 1],
    [21 * 1440 + 16 * 60, 22 * 1440 + 16 * 60, 1, 1],
  ])
})

test('the cohort view follows every request to the end of the extraction day', async () => {
  const counts = await summariseRows([{ ...open, masuk: '2024-02-29 00:00' }])
  const [group] = counts.curves[1]?.groups ?? []
  assert.equal(group?.followed_days, 31)
  assert.deepEqual([...(group?.events.exit ?? [])], [32 * 1440])
})

test('a rejected closing is a competing event for resolution and no first response', async () => {
  const counts = await summariseRows([{ ...closed, status: 'Ditolak', jawab: undefined as never }])
  const groups = counts.curves[0]?.groups.filter(({ key }) => key.period === '2024-01') ?? []
  assert.deepEqual(
    groups.map(({ metric, events }) => [metric, [...events.event]]),
    [
      ['first_response', [2]],
      ['resolution', [2]],
    ],
  )
})

test('a request without a closing date although closed is in no resolution curve and in no backlog', async () => {
  const counts = await summariseRows([{ ...closed, tutup: undefined as never }])
  assert.deepEqual(cells(counts, 'requests-by-month')['2024-01'], [1, 1, 0, 0, 0, 0, 0, 0])
  assert.deepEqual(
    counts.curves[0]?.groups.filter(({ metric }) => metric === 'resolution'),
    [],
  )
})

test('a plan that asks for times no source records is refused: zeros would be a lie', async () => {
  const untimed = await smallCity({
    'sources.yaml': (smallCityFiles['sources.yaml'] ?? '')
      .replace('first_response: true', 'first_response: false')
      .replace(/ {6}first_response_datetime.*\n/, ''),
  })
  await assert.rejects(
    withRequests(untimed, [], (connection, counts) => summarise(untimed, asOf, counts, connection)),
    (error) => error instanceof CityConfigError && /P1 meminta kolom answered/.test(error.message),
  )
})
