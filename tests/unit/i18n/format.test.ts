import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  formatBytes,
  formatDate,
  formatDays,
  formatNumber,
  formatPercent,
  formatPeriod,
  formatSpan,
} from '#i18n/format.ts'

/** `Intl` separates with no-break spaces, which no one types. */
const plain = (text: string) => text.replace(/\s/g, ' ')

test('numbers, shares and waits read as in each language', () => {
  assert.equal(formatNumber(1234.5, 'id'), '1.234,5')
  assert.equal(formatNumber(1234.5, 'en'), '1,234.5')
  assert.equal(formatPercent(12.5, 'id'), '12,5%')
  assert.equal(plain(formatDays(3, 'id')), '3 hari')
  assert.equal(plain(formatDays(1, 'en')), '1 day')
  assert.equal(plain(formatBytes(12_345, 'id')), '12,3 kB')
})

test('a date is as exact as it was given, and other texts stay', () => {
  assert.equal(formatDate('2024-05-31', 'id'), '31 Mei 2024')
  assert.equal(formatDate('2024-05', 'en'), 'May 2024')
  assert.equal(formatDate('2024', 'en'), '2024')
  assert.equal(formatDate('awal 2024', 'id'), 'awal 2024')
})

test('every kind of period has a name', () => {
  const names = ['2024-05', '2024-Q2', '2024-H1', '2024', '2021..2023', '2024-03-01..2024-05-31']
  assert.deepEqual(
    names.map((period) => formatPeriod(period, 'id')),
    ['Mei 2024', 'triwulan II 2024', 'semester I 2024', '2024', '2021–2023', 'Maret–Mei 2024'],
  )
  assert.equal(formatPeriod('2024-Q2', 'en'), 'Q2 2024')
})

test('a window of whole years or months is named by them, any other by its days; the year stands once', () => {
  const windows = [
    '2024-03-01..2024-05-31',
    '2024-03-01..2024-03-31',
    '2023-12-01..2024-05-31',
    '2024-03-01..2024-05-30',
    '2014-01-01..2019-02-13',
    '2021-01-01..2024-12-31',
    '2024-01-01..2024-12-31',
  ]
  assert.deepEqual(
    windows.map((period) => formatPeriod(period, 'en')),
    [
      'March–May 2024',
      'March 2024',
      'December 2023 – May 2024',
      '1 March – 30 May 2024',
      '1 January 2014 – 13 February 2019',
      '2021–2024',
      '2024',
    ],
  )
  assert.equal(formatSpan('2024-03', '2024-05', 'id'), 'Maret–Mei 2024')
  assert.equal(formatSpan('2024-03', '2024-03', 'id'), 'Maret 2024')
  assert.equal(formatSpan('2022', '2024', 'en'), '2022–2024')
  assert.equal(formatSpan('2018..2020', '2021..2023', 'en'), '2018–2023')
  assert.equal(formatSpan('2018-Q1', '2026-Q3', 'en'), 'Q1 2018 – Q3 2026')
})
