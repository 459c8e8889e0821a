import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SourceFormatError } from '#model/errors.ts'
import { smallCity, smallCityFiles } from '../../small-city.ts'
import { goodRow, type SourceRow, withRequests } from '../requests.ts'

const city = await smallCity()

async function issuesOf(rows: readonly SourceRow[]) {
  return withRequests(city, rows, async (connection) =>
    (
      await connection.runAndReadAll(
        'SELECT rule, severity, "row"::INTEGER, column_name, actual FROM issue ORDER BY ALL',
      )
    ).getRowsJS(),
  )
}

async function requestsOf(rows: readonly SourceRow[], select: string, from = city) {
  return withRequests(from, rows, async (connection) =>
    (
      await connection.runAndReadAll(
        `SELECT ${select} FROM service_request ORDER BY service_request_id`,
      )
    ).getRowsJS(),
  )
}

test('a good row becomes a request in Open311 terms, its times in UTC', async () => {
  const [row] = await requestsOf(
    [goodRow],
    `service_request_id, strftime(requested_datetime, '%Y-%m-%d %H:%M'), strftime(closed_datetime, '%Y-%m-%d %H:%M'), status, outcome, service_code, category_group, agency_responsible, channel, classification, area_code, excluded`,
  )
  // Jakarta is UTC+7 all year: 08:00 there is 01:00 UTC.
  assert.deepEqual(row, [
    'A1',
    '2024-01-10 01:00',
    '2024-01-20 01:00',
    'closed',
    'resolved',
    'lubang',
    'roads',
    'pu',
    'app',
    'complaint',
    '1.1',
    false,
  ])
})

/** One change to a good row → the issue it must raise, and whether the row survives. */
const issues: readonly (readonly [string, SourceRow, readonly unknown[], boolean])[] = [
  [
    'an unreadable date',
    { masuk: '10 Januari 2024' },
    ['unreadable-date', 'error', 2, 'requested_datetime', '10 Januari 2024'],
    false,
  ],
  [
    'a date in the year 3020',
    { masuk: '3020-01-10 08:00', jawab: '3020-01-10 09:00', tutup: '3020-01-10 09:00' },
    ['impossible-date', 'error', 2, 'requested_datetime', '3020-01-10 08:00'],
    false,
  ],
  [
    'a closing before the request',
    { tutup: '2024-01-09 08:00' },
    ['closed-before-requested', 'error', 2, 'closed_datetime', '2024-01-09 08:00'],
    false,
  ],
  [
    'an answer four minutes before the request',
    { jawab: '2024-01-10 07:56' },
    ['clock-skew', 'warning', 2, 'first_response_datetime', '2024-01-10 07:56'],
    true,
  ],
  [
    'a closing after the extraction date',
    { tutup: '2024-04-02 08:00' },
    ['after-extraction', 'warning', 2, 'closed_datetime', '2024-04-02 08:00'],
    true,
  ],
  [
    'closed without a date',
    { tutup: undefined as never },
    ['closed-without-date', 'warning', 2, 'closed_datetime', null],
    true,
  ],
  [
    'open with a closing date',
    { status: 'Proses' },
    ['open-with-closing-date', 'warning', 2, 'closed_datetime', '2024-01-20 08:00'],
    true,
  ],
  [
    'closed at creation',
    { jawab: undefined as never, tutup: '2024-01-10 08:00' },
    ['closed-at-creation', 'warning', 2, 'closed_datetime', null],
    true,
  ],
  [
    'an agency nobody knows',
    { dinas: 'Dinas Angkasa' },
    ['unknown-agency', 'warning', 2, 'agency_responsible', 'Dinas Angkasa'],
    true,
  ],
  [
    'no id',
    { id: undefined as never },
    ['missing-id', 'error', 2, 'service_request_id', null],
    false,
  ],
]

for (const [name, change, issue, survives] of issues) {
  test(`${name} is the issue ${issue[0]}, and the row is ${survives ? 'kept' : 'quarantined'}`, async () => {
    assert.deepEqual(await issuesOf([{ ...goodRow, ...change }]), [issue])
    assert.equal((await requestsOf([{ ...goodRow, ...change }], '1')).length, survives ? 1 : 0)
  })
}

