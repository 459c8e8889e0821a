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

test('sourcePieces() leaves out the code that a host gives a page, and nothing else in brackets', () => {
  const texts = (source: string) => sourcePieces(source).map(({ text }) => text)
  assert.deepEqual(texts('https://example.org (a596488162cf6d0); https://other.id (copy 2019)'), [
    'example.org',
    '; ',
    'other.id',
    ' (copy 2019)',
  ])
})

test('sourcePieces() keeps text that is no address', () => {
  assert.deepEqual(sourcePieces('http://'), [{ text: 'http://' }])
})
