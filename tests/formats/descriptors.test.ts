import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { unzipSync } from 'fflate'
import { auditDescriptor } from '#pipeline/audit/audit-descriptor.ts'
import { readPublished } from '#release/read.ts'
import { prepared } from '../prepare.ts'
import { citiesHere, publishedTables } from './published-tables.ts'

const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'))
const ajv = new Ajv({ strict: false, allErrors: false })
addFormats.default(ajv)
const schemas = 'tests/fixtures/metadata'
const isPackage = ajv.compile(json(`${schemas}/datapackage.schema.json`))
const isTableSchema = ajv.compile(json(`${schemas}/tableschema.schema.json`))

interface Descriptor {
  readonly resources: readonly { readonly name: string; readonly schema: unknown }[]
}
function assertValid(descriptor: Descriptor, where: string): void {
  assert.ok(isPackage(descriptor), `${where}: ${ajv.errorsText(isPackage.errors)}`)
  for (const { name, schema } of descriptor.resources)
    assert.ok(isTableSchema(schema), `${where} ${name}: ${ajv.errorsText(isTableSchema.errors)}`)
}

for (const city of citiesHere)
  test(`${city}: every datapackage.json and Table Schema is valid by the schemas of Data Package 2.0`, () => {
    const { published } = prepared(city)
    const { index } = readPublished(published)
    const folders = [index.latest, `reference/${index.reference.latest}`]
    for (const folder of folders)
      assertValid(json(`${published}/${folder}/datapackage.json`), `${city}/${folder}`)
  })

test('the descriptor inside each ZIP is valid too', () => {
  for (const { id, path } of publishedTables('sample')) {
    const parts = unzipSync(readFileSync(path('zip') ?? ''))
    assertValid(JSON.parse(Buffer.from(parts['datapackage.json'] ?? '').toString()), id)
  }
})

const { statistics, index } = readPublished(prepared('sample').published)
const text = readFileSync(
  `${prepared('sample').published}/${index.latest}/datapackage.json`,
  'utf8',
)

test('the schemas catch a resource without name, a field without name, an unknown type of field', () => {
  const mutations: readonly ((descriptor: {
    resources: { name?: string; schema: { fields: { name?: string; type: string }[] } }[]
  }) => void)[] = [
    ({ resources }) => delete resources[0]?.name,
    ({ resources }) => delete resources[0]?.schema.fields[0]?.name,
    ({ resources }) => Object.assign(resources[0]?.schema.fields[0] ?? {}, { type: 'words' }),
  ]
  for (const mutate of mutations) {
    const descriptor = JSON.parse(text)
    mutate(descriptor)
    assert.throws(() => assertValid(descriptor, 'mutated'), assert.AssertionError)
  }
})

test('the audit catches a descriptor without licence, with a wrong hash, or with a table missing', () => {
  const checks = (broken: string) => auditDescriptor(broken, statistics).map(({ check }) => check)
  assert.deepEqual(checks(text), [])
  assert.deepEqual(checks(text.replace('"licenses"', '"x"')), ['broken-descriptor'])
  assert.deepEqual(checks(text.replace(/"hash": "sha256:../, '"hash": "sha256:zz')), [
    'descriptor-differs',
  ])
  const [first] = statistics.tables
  assert.deepEqual(checks(text.replace(`"name": "${first?.table}"`, '"name": "x"')), [
    'undescribed-table',
  ])
})