test('read = kept + quarantined + merged, whatever is in the rows', async () => {
  const rows = [
    goodRow,
    { ...goodRow, id: 'A2', masuk: 'x' },
    { ...goodRow },
    { ...goodRow, id: 'A3' },
    { ...goodRow, id: 'A4', nik: '1' },
  ]
  await withRequests(city, rows, async (connection, [count]) => {
    const kept = (
      await connection.runAndReadAll('SELECT count(*)::INTEGER FROM service_request')
    ).getRowsJS()[0]?.[0]
    assert.equal(count?.read, 5)
    assert.equal(count?.quarantined, 1)
    // A1 twice, and A3 is the same person, minute, topic and area as A1.
    assert.equal(count?.merged, 2)
    assert.equal(kept, 2)
  })
})

test('words match without regard to case and spaces; aliases match; a village is told apart by its district', async () => {
  const rows = [
    {
      ...goodRow,
      id: 'a',
      nik: '1',
      dinas: '  dinas   pu ',
      kelurahan: 'KEMBAR',
      kecamatan: 'kidul',
    },
    { ...goodRow, id: 'b', nik: '2', dinas: 'DPU', kelurahan: 'Kembar', kecamatan: 'Utara' },
    { ...goodRow, id: 'c', nik: '3', kelurahan: 'Kembar', kecamatan: undefined as never },
    { ...goodRow, id: 'd', nik: '4', kelurahan: 'Entah', kecamatan: 'Selatan' },
  ]
  assert.deepEqual(await requestsOf(rows, 'agency_responsible, area_code'), [
    ['pu', '2.1'],
    ['pu', '1.2'],
    ['pu', null],
    ['pu', '2'],
  ])
})

test('oversight, sensitive topics and nothing else are excluded', async () => {
  const rows = [
    { ...goodRow, id: 'a', nik: '1', jenis: 'Pengawasan' },
    { ...goodRow, id: 'b', nik: '2', topik: 'anak' },
    { ...goodRow, id: 'c', nik: '3', jenis: undefined as never },
  ]
  assert.deepEqual(await requestsOf(rows, 'excluded'), [[true], [true], [false]])
})

test('the same person under NIK spelled with spaces is one person key, and no key holds the NIK', async () => {
  const rows = [
    { ...goodRow, id: 'a' },
    { ...goodRow, id: 'b', nik: '3271 0105 0590 0001', masuk: '2024-01-11 08:00' },
    { ...goodRow, id: 'c', nik: undefined as never, telepon: '0812-3456-7890' },
  ]
  const keys = (await requestsOf(rows, 'person_key')).map(([key]) => String(key))
  assert.equal(keys[0], keys[1])
  assert.notEqual(keys[0], keys[2])
  assert.ok(keys.every((key) => /^[0-9a-f]{64}$/.test(key)))
})

test('a status word without a meaning stops the release and names word, count, file and row', async () => {
  await assert.rejects(
    requestsOf([goodRow, { ...goodRow, id: 'A2', status: 'Mungkin' }], '1'),
    (error) => {
      assert.ok(error instanceof SourceFormatError)
      assert.match(error.message, /"status" berisi "mungkin" \(1 baris\).*app\.csv baris 3/)
      assert.match(error.hint, /sources\.yaml/)
      return true
    },
  )
})

test('a moved midnight is read as the nearer day, and its waits are whole days', async () => {
  const moved = await smallCity({
    'sources.yaml': (smallCityFiles['sources.yaml'] ?? '').replace(
      'closed_at_creation_seconds: 0',
      'closed_at_creation_seconds: 0, midnight: day, shifted_midnight: ["19:00"]',
    ),
  })
  const rows = [{ ...goodRow, masuk: '2024-01-09 19:00', tutup: '2024-01-19 19:00' }]
  assert.deepEqual(
    await requestsOf(
      rows,
      `precision, strftime(requested_datetime + INTERVAL 7 HOUR, '%Y-%m-%d %H:%M'), strftime(closed_datetime + INTERVAL 7 HOUR, '%Y-%m-%d %H:%M')`,
      moved,
    ),
    [['day', '2024-01-10 00:00', '2024-01-20 00:00']],
  )
})

test('a pattern with a bracket inside a character class is no group: the whole match is the key', async () => {
  const city = await smallCity({
    'sources.yaml': (smallCityFiles['sources.yaml'] ?? '').replace(
      '{ column: telepon }',
      '{ column: telepon, pattern: "8[0-9][0-9 .()-]+" }',
    ),
  })
  const rows = [{ ...goodRow, nik: undefined as never, telepon: '0812-3456 (7890)' }]
  assert.equal((await requestsOf(rows, 'person_key IS NOT NULL', city))[0]?.[0], true)
})
