import assert from 'node:assert/strict'
import { test } from 'node:test'
import { localeOfPattern, pathOf, patternOf, type RouteId, routes, slugify } from '#i18n/routes.ts'
import { locales } from '#model/locale.ts'

const ids = Object.keys(routes) as RouteId[]

test('pathOf() puts no prefix before the default language and ends in a slash', () => {
  assert.equal(pathOf('home', 'id'), '/')
  assert.equal(pathOf('home', 'en'), '/en/')
  assert.equal(pathOf('agency', 'id', { slug: 'x' }), '/opd/x/')
  assert.equal(pathOf('agency', 'en', { slug: 'x' }), '/en/agencies/x/')
})

test('pathOf() refuses a link with a missing or empty parameter', () => {
  assert.throws(() => pathOf('agency', 'id'), /needs the parameter "slug"/)
  assert.throws(() => pathOf('agency', 'id', { slug: '' }), /needs the parameter "slug"/)
})

test('every route has the same parameters in both languages', () => {
  const params = (path: string) => [...path.matchAll(/\[(\w+)\]/g)].map(([, name]) => name)
  for (const id of ids) assert.deepEqual(params(routes[id].id), params(routes[id].en), id)
})

test('no two routes share a pattern, and each pattern names its language', () => {
  const patterns = ids.flatMap((id) => locales.map((locale) => patternOf(id, locale)))
  assert.equal(new Set(patterns).size, patterns.length)
  for (const id of ids)
    for (const locale of locales) assert.equal(localeOfPattern(patternOf(id, locale)), locale)
})

test('localeOfPattern() is not misled by a word that begins like a language', () => {
  assert.equal(localeOfPattern('/energi/[slug]'), 'id')
  assert.equal(localeOfPattern('/en'), 'en')
})

test('slugify() keeps letters and digits, without accents', () => {
  assert.equal(slugify('Kota Pintar (Kota Cerdas)'), 'kota-pintar-kota-cerdas')
  assert.equal(slugify('Józsefváros 8.'), 'jozsefvaros-8')
})
