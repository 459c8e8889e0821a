import assert from 'node:assert/strict'
import { test } from 'node:test'
import { area, curveStepAfter, line, scaleLinear, scaleSqrt } from 'd3'
import fc from 'fast-check'
import { linear } from '#charts/geometry/linear.ts'
import { stepBand, stepLine } from '#charts/geometry/step-path.ts'

const upper = fc.oneof(
  fc.integer({ min: 1, max: 1_000_000 }),
  fc.double({ min: 0.01, max: 1e6, noNaN: true }),
)

test('linear() places and marks what d3’s scaleLinear does, rounded outwards or not', () => {
  fc.assert(
    fc.property(upper, fc.double({ min: 0, max: 1, noNaN: true }), (to, part) => {
      const ours = linear([0, to], [360, 4])
      const theirs = scaleLinear([0, to], [360, 4])
      assert.equal(ours(part * to), theirs(part * to))
      for (const count of [4, 5]) {
        const round = linear([0, to], [0, 288], count)
        const nice = scaleLinear([0, to], [0, 288]).nice(count)
        assert.equal(round(part * to), nice(part * to))
        assert.deepEqual(round.ticks(count), nice.ticks(count))
      }
    }),
  )
})

test('linear() over square roots places what d3’s scaleSqrt does', () => {
  const root = linear([0, Math.sqrt(90)], [42, 352])
  const theirs = scaleSqrt([0, 90], [42, 352])
  for (const days of [0, 1, 2, 3, 7, 21, 90]) assert.equal(root(Math.sqrt(days)), theirs(days))
})

test('stepLine() and stepBand() write the paths that d3 writes for steps', () => {
  const points = fc.array(
    fc.record({ x: fc.double({ min: 0, max: 360, noNaN: true }), low: upper, high: upper }),
    { maxLength: 12 },
  )
  fc.assert(
    fc.property(points, (all) => {
      type P = (typeof all)[number]
      const d3Line = line<P>(
        (p) => p.x,
        (p) => p.high,
      )
        .curve(curveStepAfter)
        .digits(2)
      const d3Band = area<P>(
        (p) => p.x,
        (p) => p.low,
        (p) => p.high,
      )
        .curve(curveStepAfter)
        .digits(2)
      const along = (height: 'low' | 'high') => all.map((p) => [p.x, p[height]] as const)
      if (all.length === 1) return // d3 closes a single point; a curve always has day 0 and a second day.
      assert.equal(stepLine(along('high')), d3Line(all) ?? '')
      assert.equal(stepBand(along('low'), along('high')), d3Band(all) ?? '')
    }),
  )
})
