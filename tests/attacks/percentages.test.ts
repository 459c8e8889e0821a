import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { indexSchema, type TableFile, tableFileSchema } from '#model/release.ts'
import { auditShares } from '#pipeline/audit/audit-shares.ts'
import { publicPercent } from '#pipeline/protect/round-estimate.ts'
import { tellsSmallCount } from '#pipeline/protect/tells-small-count.ts'
import { noSharedData, prepared, realCities } from '../prepare.ts'

const policy = { threshold: 10, rounding_base: 5, grid_days: [] }

/** Every pair of counts that is published as this share of this number, by trying all. */
function possible(percent: number, n: number): readonly (readonly [number, number])[] {
  const found: [number, number][] = []
  for (let all = 10; all <= n + 10; all++) {
    if (5 * Math.floor(all / 5 + 0.5) !== n) continue
    for (let some = 0; some <= all; some++)
      if (publicPercent(some / all, 0, 1, n).value === percent) found.push([some, all])
  }
  return found
}

test('T12: a share that protect lets out leaves every small count three possibilities, for all counts up to 400', () => {
  let kept = 0
  let hidden = 0
  for (let n = 10; n <= 400; n += 5) {
    for (let percent = 1; percent < 100; percent++) {
      const pairs = possible(percent, n)
      if (pairs.length === 0) continue
      const sides = [pairs.map(([some]) => some), pairs.map(([some, all]) => all - some)]
      const told = sides.some((side) => new Set(side).size < 3 && Math.min(...side) < 10)
      assert.equal(tellsSmallCount(percent, n, policy), told, `${percent} % of ${n}`)
      if (told) hidden++
      else kept++
    }
  }
  assert.ok(kept > 4000 && hidden > 300, `${kept} ${hidden}`)
})

test('the specification’s case: a whole percent of about a hundred tells seven exactly', () => {
  assert.equal(tellsSmallCount(7, 100, policy), true)
  assert.equal(tellsSmallCount(50, 100, policy), false)
  assert.equal(tellsSmallCount(0, 100, policy), false)
})

const summary = (percent: number): TableFile => ({
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
  rows: [{ row: '2024~first_response', n: 100, percent_promise: percent }],
})

test('the audit finds a share that tells, in a summary and on a curve beside its summary', () => {
  assert.deepEqual(auditShares([summary(50)], policy), [])
  assert.deepEqual(
    auditShares([summary(7)], policy).map(({ check, where, found }) => [check, where, found]),
    [['told-share', 'x-summary/2024~first_response/percent_promise', '7 % of 100: 7']],
  )
  const curve: TableFile = {
    ...summary(50),
    table: 'x-curve',
    kind: 'curve',
    columns: [{ name: 'percent_waiting', type: 'percent', description: { id: 'a', en: 'a' } }],
    rows: [{ row: '2024~first_response~90', percent_waiting: 93 }],
  }
  assert.deepEqual(
    auditShares([summary(50), curve], policy).map(({ where }) => where),
    ['x-curve/2024~first_response~90/percent_waiting'],
  )
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
