import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { indexSchema, type TableFile, tableFileSchema } from '#model/release.ts'
import { auditShares } from '#pipeline/audit/audit-shares.ts'
import { publicPercent } from '#pipeline/protect/round-estimate.ts'
import { tellsCount } from '#pipeline/protect/tells-count.ts'
import { percentStep } from '#statistics/percent-step.ts'
import { noSharedData, prepared, realCities } from '../prepare.ts'

const policy = { threshold: 10, rounding_base: 5, grid_days: [] }

/** What an attacker makes of each share of a published number: how many had the event, had not, and were there at all. */
function behind(n: number): ReadonlyMap<number, readonly Set<number>[]> {
  const shares = new Map<number, Set<number>[]>()
  for (let all = 10; all <= n + 10; all++) {
    if (5 * Math.floor(all / 5 + 0.5) !== n) continue
    for (let some = 0; some <= all; some++) {
      const { value } = publicPercent(some / all, 0, 1, n)
      const sides = shares.get(value) ?? [new Set(), new Set(), new Set()]
      shares.set(value, sides)
      for (const [at, count] of [some, all - some, all].entries()) sides[at]?.add(count)
    }
  }
  return shares
}

test('T12: every share that protect lets out leaves three numbers of each side and of all, for all numbers up to 1000', () => {
  let kept = 0
  let hidden = 0
  for (let n = 10; n <= 1000; n += 5) {
    for (const [percent, sides] of behind(n)) {
      const isCertain = sides.some((side) => side.size === 1 && side.has(0))
      const told = !isCertain && sides.some(({ size }) => size < 3)
      assert.equal(tellsCount(percent, n, policy), told, `${percent} % of ${n}`)
      // From 80 requests on the step alone is coarse enough.
      assert.ok(!told || n < 80, `${percent} % of ${n}`)
      if (told) hidden++
      else kept++
    }
  }
  assert.ok(kept > 14_000 && hidden > 60 && hidden < 120, `${kept} ${hidden}`)
})

test('the control: whole points of a hundred requests leave exactly one number behind 7 and 20 per cent', () => {
  const whole = (percent: number) =>
    [98, 99, 100, 101, 102].flatMap((all) =>
      Array.from({ length: all }, (_, some) => some).filter(
        (some) => Math.floor((100 * some) / all + 0.5) === percent,
      ),
    )
  assert.deepEqual([...new Set(whole(7))], [7])
  assert.deepEqual([...new Set(whole(20))], [20])
  assert.equal(percentStep(100), 5)
})

const summary = (percent: number, n = 100): TableFile => ({
  table: 'x-summary',
  release_id: '2024-01.r1',
  city_id: 'kota-uji',
  data_status: 'real',
  as_of: '2024-02-10',
  title: { id: 'a', en: 'a' },
  kind: 'summary',
  plan: 'P10',
  columns: [
    { name: 'n', type: 'count', description: { id: 'a', en: 'a' } },
    { name: 'percent_promise', type: 'percent', description: { id: 'a', en: 'a' } },
  ],
  notes: [],
  rows: [{ row: '2024~first_response', n, percent_promise: percent }],
})

test('the audit finds a share that tells, in a summary and on a curve beside its summary', () => {
  const found = (...tables: TableFile[]) =>
    auditShares(tables, policy).map(({ check, where, found }) => [check, where, found])
  assert.deepEqual(found(summary(50)), [])
  const where = 'x-summary/2024~first_response/percent_promise'
  assert.deepEqual(found(summary(7)), [['too-precise-percent', where, '7 % of 100']])
  assert.deepEqual(found(summary(73, 200)), [['too-precise-percent', where, '73 % of 200']])
  assert.deepEqual(found(summary(5, 20)), [['told-share', where, '5 % of 20: 1']])
  assert.deepEqual(found(summary(0, 20)), [])
  assert.deepEqual(found(summary(0, 50)), [['told-share', where, '0 % of 50: 0 or 1']])
  const curve: TableFile = {
    ...summary(50),
    table: 'x-curve',
    kind: 'curve',
    columns: [
      { name: 'percent_waiting', type: 'percent', description: { id: 'a', en: 'a' } },
      { name: 'percent_waiting_low', type: 'percent', description: { id: 'a', en: 'a' } },
    ],
    rows: [{ row: '2024~first_response~90', percent_waiting: 93, percent_waiting_low: 88 }],
  }
  assert.deepEqual(
    found(summary(50), curve).map(([, at]) => at),
    ['percent_waiting', 'percent_waiting_low'].map(
      (name) => `x-curve/2024~first_response~90/${name}`,
    ),
  )
})

test('(20 %, 100) in whole points, from which twenty were read, does not pass', () => {
  // 20 is a multiple of five too: what told was its neighbour 21, which a hundred no longer has.
  assert.equal(auditShares([summary(21)], policy)[0]?.check, 'too-precise-percent')
  assert.deepEqual(auditShares([summary(20)], policy), [])
})

for (const name of ['sample', ...realCities]) {
  test(`${name}: no published share tells a small count`, {
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
    assert.deepEqual(auditShares(tables, policy), [])
  })
}
