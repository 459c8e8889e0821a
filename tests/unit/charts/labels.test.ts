import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dateLine } from '#charts/geometry/dates.ts'
import { funnel } from '#charts/geometry/funnel.ts'
import { firstFree, isWithin, keepApart, overlaps, textBox } from '#charts/geometry/labels.ts'
import { progressLine } from '#charts/geometry/progress-line.ts'
import { textWidth, wrapText } from '#charts/geometry/text-width.ts'
import { nearest, step } from '#charts/islands/nearest.ts'
import { compareKeys } from '#charts/islands/sort-rows.ts'

const box = fc
  .record({ left: fc.integer({ min: 0, max: 300 }), top: fc.integer({ min: 0, max: 300 }) })
  .map(({ left, top }) => ({ left, top, right: left + 40, bottom: top + 12 }))

test('keepApart() keeps the first label and no two that overlap', () => {
  fc.assert(
    fc.property(fc.array(box, { minLength: 1 }), (boxes) => {
      const kept = boxes.filter((_, i) => keepApart(boxes)[i])
      assert.equal(kept[0], boxes[0])
      kept.forEach((a, i) => {
        for (const b of kept.slice(i + 1)) assert.ok(!overlaps(a, b))
      })
    }),
  )
})

test('firstFree() takes no place outside the frame or on a taken one', () => {
  fc.assert(
    fc.property(fc.array(box), fc.array(box), (places, taken) => {
      const frame = { width: 200, height: 200 }
      const found = firstFree(
        places.map((one) => ({ box: one })),
        taken,
        frame,
      )
      if (!found) return
      assert.ok(isWithin(found.box, 200, 200))
      assert.ok(!taken.some((other) => overlaps(found.box, other)))
    }),
  )
})

test('textBox() stands where its anchor says', () => {
  assert.deepEqual(textBox({ x: 100, y: 50 }, 40, 10, 'end'), {
    left: 60,
    right: 100,
    top: 42,
    bottom: 52.5,
  })
  assert.equal(textBox({ x: 100, y: 50 }, 40, 10, 'middle').left, 80)
})

test('wrapText() loses no word and no line but a lone word is too wide', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-zA-Z]{1,12}$/)), (words) => {
      const lines = wrapText(words.join(' '), 120, 10)
      assert.equal(lines.join(' '), words.join(' '))
      for (const line of lines) assert.ok(!line.includes(' ') || textWidth(line, 10) <= 120)
    }),
  )
})

test('progressLine() draws what is behind the baseline behind it, and what is past the target past it', () => {
  const size = { width: 100, inset: 0 }
  assert.deepEqual(progressLine(40, 80, 60, size), { baseline: 0, target: 100, actual: 50 })
  assert.deepEqual(progressLine(40, 80, 20, size), { baseline: 33.33, target: 100, actual: 0 })
  assert.deepEqual(progressLine(900, 300, 0, size), { baseline: 0, target: 66.67, actual: 100 })
  assert.deepEqual(progressLine(40, 80, undefined, size), {
    baseline: 0,
    target: 100,
    actual: undefined,
  })
  assert.equal(progressLine(40, 40, 40, size), undefined)
  assert.equal(progressLine(40, undefined, 50, size), undefined)
})

test('dateLine() draws a day as a point, a month and a year as long as they are, in whole years', () => {
  const { marks, years } = dateLine(['2019', '2020-02', '2020-07-02'], { width: 100, inset: 0 })
  assert.deepEqual(marks, [
    { from: 0, to: 49.93 },
    { from: 54.17, to: 58.14 },
    { from: 74.97, to: 74.97 },
  ])
  assert.deepEqual(years, [
    { value: 2019, at: 0 },
    { value: 2020, at: 49.93 },
  ])
  assert.ok(dateLine(['1990', '2026'], { width: 100, inset: 0 }).years.length <= 6)
})

test('funnel() places a group by the root of its size, and its limits run from the smallest group to the largest', () => {
  const limits = { low_998: 10, low_95: 20, high_95: 60, high_998: 70 }
  const frame = { width: 105, height: 100, top: 0, right: 5, bottom: 0, left: 0 }
  const shape = funnel(
    [
      { n_effective: 400, percent: 50, limits },
      { n_effective: 100, percent: 25, limits: { ...limits, low_95: 0 } },
    ],
    frame,
  )
  const [large, small] = shape.points
  assert.ok(Math.abs((large?.x ?? 0) / (small?.x ?? 1) - 2) < 0.001)
  assert.deepEqual([large?.y, small?.y], [50, 75])
  assert.equal(shape.limits.low_95, `M${small?.x},100L${large?.x},80`)
})

test('nearest() and step() walk the points and stop at the ends', () => {
  const spots = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
  ]
  assert.equal(nearest(spots, { x: 7, y: 3 }), 1)
  assert.equal(nearest([], { x: 7, y: 3 }), -1)
  assert.equal(step('ArrowRight', -1, 3), 0)
  assert.equal(step('ArrowRight', 2, 3), 2)
  assert.equal(step('ArrowLeft', -1, 3), 2)
  assert.equal(step('End', 0, 3), 2)
  assert.equal(step('a', 0, 3), undefined)
  assert.equal(step('Home', 0, 0), undefined)
})

test('compareKeys() sorts figures by size and puts what has none last', () => {
  assert.deepEqual([3, '', 1].sort(compareKeys), [1, 3, ''])
  assert.deepEqual(['b', 'a'].sort(compareKeys), ['a', 'b'])
})
