import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dateReader } from '#file-check/read-date.ts'

const iso = (time: number | undefined) =>
  time === undefined ? undefined : new Date(time).toISOString()

test('dateReader() reads strptime formats in order, with months of another language', () => {
  const read = dateReader({
    formats: ['%d/%m/%Y %H:%M', '%d %b %Y'],
    months: { Agustus: 'Aug', mei: 'May' },
  })
  assert.equal(iso(read('17/08/2025 23:59')), '2025-08-17T23:59:00.000Z')
  assert.equal(iso(read('17 agustus 2025')), '2025-08-17T00:00:00.000Z')
  assert.equal(iso(read('1 Mei 2025')), '2025-05-01T00:00:00.000Z')
})

test('dateReader() takes no day that does not exist, and nothing that is only nearly a date', () => {
  const read = dateReader({ formats: ['%d/%m/%Y', 'iso'] })
  for (const text of [
    '30/02/2025',
    '29/02/2025',
    '31/04/2025',
    '32/01/2025',
    '2025-02-30',
    '1/13/2025',
    '2025',
    '',
  ])
    assert.equal(read(text), undefined, text)
  assert.equal(iso(read('29/02/2024')), '2024-02-29T00:00:00.000Z')
})

test('dateReader() reads ISO 8601 with an offset as the instant it is', () => {
  const read = dateReader({ formats: ['iso'] })
  assert.equal(iso(read('2025-08-17T06:30:00+07:00')), '2025-08-16T23:30:00.000Z')
  assert.equal(iso(read('2025-08-17 06:30:00')), '2025-08-17T06:30:00.000Z')
  assert.equal(iso(read('2025-08-17T06:30:00Z')), '2025-08-17T06:30:00.000Z')
})
