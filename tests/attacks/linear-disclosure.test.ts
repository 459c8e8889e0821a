import assert from 'node:assert/strict'
import { test } from 'node:test'
import loadHighs from 'highs'
import {
  auditLinear,
  gate,
  knowingAttack,
  type NarrowedCell,
  publicAttack,
  systemsOf,
} from '#pipeline/audit/linear/index.ts'
import { noSharedData, prepared, realCities } from '../prepare.ts'
import { newestRelease, truthOf } from './linear-release.ts'

const highs = await loadHighs()
const threshold = 10

/** What linear programming makes of a city's newest release, for a reader of its files and for one who knows which `*` hide numbers. */
function attacks(name: string): Readonly<Record<'files' | 'knowing', readonly NarrowedCell[]>> {
  const systems = systemsOf(newestRelease(prepared(name).published))
  const truth = truthOf(prepared(name).ledger)
  const found = {
    files: publicAttack(systems, threshold, highs),
    knowing: knowingAttack(systems, (cell) => (truth(cell) ?? 0) >= threshold, threshold, highs),
  }
  assert.ok(found.files !== 'contradiction' && found.knowing !== 'contradiction')
  return { files: found.files.intervals, knowing: found.knowing.intervals }
}

for (const name of ['sample', ...realCities]) {
  const skip = name !== 'sample' && noSharedData
  test(`${name}: every suppressed count lies in the interval that the attack finds, and none is narrower than ${gate}`, {
    skip,
  }, async (t) => {
    const truth = truthOf(prepared(name).ledger)
    for (const [attacker, intervals] of Object.entries(attacks(name))) {
      await t.test(`${attacker}: the attack draws no false conclusion about a small count`, () => {
        assert.ok(intervals.length >= 10)
        const wrong = intervals.filter(({ name: cell, low, high }) => {
          const count = truth(cell)
          // Who reads the files only takes a hidden number for a small count, and errs about the numbers beside it.
          const isMisled = attacker === 'files' && count !== undefined && count >= threshold
          return count === undefined || (!isMisled && (count < low || count > high))
        })
        assert.deepEqual(wrong, [])
      })
      await t.test(`${attacker}: no count is disclosed`, () => {
        assert.deepEqual(
          intervals.filter(({ low, high }) => high - low < gate),
          [],
        )
      })
    }
  })
}

test('the attack finds a small district of the sample once the total of its month leaves it too little', async () => {
  const release = newestRelease(prepared('sample').published)
  const months = release.tables.find(({ table }) => table === 'requests-by-month')
  const districts = release.tables.find(({ table }) => table === 'districts-by-month')
  assert.ok(months && districts)
  const disclosed = async (totals: typeof months) =>
    (await auditLinear({ ...release, tables: [totals, districts] })).disclosed.map(
      ({ name }) => name,
    )
  /** The least total that a month's districts admit: each number at its least, one for each suppressed. */
  const leastOf = (period: unknown) =>
    districts.rows
      .filter((row) => row['period'] === period)
      .map(({ received }) =>
        received === '*' ? 1 : received === 0 ? 0 : Math.max(10, Number(received) - 2),
      )
      .reduce((sum, least) => sum + least, 0)
  const totalOf = (least: number) => 5 * Math.ceil((least - 2) / 5)
  const hidden = districts.rows.find(({ period, received }) => {
    const least = leastOf(period)
    return received === '*' && totalOf(least) + 2 - least < gate
  })
  assert.ok(hidden)
  const planted = {
    ...months,
    rows: months.rows.map((row) =>
      row['period'] === hidden['period']
        ? { ...row, received: totalOf(leastOf(row['period'])) }
        : row,
    ),
  }
  const cell = `districts-by-month/${hidden['row']}/received`
  assert.ok(!(await disclosed(months)).includes(cell))
  assert.ok((await disclosed(planted)).includes(cell))
})
