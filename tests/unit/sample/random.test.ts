import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { createRandom } from '#sample/random.ts'

test('createRandom() repeats itself for one seed and purpose', () => {
  const draw = () => {
    const random = createRandom(5, 'person', 3)
    return Array.from({ length: 50 }, () => random.uniform())
  }
  assert.deepEqual(draw(), draw())
})

test('createRandom() gives another stream for another seed or purpose', () => {
  const first = (...[seed, ...purpose]: [number, ...string[]]) =>
    createRandom(seed, ...purpose).uniform()
  const draws = [first(1, 'a'), first(2, 'a'), first(1, 'b'), first(1, 'a', 'b')]
  assert.equal(new Set(draws).size, draws.length)
})

test('uniform() stays in [0, 1) and fills it evenly', () => {
  const random = createRandom(20181107, 'even')
  const tenths = new Array<number>(10).fill(0)
  for (let n = 0; n < 100_000; n++) {
    const draw = random.uniform()
    assert.ok(draw >= 0 && draw < 1)
    const tenth = Math.floor(draw * 10)
    tenths[tenth] = (tenths[tenth] ?? 0) + 1
  }
  for (const count of tenths) assert.ok(Math.abs(count - 10_000) < 400, `${count}`)
})

test('between() keeps to its bounds, both reachable', () => {
  fc.assert(
    fc.property(
      fc.integer(),
      fc.integer({ min: -1000, max: 1000 }),
      fc.nat(6),
      (seed, from, width) => {
        const random = createRandom(seed, 'bounds')
        const draws = new Set(Array.from({ length: 400 }, () => random.between(from, from + width)))
        assert.equal(Math.min(...draws), from)
        assert.equal(Math.max(...draws), from + width)
      },
    ),
    { numRuns: 40 },
  )
})
