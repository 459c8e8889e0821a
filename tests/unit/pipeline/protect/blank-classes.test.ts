import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { RecordGroup } from '#model/records.ts'
import { blankClasses } from '#pipeline/protect/blank-classes.ts'
import {
  equivalenceClasses,
  isSafe,
  personsOf,
  requestsOf,
} from '#pipeline/protect/equivalence-classes.ts'

const policy = { k: 10, l: 2, max_share_percent: 90 }
/** A reader of the table of classes knows of a suppressed cell that it is 1–9, of another its size within two. */
const boundsOf = (base: { readonly members: readonly RecordGroup[] }) => {
  const size = requestsOf({ bases: [{ district: '', category_group: '', members: base.members }] })
  return size < 10 ? { low: 1, high: 9 } : { low: Math.max(10, size - 2), high: size + 2 }
}

/** `size` requests of as many persons in one class, half of them resolved. */
function classOf(
  district: string,
  category_group: string,
  size: number,
  person = 0,
): RecordGroup[] {
  return Array.from({ length: size }, (_, i) => ({
    district,
    category_group,
    sensitive: [
      i % 2 ? 'resolved' : 'open',
      i % 3 ? 'days_1' : 'none',
      i % 2 ? 'days_2_3' : 'none',
    ],
    person: person + i,
    requests: 1,
  }))
}

const summary = (groups: readonly RecordGroup[]) => {
  const levels = blankClasses(groups, policy, boundsOf)
  return levels && equivalenceClasses(levels).map((one) => [one.name, requestsOf(one)])
}

test('a class of ten requests by one person is blanked, however many requests it holds', () => {
  const one = classOf('A', 'roads', 10).map((group) => ({ ...group, person: 1 }))
  const shown = summary([
    ...one,
    ...classOf('A', 'waste', 30, 100),
    ...classOf('A', 'order', 30, 200),
  ])
  assert.ok(!shown?.some(([name]) => name === '0~A~roads'))
})

test('a class in which every request was resolved is blanked, since membership alone would tell the outcome', () => {
  const same = classOf('A', 'roads', 20).map((group) => ({
    ...group,
    sensitive: ['resolved', 'days_1', 'days_1'],
  }))
  const shown = summary([
    ...same,
    ...classOf('A', 'waste', 30, 100),
    ...classOf('A', 'order', 30, 200),
  ])
  assert.ok(!shown?.some(([name]) => name === '0~A~roads'))
})

test('two small classes whose exact sum would give both away (9 + 9 = 18) take in others until 5–9 stays possible', () => {
  const groups = [
    ...classOf('A', 'roads', 9),
    ...classOf('A', 'waste', 9, 50),
    ...classOf('A', 'order', 12, 100),
    ...classOf('A', 'other', 40, 200),
  ]
  // 9 + 9 alone is 18, the greatest sum of two suppressed cells: each would be 9. With the 12, known as
  // 10–14, the sum 30 leaves 7–9, two wide; only with the 40 (38–42) does 70 leave 5–9.
  assert.deepEqual(summary(groups), [['1~A', 70]])
})

test('records without a person key count as one person together', () => {
  const groups = classOf('A', 'roads', 12).map((group) => ({ ...group, person: null }))
  assert.equal(
    personsOf({ bases: [{ district: 'A', category_group: 'roads', members: groups }] }),
    1,
  )
})

const quarter = fc
  .array(
    fc.record({
      district: fc.constantFrom('A', 'B', 'C'),
      category_group: fc.constantFrom('roads', 'waste', 'order'),
      person: fc.oneof(
        { weight: 9, arbitrary: fc.integer({ min: 0, max: 150 }) },
        { weight: 1, arbitrary: fc.constant(null) },
      ),
      sensitive: fc.tuple(
        fc.constantFrom('open', 'resolved'),
        fc.constantFrom('days_1', 'none'),
        fc.constantFrom('days_1', 'none'),
      ),
    }),
    { minLength: 40, maxLength: 200 },
  )
  .map((rows) => rows.map((row): RecordGroup => ({ ...row, requests: 1 })))

test('whatever the quarter holds, every class shown is safe and no record is lost; else the whole quarter is held back', () => {
  let shown = 0
  fc.assert(
    fc.property(quarter, (groups) => {
      const levels = blankClasses(groups, policy, boundsOf)
      if (!levels) return
      shown++
      const classes = equivalenceClasses(levels)
      assert.equal(
        classes.reduce((sum, one) => sum + requestsOf(one), 0),
        groups.length,
      )
      for (const one of classes) assert.ok(isSafe(one, policy), one.name)
    }),
    { numRuns: 400 },
  )
  assert.ok(shown > 50, String(shown))
})
