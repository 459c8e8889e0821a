import assert from 'node:assert/strict'
import { test } from 'node:test'
import { publishCount } from '#pipeline/protect/count-cell.ts'
import { reviseCount } from '#pipeline/protect/revise-count.ts'

const policy = { threshold: 10, rounding_base: 5, min_persons: 5 }
const cell = (requests: number) => ({ requests, persons: requests, largest: 1 })

test('a revision after one or two records were added, moved or removed changes no published value, for every count to 10,000', () => {
  let plainChanges = 0
  for (let x = 0; x <= 10_000; x++) {
    const old = publishCount(cell(x), policy)
    for (const step of [-2, -1, 1, 2]) {
      const now = Math.max(0, x + step)
      assert.equal(reviseCount(old, cell(now), policy), old, `${x} → ${now}`)
      if (publishCount(cell(now), policy) !== old) plainChanges++
    }
  }
  // The control: rounding anew would have shown thousands of them (the specification counted 11,998).
  assert.ok(plainChanges > 11_000, String(plainChanges))
})

test('a revision lets a real correction through: 40 becomes 60, and a suppressed cell only well above the threshold', () => {
  assert.equal(reviseCount(40, cell(61), policy), 60)
  assert.deepEqual(
    [9, 13, 14].map((x) => reviseCount('*', cell(x), policy)),
    ['*', '*', 15],
  )
  assert.deepEqual(
    [1, 4, 5].map((x) => reviseCount(0, cell(x), policy)),
    [0, 0, '*'],
  )
})
