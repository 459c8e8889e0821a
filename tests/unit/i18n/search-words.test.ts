import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formsIn, queryOf } from '#i18n/search-words.ts'
import { locales } from '#model/locale.ts'

test('queryOf() leads everyday spellings to the indexed word, and no name of an object property', () => {
  assert.equal(queryOf('Ijin  usaha', 'id'), 'izin usaha')
  assert.equal(queryOf('Flyover Martadinata', 'id'), 'jalan layang martadinata')
  assert.equal(queryOf('street lamps out', 'en'), 'street light out')
  for (const locale of locales) assert.equal(queryOf('constructor', locale), 'constructor')
})

test('queryOf() leaves a word alone that only contains a listed form', () => {
  assert.equal(queryOf('kecantikan', 'id'), 'kecantikan')
  assert.equal(queryOf('permitted', 'en'), 'permitted')
})

test('formsIn() gives each meeting form once, in a fixed order', () => {
  assert.deepEqual(formsIn('Menunggu, ditunggu; ijin, Perijinan.', 'id'), ['izin', 'tunggu'])
  assert.deepEqual(formsIn('nothing here', 'en'), [])
})
