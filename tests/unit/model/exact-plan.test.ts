import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CityConfigError } from '#model/errors.ts'
import { smallCity, smallCityFiles } from '../small-city.ts'

const file = smallCityFiles['protection.yaml'] ?? ''
const signed = 'signed_off_by: PPID\nsigned_off_on: "2024-01-01"\nreason: uji\n'
const load = (text: string) => smallCity({ 'protection.yaml': text })
/** The table of districts by month with more said of it, and without the waiting times that rest on it. */
const districts = (more: string, { waiting = '' } = {}) =>
  `${file
    .split('\n')
    .filter((line) => !line.includes('P12'))
    .join('\n')
    .replace('table: districts-by-month,', `table: districts-by-month, ${more},`)}${waiting}`
const refused = (text: string, message: RegExp) =>
  assert.rejects(load(text), (error: CityConfigError) => {
    assert.match(`${error.message} ${error.hint}`, message)
    return true
  })

test('a table is rounded unless the plan says exact', async () => {
  const published = async (text: string) =>
    (await load(text)).protection.plan.flatMap((one) => ('publish' in one ? [one.publish] : []))
  assert.deepEqual(await published(file), ['rounded', 'rounded'])
  assert.deepEqual(await published(districts('publish: exact')), ['rounded', 'exact'])
})

test('exact with a threshold below 5 is a weaker policy and needs a signature', async () => {
  const weak = districts('publish: exact, exact_threshold: 4')
  await refused(weak, /signed_off_by/)
  await load(weak.replace('plan:', `${signed}plan:`))
  await load(districts('publish: exact, exact_threshold: 6'))
})

test('exact is refused for the classes of the record file and for the protected requests', async () => {
  for (const population of ['records', 'excluded'])
    await refused(districts(`publish: exact, population: ${population}`), /P4: publish: exact/)
})

test('exact is refused where a percentage of waiting times rests on the same requests', async () => {
  const line = (period: string) =>
    `  - { id: P12, table: waiting-cohort, measure: curve, view: cohort, rows: [district], period: ${period}, since: "2024-01-01", columns: [first_response], title: { id: d, en: d } }\n`
  await refused(districts('publish: exact', { waiting: line('month') }), /P4.*P12/)
  // Months add up to a year.
  await refused(districts('publish: exact', { waiting: line('year') }), /P4.*P12/)
  await load(districts('publish: rounded', { waiting: line('month') }))
})

test('exact_threshold without exact is refused', async () => {
  await refused(districts('exact_threshold: 7'), /exact_threshold/)
})
