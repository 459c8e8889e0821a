import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import jsonld from 'jsonld'
import { Parser, Store } from 'n3'
import Validator from 'rdf-validate-shacl'
import { locales } from '#model/locale.ts'
import { catalogue } from '#release/catalogue/dcat.ts'
import { readPublished } from '#release/read.ts'
import { prepared } from '../prepare.ts'
import { citiesHere } from './published-tables.ts'

const shapes = new Store(
  new Parser().parse(readFileSync('tests/fixtures/metadata/dcat-ap-3.0.1.shacl.ttl', 'utf8')),
)
/** What DCAT-AP leaves open and we promise: every file has a licence, a hash, its bytes and a day. */
const ours = new Store(
  new Parser().parse(`
  @prefix sh: <http://www.w3.org/ns/shacl#> . @prefix dcat: <http://www.w3.org/ns/dcat#> .
  @prefix dct: <http://purl.org/dc/terms/> . @prefix spdx: <http://spdx.org/rdf/terms#> .
  <urn:file> a sh:NodeShape ; sh:targetClass dcat:Distribution ;
    sh:property [ sh:path dct:license ; sh:minCount 1 ; sh:nodeKind sh:IRI ] ,
      [ sh:path dcat:downloadURL ; sh:minCount 1 ] , [ sh:path dcat:byteSize ; sh:minCount 1 ] ,
      [ sh:path dct:modified ; sh:minCount 1 ] ,
      [ sh:path ( spdx:checksum spdx:checksumValue ) ; sh:minCount 1 ; sh:pattern "^[0-9a-f]{64}$" ] .
  <urn:set> a sh:NodeShape ; sh:targetClass dcat:Dataset ;
    sh:property [ sh:path dct:title ; sh:minCount 2 ] , [ sh:path dcat:distribution ; sh:minCount 3 ] ,
      [ sh:path dct:modified ; sh:minCount 1 ] , [ sh:path dcat:contactPoint ; sh:minCount 1 ] .
  <urn:cat> a sh:NodeShape ; sh:targetClass dcat:Catalog ;
    sh:property [ sh:path dct:license ; sh:minCount 1 ] , [ sh:path dcat:service ; sh:minCount 1 ] .`),
)

const places = {
  base: 'https://situs.example/catalog.jsonld',
  page: (table: string) => `data/${table}/`,
  data: 'data/',
}
const made = (city: string) => catalogue(readPublished(prepared(city).published), places)

/** The catalogue as a JSON-LD processor understands it. */
async function triples(document: object): Promise<Store> {
  // `safe`, unknown to the types: what would be lost on the way is an error.
  const options: jsonld.Options.ToRdf & { safe: boolean } = {
    format: 'application/n-quads',
    safe: true,
  }
  const quads = await jsonld.toRDF(document as jsonld.JsonLdDocument, options)
  return new Store(new Parser({ format: 'N-Quads' }).parse(String(quads)))
}

async function violations(document: object): Promise<readonly string[]> {
  const data = await triples(document)
  const found = await Promise.all(
    [shapes, ours].map(async (store) => (await new Validator(store).validate(data)).results),
  )
  return found
    .flat()
    .filter(({ severity }) => severity?.value.endsWith('#Violation'))
    .map(
      ({ focusNode, path, message }) => `${focusNode?.value} ${path?.value}: ${message[0]?.value}`,
    )
}

for (const city of citiesHere)
  test(`${city}: the catalogue is DCAT-AP 3.0.1 by its own shapes, and every file has licence, hash, bytes and day`, async () => {
    assert.deepEqual((await violations(made(city))).slice(0, 5), [])
    const data = await triples(made(city))
    const dcat = 'http://www.w3.org/ns/dcat#'
    const listed = readPublished(prepared(city).published)
    const tables = [...listed.statistics.tables, ...listed.reference.tables]
    assert.equal(data.countQuads(null, `${dcat}dataset`, null, null), tables.length)
    assert.equal(
      data.countQuads(null, `${dcat}downloadURL`, null, null),
      tables.flatMap(({ files }) => files).length,
    )
  })

const text = JSON.stringify(made('sample'))
const mutations: readonly (readonly [string, string | RegExp, string])[] = [
  ['a file without licence', '"dct:license":{"@id":"https:', '"dct:x":{"@id":"https:'],
  ['a wrong hash', /"spdx:checksumValue":\{"@value":"../, '"spdx:checksumValue":{"@value":"zz'],
  ['a dataset without description', '"dct:description":[', '"dct:x":['],
  ['a file without address', '"dcat:accessURL"', '"dcat:x"'],
  ['a size that is no number', '"dcat:byteSize":{"@value":"', '"dcat:byteSize":{"@value":"x'],
  ['a day that is none', /"dct:modified":\{"@value":"\d{4}/, '"dct:modified":{"@value":"x'],
]
for (const [name, from, to] of mutations)
  test(`the shapes catch ${name}`, async () => {
    const at = text.indexOf('"dcat:Distribution"')
    const broken = text.slice(0, at).replace(from, to) + text.slice(at).replace(from, to)
    assert.notEqual(broken, text)
    assert.ok((await violations(JSON.parse(broken))).length > 0)
  })

for (const city of citiesHere)
  test(`${city}: no two datasets have the same title`, () => {
    const { statistics, reference } = readPublished(prepared(city).published)
    const tables = [...statistics.tables, ...reference.tables]
    for (const locale of locales) {
      const titles = tables.map(({ title }) => title[locale])
      assert.deepEqual(
        titles.filter((title, i) => titles.indexOf(title) !== i),
        [],
      )
    }
  })

test('the data of a sample are called synthetic in every title, and typed so', async () => {
  const data = await triples(made('sample'))
  const dct = 'http://purl.org/dc/terms/'
  const statistics = readPublished(prepared('sample').published).statistics.tables
  const typed = data.getSubjects(`${dct}type`, `${places.base}#synthetic`, null)
  assert.equal(typed.length, statistics.length)
  for (const subject of typed)
    for (const title of data.getObjects(subject, `${dct}title`, null))
      assert.match(title.value, /sintetis|synthetic/)
})
