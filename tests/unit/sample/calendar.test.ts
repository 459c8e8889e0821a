import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  createOffset,
  hour,
  isoWithOffset,
  minute,
  slashed,
  startOfDay,
  worded,
} from '#sample/calendar.ts'

const morning = startOfDay('2024-05-02') + 4 * hour + 5 * minute + 34

test('a time is written as each export writes it', () => {
  assert.equal(slashed(morning), '02/05/2024 04:05')
  assert.deepEqual(worded(morning), ['2 May 2024', '04:05:34'])
  assert.equal(isoWithOffset(morning, 7 * hour), '2024-05-02T04:05:34+07:00')
  assert.equal(isoWithOffset(morning, -3.5 * hour), '2024-05-02T04:05:34-03:30')
})

test('createOffset() knows zones with and without summer time', () => {
  assert.equal(createOffset('Asia/Jakarta')(morning), 7 * hour)
  assert.equal(createOffset('UTC')(morning), 0)
  const budapest = createOffset('Europe/Budapest')
  assert.deepEqual([budapest(startOfDay('2024-01-10')), budapest(morning)], [hour, 2 * hour])
})
