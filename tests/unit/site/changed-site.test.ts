import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, test } from 'node:test'
import { changesFileSchema } from '#model/changes.ts'
import type { Manifest, PublishedIndex } from '#model/release.ts'
import { attributesOf, plainText } from '../../site/dist.ts'
import { first, note, second, third } from '../release/changes/changed-city.ts'
import { atomProblems } from './atom-schema.ts'
import { createChangedSite } from './changed-site.ts'
import { datasetProblems } from './google-dataset.ts'
import { canRun, runExample } from './run-example.ts'

const site = await createChangedSite()
after(site.close)

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const words = (html: string) =>
  plainText(html.replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]*>/g, ' ')).replace(
    /\s+/g,
    ' ',
  )
const releasePages = [
  ['rilis', 'id'],
  ['en/releases', 'en'],
] as const

test('/data/changes.json obeys its schema and says what was restated and withdrawn', () => {
  const { changes } = changesFileSchema.parse(JSON.parse(site.read('data/changes.json')))
  const schema = JSON.parse(site.read('data/changes.schema.json'))
  const documented = Object.keys(schema.properties.changes.items.properties)
  const used = new Set(changes.flatMap((change) => Object.keys(change)))
  assert.deepEqual(
    [...used].filter((field) => !documented.includes(field)),
    [],
  )
  const types = changes.map(({ type }) => type)
  for (const type of ['withdrawal', 'correction', 'data_issue', 'new_data'] as const)
    assert.ok(types.includes(type), type)
})

test('the page of the revision shows each figure from old to new, bound to the cells of both releases', () => {
  for (const [path] of releasePages) {
    const html = site.read(`${path}/${second}/index.html`)
    const cells = [...html.matchAll(/<data\s[^>]*data-cell="[^>]*>/g)].map(([tag]) => {
      const { value, 'data-cell': cell, 'data-release': release } = attributesOf(tag)
      return [cell, release, value]
    })
    assert.deepEqual(cells, [
      ['districts-by-month/1~2024-05/received', first, '25'],
      ['districts-by-month/1~2024-05/received', second, '0'],
      ['districts-by-month/2~2024-05/received', first, '10'],
      ['districts-by-month/2~2024-05/received', second, '35'],
    ])
  }
  assert.match(words(site.read(`rilis/${second}/index.html`)), /2 angka dihitung ulang dan berubah/)
  assert.match(words(site.read(`en/releases/${second}/index.html`)), /2 figures counted again/)
})

test('each page of a release that lost rows says so with the reason, and each old one that it is superseded', () => {
  for (const [path, locale] of releasePages)
    for (const release of [first, second, third]) {
      const text = words(site.read(`${path}/${release}/index.html`))
      assert.match(
        text,
        locale === 'id'
          ? /Maret 2024 ?, ditarik pada 1 Maret 2025/
          : /March 2024 ?, was withdrawn on 1 March 2025/,
      )
      assert.match(text, /Putusan uji 1\/2025/)
      assert.equal(/sudah digantikan|has been superseded/.test(text), release !== third)
      assert.equal(/selain yang ditarik|but for what was withdrawn/.test(text), release !== third)
    }
})

test('an embed frozen at a release keeps its figures, and says which were withdrawn from it', () => {
  const embed = (release: string) =>
    site.read(`grafik/masuk-wilayah-utara/sematan/${release}/index.html`)
  const may = /<data value="([^"]*)" data-cell="districts-by-month\/1~2024-05\/received"/
  assert.deepEqual(
    [first, second, third].map((release) => may.exec(embed(release))?.[1]),
    ['25', '0', '0'],
  )
  for (const release of [first, second, third]) {
    assert.match(
      words(embed(release)),
      /Maret 2024, ditarik pada 1 Maret 2025\. Alasan: Putusan uji/,
    )
    assert.doesNotMatch(embed(release), /data-cell="districts-by-month\/1~2024-03/)
  }
  assert.doesNotMatch(site.read(`grafik/hasil/sematan/${first}/index.html`), /ditarik pada/)
})

test('every feed obeys the schema of Atom and is found in both languages', async () => {
  const feeds = site.all('.xml')
  assert.equal(feeds.size, 2 * [...feeds.keys()].filter((path) => path.startsWith('en/')).length)
  for (const path of [
    'umpan.xml',
    'en/feed.xml',
    'rilis/umpan.xml',
    'en/data/districts-by-month/feed.xml',
  ])
    assert.ok(feeds.has(path), path)
  assert.deepEqual(await atomProblems(feeds), [])
})

test('a feed that breaks a rule of Atom is caught', async () => {
  const feed = site.read('en/releases/feed.xml')
  const broken = {
    'no-id': feed.replace(/<id>[^<]*<\/id>/, ''),
    'no-updated': feed.replace(/<updated>[^<]*<\/updated>/, ''),
    'a-day': feed.replace(/T00:00:00Z/, ''),
    'no-term': feed.replace(/ term="[^"]*"/, ''),
    'two-titles': feed.replace(/<title>/, '<title>x</title><title>'),
    'no-author': feed.replace(/<author>.*<\/author>/, ''),
    'same-id': feed.replaceAll(/<id>[^<]*<\/id>/g, '<id>urn:x:1</id>'),
    'not-closed': feed.replace('</feed>', ''),
  }
  for (const [name, text] of Object.entries(broken)) {
    assert.notEqual(text, feed, name)
    assert.notDeepEqual(await atomProblems(new Map([[name, text]])), [], name)
  }
})

