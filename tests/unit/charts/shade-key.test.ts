import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textsOf, wordsOf } from '#charts/drawing/scene.ts'
import { shadeKey } from '#charts/drawing/shade-key.ts'
import { shades } from '#charts/geometry/tile-map.ts'
import { type Cell, numberOf } from '#release/cell.ts'

const wording = { locale: 'id', threshold: 10 } as const
const cellOf = (value: number | '*'): Cell => ({
  value,
  type: 'count',
  ref: `t/${value}/received`,
  state: value === '*' ? 'suppressed' : 'given',
})
function key(values: readonly (number | '*')[], width: number, printed = 1) {
  const cells = values.map(cellOf)
  const steps = shades(cells.map(numberOf))
  const areas = cells.map((cell, i) => ({ cell, step: steps[i], isPrinted: i < printed }))
  const { marks } = shadeKey(areas, 'aspirasi', 0, { width, font: 15 }, wording)
  return textsOf(marks).map((mark) => wordsOf(mark, wording))
}

test('each step of colour names its least and its largest published figure, and no hidden one', () => {
  assert.deepEqual(key([10, 15, 20, 25, 30, 35, 40, 45, 50, 50, '*'], 360), [
    'aspirasi',
    '10–15',
    '20–25',
    '30–35',
    '40–45',
    '50',
  ])
})

test('where one range has no room all steps are named by their least, so that none reads otherwise', () => {
  const large = [10, 2_000, 30_000, 40_000, 500_000].flatMap((value) => [value, value + 5])
  assert.deepEqual(key(large, 360), ['aspirasi', '10+', '2.000+', '30.000+', '40.000+', '500.000+'])
})

test('a map that prints every figure needs no key; one figure without room is enough for one', () => {
  assert.deepEqual(key([10, 20, 30], 360, 3), [])
  assert.notDeepEqual(key([10, 20, 30], 360, 2), [])
})
