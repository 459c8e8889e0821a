import assert from 'node:assert/strict'
import { test } from 'node:test'
import { closestByWords, wordsInEvery } from '#sample/words-in-common.ts'

const offices = [
  ['Dinas Perhubungan', 'transport'],
  ['Dinas Kesehatan Masyarakat'],
  ['Dinas Pekerjaan Umum'],
  ['Dinas Sosial'],
]

test('closestByWords() ignores words that most entries share', () => {
  assert.equal(closestByWords(['Dinas mana pun'], offices), undefined)
  assert.equal(closestByWords(['Bantuan sosial dari dinas'], offices), 3)
})

test('closestByWords() ignores case and short words', () => {
  assert.equal(closestByWords(['PEKERJAAN di jalan'], offices), 2)
  assert.equal(closestByWords(['di ke dan'], [['di ke dan']]), undefined)
})

test('wordsInEvery() keeps the words that all texts carry', () => {
  assert.deepEqual(
    wordsInEvery(['Kantor Wilayah Barat', 'kantor wilayah timur']),
    new Set(['kantor', 'wilayah']),
  )
  assert.deepEqual(wordsInEvery([]), new Set())
})
