import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { excerpts, rewrite } from '#identifiers/mapped-text.ts'
import { normaliseText } from '#identifiers/normalise-text.ts'

test('normaliseText() folds digits, dashes and spaces and drops what shows nothing', () => {
  const normal = (text: string) => normaliseText(text).text
  assert.equal(normal('０８１２'), '0812')
  assert.equal(normal('٠٨ ۰۸'), '08 08')
  assert.equal(normal('08\u200b12\u00ad\ufeff34'), '081234')
  assert.equal(normal('0812–3456—7890−1'), '0812-3456-7890-1')
  assert.equal(normal('08\u00a012\u202f34'), '08 12 34')
  assert.equal(normal('O81 Útara'), 'O81 Útara', 'letters stay')
})

test('normaliseText() knows where each letter came from', () => {
  const original = 'a…b\u200b\u200b０8'
  const { text, originalOffset } = normaliseText(original)
  assert.equal(text, 'a...b08')
  assert.equal(original[originalOffset(text.indexOf('b'))], 'b')
  assert.equal(original[originalOffset(text.indexOf('0'))], '０')
  assert.equal(original[originalOffset(text.indexOf('8'))], '8')
  assert.equal(originalOffset(text.length), original.length)
})

test('normaliseText() never changes ASCII, and doing it twice is doing it once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) =>
      assert.equal(normaliseText(text).text, text),
    ),
  )
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const once = normaliseText(text).text
      assert.equal(normaliseText(once).text, once)
    }),
  )
})

test('offsets of a rewritten text never go backwards', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (original) => {
      const { text, originalOffset } = normaliseText(original)
      let last = 0
      for (let at = 0; at <= text.length; at++) {
        const offset = originalOffset(at)
        assert.ok(offset >= last && offset <= original.length)
        last = offset
      }
    }),
  )
})

test('excerpts() gives the parts around the changes, without half a number at their ends', () => {
  const original = `${'x '.repeat(50)}123456789&64;987654321 ${'y '.repeat(50)}`
  const changed = rewrite(original, original.matchAll(/&64;/g), () => '@')
  const [part, ...others] = excerpts(changed, 24)
  assert.deepEqual(others, [])
  assert.match(part?.text ?? '', /123456789@987654321/)
  assert.equal(original[part?.originalOffset(part.text.indexOf('1')) ?? 0], '1')
  assert.deepEqual(
    excerpts(
      rewrite('abc', 'abc'.matchAll(/b/g), () => 'b'),
      10,
    ),
    [],
  )
})
