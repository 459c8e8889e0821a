import assert from 'node:assert/strict'
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { loadCity } from '#city/load-city.ts'
import type { TableFile } from '#model/release.ts'
import { openDatabase } from '#pipeline/database.ts'
import { realEffects } from '#pipeline/effects.ts'
import { normalise, type SourceRows } from '#pipeline/normalise/index.ts'
import { read } from '#pipeline/read/index.ts'
import { attackedCities, latestTables } from './published-city.ts'

/**
 * T17: somebody who saw three hundred reporters write (the day, the village, the topic, the
 * channel) looks each of them up in the file of single requests. Of the cities only the
 * sample can tell persons apart and so has such a file.
 */
const [sample] = attackedCities
const database = await openDatabase()
after(() => database.close())

interface Target {
  readonly quarter: string
  readonly district: string
  readonly group: string
  readonly seen: string
}
let targets: readonly Target[] = []
let everyone: ReadonlyMap<string, number> = new Map()
const file = (): TableFile => {
  const found = sample && latestTables(sample).find(({ kind }) => kind === 'records')
  assert.ok(found)
  return found
}

before(async () => {
  const city = await loadCity('.', (path) =>
    realEffects.files.readText(path).catch(() => undefined),
  )
  const rows: SourceRows[] = []
  for (const source of city.sources) {
    const files = source.files.flatMap((pattern) =>
      globSync(pattern, { cwd: 'data/sample' })
        .sort()
        .map((name) => ({ path: join('data/sample', name), name })),
    )
    rows.push({
      source,
      issues: (await read(source, files, database.connection, realEffects)).issues,
    })
  }
  await normalise(rows, city, 'attack', database.connection)
  const parents = new Map(
    city.reference.areas.map(({ area_code, level, parent_code }) => [
      area_code,
      level === 'village' ? parent_code : area_code,
    ]),
  )
  const { rows: published } = file()
  const quarters = new Set(published.map((row) => row['period']))
  const answer = await database.connection.runAndReadAll(`
    SELECT strftime(day, '%Y') || '-Q' || quarter(day), coalesce(area_code, ''), coalesce(category_group, 'unstated'),
      strftime(day, '%Y-%m-%d') || '~' || coalesce(area_code, '') || '~' || coalesce(service_code, '') || '~' || coalesce(channel, '')
    FROM (SELECT *, timezone('Asia/Jakarta', timezone('UTC', requested_datetime))::DATE AS day FROM service_request
      WHERE NOT excluded AND person_key IS NOT NULL AND source_id IN ('sibadra', 'sosmed')) ORDER BY md5(service_request_id)`)
  const all = (answer.getRowsJS() as [string, string, string, string][])
    .filter(([quarter]) => quarters.has(quarter))
    .map(([quarter, area, group, seen]) => ({
      quarter,
      district: parents.get(area) ?? 'unstated',
      group,
      seen,
    }))
  everyone = new Map(
    [...Map.groupBy(all, ({ seen }) => seen)].map(([seen, same]) => [seen, same.length]),
  )
  targets = all.slice(0, 300)
})

const merged: Readonly<Record<string, string>> = {
  order: 'other',
  services: 'other',
  unstated: 'other',
}

test('T17: for none of 300 reporters is one row, one outcome or one wait more likely than the policy allows', () => {
  const { rows } = file()
  const classes = Map.groupBy(
    rows,
    (row) => `${row['period']}~${row['district']}~${row['category_group']}`,
  )
  let smallest = Number.POSITIVE_INFINITY
  let guessed = 0
  for (const { quarter, district, group } of targets) {
    const place = [`${district}~${merged[group] ?? group}`, `${district}~*`, '*~*']
    const candidates = place
      .map((one) => classes.get(`${quarter}~${one}`))
      .find((one) => one !== undefined)
    assert.ok(candidates, `${quarter} ${place[0]}`)
    smallest = Math.min(smallest, candidates.length)
    for (const column of ['outcome_group', 'first_response_within', 'resolved_within']) {
      const sizes = [...Map.groupBy(candidates, (row) => row[column]).values()].map(
        ({ length }) => length,
      )
      assert.ok(Math.max(...sizes) <= 0.9 * candidates.length, `${quarter} ${place[0]} ${column}`)
    }
    // Whoever takes one of the candidates has the right one as often as chance has it.
    guessed += 1 / candidates.length
  }
  console.log(
    `  300 reporters: smallest class ${smallest}, ${guessed.toFixed(1)} rows found by chance`,
  )
  assert.ok(smallest >= 10)
  assert.ok(guessed <= 30)
})

test('T17: the control: with day, village, topic and channel in the file most of the 300 would be found', () => {
  assert.equal(targets.length, 300)
  const alone = targets.filter(({ seen }) => everyone.get(seen) === 1)
  assert.ok(alone.length > 200, `${alone.length} of 300`)
})
