import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  drawLogNormal,
  drawWeibull,
  exponential,
  logarithm,
  shuffled,
  weighted,
} from '#sample/distributions.ts'
import { createRandom } from '#sample/random.ts'

const close = (actual: number, expected: number) =>
  assert.ok(Math.abs(actual / expected - 1) < 1e-12, `${actual} is not ${expected}`)

test('exponential() and logarithm() agree with the engine to twelve digits', () => {
  fc.assert(
    fc.property(fc.double({ min: -40, max: 40, noNaN: true }), (x) => {
      close(exponential(x), Math.exp(x))
      const ln = logarithm(exponential(x))
      assert.ok(Math.abs(ln - x) < 1e-12 * Math.max(1, Math.abs(x)))
    }),
  )
})

test('drawLogNormal() has the median that is asked for', () => {
  const random = createRandom(1, 'median')
  const draws = Array.from({ length: 20_001 }, () => drawLogNormal(random, 30, 1)).sort(
    (a, b) => a - b,
  )
  assert.ok(Math.abs((draws[10_000] ?? 0) - 30) < 1.5, `${draws[10_000]}`)
})

test('drawWeibull() leaves about 36.8 % of its draws above the scale, whatever the shape', () => {
  for (const shape of [0.7, 1, 2]) {
    const random = createRandom(2, 'weibull', shape)
    const draws = Array.from({ length: 20_000 }, () => drawWeibull(random, 9, shape))
    const above = draws.filter((draw) => draw > 9).length / draws.length
    assert.ok(Math.abs(above - 0.368) < 0.012, `${shape}: ${above}`)
  }
})

test('weighted() draws in proportion and never what weighs nothing', () => {
  const draw = weighted(['a', 'b', 'c'], [3, 0, 1])
  const random = createRandom(3, 'weights')
  const counts = { a: 0, b: 0, c: 0 }
  for (let n = 0; n < 8000; n++) counts[draw(random) as 'a' | 'b' | 'c']++
  assert.equal(counts.b, 0)
  assert.ok(Math.abs(counts.a - 6000) < 200, `${counts.a}`)
})

test('shuffled() keeps every item once', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer()), fc.integer(), (items, seed) => {
      const order = (list: readonly number[]) => [...list].sort((a, b) => a - b)
      assert.deepEqual(order(shuffled(createRandom(seed), items)), order(items))
    }),
  )
})