test('correction and withdrawal stand in the feeds of site, releases and dataset, with the day of the data', () => {
  for (const path of ['umpan.xml', 'rilis/umpan.xml', 'data/districts-by-month/umpan.xml']) {
    const feed = plainText(site.read(path))
    assert.match(feed, /Utara, Mei 2024, received: 25 → 0/, path)
    assert.match(feed, /Maret 2024, ditarik pada 1 Maret 2025/, path)
    assert.match(feed, /<updated>2025-03-01T00:00:00Z<\/updated>/, path)
    assert.match(feed, /<updated>2025-01-20T00:00:00Z<\/updated>/, path)
  }
  assert.doesNotMatch(site.read('data/channels/umpan.xml'), /ditarik/)
})

test('what staff wrote is text in pages and feeds, whatever signs it holds', () => {
  const html = site.read('data/requests-by-month/index.html')
  assert.ok(words(html).includes(note.text_id))
  assert.ok(!html.includes('<aspirasi>'))
  assert.ok(
    plainText(plainText(site.read('data/requests-by-month/umpan.xml'))).includes(note.text_id),
  )
})

test('every release still downloads byte for byte at its address, by the hashes of its own manifest', async () => {
  const get = async (path: string) => {
    const response = await fetch(`${site.url}/data/${path}`)
    assert.equal(response.status, 200, path)
    return Buffer.from(await response.arrayBuffer())
  }
  const { releases } = JSON.parse((await get('index.json')).toString()) as PublishedIndex
  assert.deepEqual(
    releases.map(({ release_id }) => release_id),
    [first, second, third],
  )
  for (const { release_id, manifest_sha256 } of releases) {
    const manifest = await get(`${release_id}/release.json`)
    assert.equal(sha256(manifest), manifest_sha256)
    for (const { files } of (JSON.parse(manifest.toString()) as Manifest).tables)
      for (const { path, bytes, sha256: hash } of files) {
        const file = await get(`${release_id}/${path}`)
        assert.deepEqual([file.length, sha256(file)], [bytes, hash], `${release_id}/${path}`)
      }
  }
  const old = (await get(`${first}/tables/districts-by-month.csv`)).toString()
  assert.equal(
    old,
    site.city.before.replace(/^.*2024-03.*\n/gm, ''),
    'only the withdrawn month is gone',
  )
  assert.ok(old.includes('1~2024-05,1,2024-05,25'), 'the old value stays')
})

test('every dataset page satisfies what Google asks of a dataset, in both languages', () => {
  const found = new Map<string, string>()
  for (const [path, html] of site.all('index.html')) {
    const [, json] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? []
    if (json) found.set(path, json)
    else assert.doesNotMatch(path, /^(en\/)?data\/[^/]+\/index\.html$/)
  }
  assert.ok(found.size > 40, String(found.size))
  for (const [path, json] of found) assert.deepEqual(datasetProblems(json), [], path)
})

test('structured data without a licence, a name or a file, or with a wrong description, are caught', () => {
  const html = site.read('data/requests-by-month/index.html')
  const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? []
  const dataset = JSON.parse(json)
  for (const name of ['license', 'name', 'distribution', 'description', 'creator', '@type'])
    assert.deepEqual(datasetProblems(JSON.stringify({ ...dataset, [name]: undefined })), [name])
  for (const description of ['short', 'x'.repeat(5001)])
    assert.deepEqual(datasetProblems(JSON.stringify({ ...dataset, description })), ['description'])
  assert.deepEqual(datasetProblems(json.slice(1)), ['not JSON'])
})

/** A table of counts, one with a suppressed cell or none, the record file, and facts. */
const tried = ['districts-by-month', 'requests-by-month', 'requests', 'agencies']

for (const language of ['duckdb', 'r', 'python', 'javascript'])
  test(`the ${language} examples of the pages run against the served files and print the published number`, {
    skip: (await canRun(language)) ? false : `this machine has no ${language}`,
  }, async () => {
    for (const table of tried) {
      const html = site.read(`en/data/${table}/index.html`)
      const code = new RegExp(`<pre data-example="${language}"><code>(.*?)</code>`, 's').exec(html)
      const printed = await runExample(language, plainText(code?.[1] ?? ''))
      const folder = table === 'agencies' ? 'reference/v2' : third
      const { rows } = JSON.parse(site.read(`data/${folder}/tables/${table}.json`)) as {
        rows: readonly Readonly<Record<string, unknown>>[]
      }
      const expected = table.endsWith('-by-month')
        ? rows.reduce((sum, { received }) => sum + (typeof received === 'number' ? received : 0), 0)
        : rows.length
      assert.ok(expected > 0)
      assert.equal(printed, String(expected), table)
    }
  })
