import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { indexSchema, type TableFile, tableFileSchema } from '#model/release.ts'
import { auditSteps } from '#pipeline/audit/audit-steps.ts'
import { publicPercent } from '#pipeline/protect/round-estimate.ts'
import { tellsCount } from '#pipeline/protect/tells-count.ts'
import { tellsStep } from '#pipeline/protect/tells-step.ts'
import { percentStep } from '#statistics/percent-step.ts'
import { noSharedData, prepared, realCities } from '../prepare.ts'

/**
 * An attack that the specification does not list: the whole curve at once. Each point
 * leaves three counts, but the number of requests is the same behind all of them, and
 * what two neighbours differ by is how many had their answer in between.
 */
const policy = { threshold: 10, rounding_base: 5, grid_days: [] }
const description = { id: 'a', en: 'a' }

function curve(n: number, points: readonly number[]): readonly TableFile[] {
  const summary: TableFile = {
    table: 'x-summary',
    release_id: '2024-01.r1',
    city_id: 'kota-uji',
    data_status: 'real',
    as_of: '2024-02-10',
    title: description,
    kind: 'summary',
    plan: 'P10',
    columns: [{ name: 'n', type: 'count', description }],
    notes: [],
    rows: [{ row: '2024~first_response', n }],
  }
  const columns: TableFile['columns'] = [{ name: 'percent_waiting', type: 'percent', description }]
  const rows = points.map((percent_waiting, days) => ({
    row: `2024~first_response~${days}`,
    percent_waiting,
  }))
  return [summary, { ...summary, table: 'x-curve', kind: 'curve', columns, rows }]
}

const told = (n: number, points: readonly number[]) =>
  auditSteps(curve(n, points), policy).map(({ where, found }) => [where, found])

test('the control: 70 and 55 per cent of about 20 leave three requests between them, and nothing else', () => {
  for (const alone of [70, 55]) assert.equal(tellsCount(alone, 20, policy), false)
  // By hand, of 18, 19, 20, 21 and 22 requests: 70 % are 13, 13, 14, 15 and 15 waiting, 55 % are 10, 10, 11, 12 and 12.
  const between = new Set<number>()
  for (let all = 18; all <= 22; all++)
    for (let before = 0; before <= all; before++)
      for (let now = 0; now <= before; now++)
        if (share(before, all, 20) === 70 && share(now, all, 20) === 55) between.add(before - now)
  assert.deepEqual([...between], [3])
  assert.deepEqual(told(20, [70, 55]), [
    ['x-curve/2024~first_response~1/percent_waiting', '70 55 % of 20: 3'],
  ])
  assert.equal(tellsStep([70, 55], 20, policy), true)
  // As wide a step of about a hundred hides nine counts.
  assert.deepEqual(told(100, [70, 55]), [])
  assert.equal(tellsStep([70, 55], 100, policy), false)
})

const share = (some: number, all: number, n: number) => publicPercent(some / all, 0, 1, n).value

test('nobody between two points is no secret, and a curve that no whole counts give tells nothing', () => {
  assert.deepEqual(told(100, [70, 70]), [])
  assert.deepEqual(told(20, [100, 100]), [])
  assert.deepEqual(told(10, [95]), [])
})

/** A true curve: how many of `all` are still waiting, point by point. */
const trueCurve = fc.integer({ min: 10, max: 160 }).chain((all) =>
  fc.record({
    all: fc.constant(all),
    waiting: fc
      .array(fc.integer({ min: 0, max: all }), { minLength: 2, maxLength: 13 })
      .map((counts) => counts.toSorted((a, b) => b - a)),
  }),
)

test('hiding and looking agree on every curve; one that was thinned point by point passes', () => {
  let thinned = 0
  fc.assert(
    fc.property(trueCurve, ({ all, waiting }) => {
      const n = 5 * Math.floor(all / 5 + 0.5)
      const points = waiting.map((some) => share(some, all, n))
      assert.equal(tellsStep(points, n, policy), told(n, points).length > 0, `${points} % of ${n}`)
      const shown: number[] = []
      for (const point of points) if (!tellsStep([...shown, point], n, policy)) shown.push(point)
      if (shown.length < points.length) thinned++
      assert.deepEqual(told(n, shown), [])
      assert.ok(shown.every((point) => point % percentStep(n) === 0))
    }),
    { seed: 3, numRuns: 2000 },
  )
  // The control: without the thinning many of these curves tell.
  assert.ok(thinned > 200, String(thinned))
})

for (const name of ['sample', ...realCities]) {
  test(`${name}: no published curve tells a small count from point to point`, {
    skip: name !== 'sample' && noSharedData,
  }, () => {
    const { published } = prepared(name)
    const { latest } = indexSchema.parse(
      JSON.parse(readFileSync(`${published}/index.json`, 'utf8')),
    )
    const tables = globSync(`${published}/${latest}/tables/*.json`)
      .map((path) => JSON.parse(readFileSync(path, 'utf8')))
      .flatMap((file) => tableFileSchema.safeParse(file).data ?? [])
    assert.ok(tables.length > 3)
    assert.deepEqual(auditSteps(tables, policy), [])
  })
}
