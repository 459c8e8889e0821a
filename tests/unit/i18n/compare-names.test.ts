import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compareNames } from '#i18n/compare-names.ts'
import { translator } from '#i18n/translate.ts'

const sorted = (...names: readonly string[]) => [...names].sort((a, b) => compareNames(a, b, 'id'))

test('Roman numbers in front of a name count by their size', () => {
  assert.deepEqual(
    sorted('XIX. kerület', 'IX. kerület', 'V. kerület', 'IV. kerület', 'XL. kerület', 'I. kerület'),
    ['I. kerület', 'IV. kerület', 'V. kerület', 'IX. kerület', 'XIX. kerület', 'XL. kerület'],
  )
})

test('names with a Roman number stand together, before the others', () => {
  assert.deepEqual(sorted('JCDecaux', 'V. kerület', '2Connect', 'II. kerület Csoport'), [
    'II. kerület Csoport',
    'V. kerület',
    '2Connect',
    'JCDecaux',
  ])
})

test('other numbers too, and letters by the language', () => {
  assert.deepEqual(sorted('RW 10', 'Élan', 'RW 9', 'Ciawi', 'Dinas'), [
    'Ciawi',
    'Dinas',
    'Élan',
    'RW 9',
    'RW 10',
  ])
  // No number: a name that merely begins with such a letter.
  assert.deepEqual(sorted('Citra', 'Bantar', 'Vila'), ['Bantar', 'Citra', 'Vila'])
})

test('what is not stated comes last', () => {
  assert.deepEqual(sorted('Tidak disebutkan', 'Ujung', 'Awal'), [
    'Awal',
    'Ujung',
    'Tidak disebutkan',
  ])
  const outside = translator('id')('word.service.unstated')
  assert.deepEqual(sorted(outside, 'Pengaduan', 'Kesehatan'), ['Kesehatan', 'Pengaduan', outside])
})
