import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sourcePieces } from '#components/source-pieces.ts'

test('sourcePieces() links addresses and names each by its host', () => {
  assert.deepEqual(sourcePieces('Keputusan 1/2020 (naskah); https://www.example.org/a?b=1; lain'), [
    { text: 'Keputusan 1/2020 (naskah); ' },
    { text: 'example.org', href: 'https://www.example.org/a?b=1' },
    { text: '; lain' },
  ])
})

test('sourcePieces() keeps text that is no address', () => {
  assert.deepEqual(sourcePieces('http://'), [{ text: 'http://' }])
})
