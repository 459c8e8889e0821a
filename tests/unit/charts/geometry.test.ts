import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bars } from '#charts/geometry/bars.ts'
import { columns } from '#charts/geometry/columns.ts'
import { intervalDots } from '#charts/geometry/interval-dots.ts'
import { shades, tileMap } from '#charts/geometry/tile-map.ts'
import { waitingCurve } from '#charts/geometry/waiting-curve.ts'

const frame = { width: 100, height: 100, top: 0, right: 0, bottom: 0, left: 0 }
const point = (days: number, percent: number) => ({
  days,
  percent,
  low: percent - 10,
  high: percent + 10,
})

test('waitingCurve() stays at the earlier share until the next day of the grid', () => {
  const { curves } = waitingCurve([[point(0, 90), point(25, 50), point(100, 10)]], frame)
  // x is the square root of the days: 25 of 100 days lies half way.
  assert.equal(curves[0]?.line, 'M0,10L50,10L50,50L100,50L100,90')
  assert.deepEqual(curves[0]?.points[1], { days: 25, x: 50, y: 50 })
})

test('waitingCurve() draws nothing for a series without points, and its axis then spans a day', () => {
  const { curves, xTicks } = waitingCurve([[]], frame)
  assert.equal(curves[0]?.line, '')
  assert.deepEqual(
    xTicks.map(({ value }) => value),
    [0, 1],
  )
})

test('waitingCurve() labels only days that the data reach, the last of them too', () => {
  const { xTicks } = waitingCurve([[point(0, 90), point(21, 50)]], frame)
  assert.deepEqual(
    xTicks.map(({ value }) => value),
    [0, 1, 3, 7, 14, 21],
  )
})

test('columns() starts at zero, and draws a suppressed amount as high as the threshold', () => {
  const { columns: shapes, yTicks } = columns(
    [{ kind: 'given', value: 100 }, { kind: 'suppressed' }, { kind: 'empty' }],
    10,
    frame,
  )
  assert.deepEqual(
    shapes.map(({ y, height }) => [y, height]),
    [
      [0, 100],
      [90, 10],
      [100, 0],
    ],
  )
  assert.equal(yTicks[0]?.value, 0)
})

test('bars() are as long as their share of the longest, and a row each', () => {
  const {
    bars: shapes,
    height,
    scale,
  } = bars(
    [
      { kind: 'given', value: 50 },
      { kind: 'given', value: 25 },
      { kind: 'given', value: 0 },
    ],
    10,
    { width: 200, rowHeight: 30 },
  )
  assert.deepEqual(shapes, [
    { y: 0, width: 200 },
    { y: 30, width: 100 },
    { y: 60, width: 0 },
  ])
  assert.equal(height, 90)
  assert.equal(scale, 4)
})

test('intervalDots() leaves an unknown upper limit open to the edge and draws nothing for too few cases', () => {
  const { rows } = intervalDots(
    [
      { kind: 'estimated', days: 5, low: 2, high: 10 },
      { kind: 'estimated', days: 5, low: 2, high: undefined },
      { kind: 'not_reached', low: 10 },
      { kind: 'insufficient' },
    ],
    { width: 100, rowHeight: 10, inset: 0 },
  )
  assert.deepEqual(rows[0], { y: 0, dot: 50, whisker: { from: 20, to: 100, open: false } })
  assert.deepEqual(rows[1]?.whisker, { from: 20, to: 100, open: true })
  assert.deepEqual(rows[2], { y: 20, dot: undefined, whisker: { from: 100, to: 100, open: true } })
  assert.deepEqual(rows[3], { y: 30, dot: undefined, whisker: undefined })
})

test('tileMap() cuts off empty columns and rows and fills the width', () => {
  const shape = tileMap(
    [
      { column: 3, row: 2 },
      { column: 4, row: 3 },
    ],
    100,
  )
  assert.deepEqual(shape, {
    size: 50,
    height: 100,
    tiles: [
      { x: 0, y: 0 },
      { x: 50, y: 50 },
    ],
  })
})

test('shades() uses five shades evenly and none for a missing value', () => {
  assert.deepEqual(shades([10, 20, 30, 40, 50, undefined]), [1, 2, 3, 4, 5, undefined])
  assert.deepEqual(shades([7, 7, 7]), [1, 1, 1])
})
