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

test('sourcePieces() tells links to one host apart', () => {
  const links = sourcePieces('https://example.org/a; https://other.id/; https://www.example.org/b')
  assert.deepEqual(
    links.filter(({ href }) => href).map(({ text }) => text),
    ['example.org', 'other.id', 'example.org (2)'],
  )
})

test('sourcePieces() keeps text that is no address', () => {
  assert.deepEqual(sourcePieces('http://'), [{ text: 'http://' }])
})
