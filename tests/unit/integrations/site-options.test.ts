import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cacheFolder, dayOf, fromEnvironment, toEnvironment } from '#integrations/site-options.ts'

test('fromEnvironment() and toEnvironment() are each other back', () => {
  const options = fromEnvironment(
    { CITY_DIR: '/c', SITE_BASE: '/x/', SITE_URL: 'https://example.org', SITE_DRAFTS: '1' },
    '/root',
  )
  assert.deepEqual(fromEnvironment(toEnvironment(options), '/root'), options)
  assert.equal(options.published, '/c/data/published')
})

test('two cities, or one with drafts and without, never share a content store', () => {
  const options = fromEnvironment({ CITY_DIR: '/a' }, '/root')
  const folders = [
    options,
    { ...options, city: '/b' },
    { ...options, published: '/p' },
    { ...options, drafts: true },
  ].map((o) => cacheFolder(o, '/root'))
  assert.equal(new Set(folders).size, folders.length)
})

test('dayOf() takes the day of a reproducible build from SOURCE_DATE_EPOCH', () => {
  const now = new Date('2030-01-01T00:00:00Z')
  assert.equal(dayOf('1717200000', now), '2024-06-01')
  assert.equal(dayOf(undefined, now), '2030-01-01')
})
