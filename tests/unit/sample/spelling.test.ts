import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createRandom } from '#sample/random.ts'
import { createSpelling } from '#sample/spelling.ts'

const entries = [
  { code: 'd1', words: ['Sukacontoh', 'Kec. Sukacontoh'] },
  { code: 'v1', words: ['SUKACONTOH', 'Kel. Sukacontoh', 'Suka Contoh'] },
  { code: 'v2', words: ['d1'] },
]

test('createSpelling() never writes a word that two entries claim', () => {
  const spell = createSpelling(entries, 0.5)
  const random = createRandom(1, 'spelling')
  const written = (code: string) =>
    new Set(Array.from({ length: 500 }, () => spell(random, code).trim().toLowerCase()))
  assert.deepEqual(written('d1'), new Set(['kec. sukacontoh']))
  assert.deepEqual(written('v1'), new Set(['kel. sukacontoh', 'suka contoh']))
  assert.deepEqual(written('v2'), new Set(['v2']))
})
