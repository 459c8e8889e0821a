import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { percentOf } from '#charts/share.ts'

test('percentOf() divides in the steps of published percentages: 5 below 200, 2 below 400, else 1', () => {
  assert.equal(percentOf(180, 655), 27)
  assert.equal(percentOf(100, 300), 34)
  assert.equal(percentOf(50, 150), 35)
  assert.equal(percentOf(0, 30), 0)
})

test('percentOf() is a step from 0 to 100, also where rounding lets a part exceed its whole', () => {
  assert.equal(percentOf(35, 30), 100)
  fc.assert(
    fc.property(fc.nat(5000), fc.integer({ min: 30, max: 5000 }), (count, total) => {
      const percent = percentOf(count, total)
      const step = total < 200 ? 5 : total < 400 ? 2 : 1
      assert.ok(percent >= 0 && percent <= 100 && percent % step === 0)
      if (count <= total) assert.ok(Math.abs(percent - (100 * count) / total) <= step / 2 + 1e-9)
    }),
  )
})
