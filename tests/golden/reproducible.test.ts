import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { prepared } from '../prepare.ts'
import { hashFolder } from './folder-hash.ts'

const today = prepared('sample')
const tomorrow = prepared('sample-tomorrow')

test('a release a day later, in another time zone and language, is the same bytes', () => {
  const hashes = hashFolder(today.published)
  assert.ok(Object.keys(hashes).length > 50)
  assert.deepEqual(hashFolder(tomorrow.published), hashes)
})

test('a site built a day later, in another time zone and language, is the same bytes', () => {
  const hashes = hashFolder(today.dist)
  assert.ok(Object.keys(hashes).length > 300)
  assert.deepEqual(hashFolder(tomorrow.dist), hashes)
})

test('the release of the sample is the one whose hashes are committed', () => {
  const golden = 'tests/golden/release.sha256.json'
  const actual = hashFolder(today.published)
  if (process.env['UPDATE_GOLDEN']) writeFileSync(golden, `${JSON.stringify(actual, null, 2)}\n`)
  assert.deepEqual(actual, JSON.parse(readFileSync(golden, 'utf8')))
})
