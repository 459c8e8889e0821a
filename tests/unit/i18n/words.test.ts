import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { en } from '#i18n/en.ts'
import { id } from '#i18n/id.ts'
import { piecesOf } from '#i18n/sentence.ts'
import { fill } from '#i18n/translate.ts'

test('no two parts of the dictionary have the same key', () => {
  for (const locale of ['id', 'en']) {
    const keys = globSync(`src/i18n/${locale}/*.ts`).flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/^ {2}'([^']+)':/gm)].map(([, key]) => key),
    )
    assert.deepEqual(
      keys.filter((key, i) => keys.indexOf(key) !== i),
      [],
    )
  }
})

test('every sentence has the same places in both languages', () => {
  const places = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort()
  /** Whether a name is written in lower case in the middle of a sentence is each language's own affair. */
  const free = new Set(['area.name'])
  for (const key of Object.keys(id) as (keyof typeof id)[])
    if (!free.has(key)) assert.deepEqual(places(en[key]), places(id[key]), key)
})

test('fill() leaves a place without a value as it is', () => {
  assert.equal(fill('{a} and {b}', { a: 1 }), '1 and {b}')
})

test('piecesOf() keeps the order and refuses a place without a value', () => {
  assert.deepEqual(piecesOf({ template: 'In {n} days ({low})', values: { n: 3, low: '2' } }), [
    'In ',
    3,
    ' days (',
    '2',
    ')',
  ])
  assert.throws(() => piecesOf({ template: '{n}', values: {} }), /Nothing stands for \{n\}/)
})
