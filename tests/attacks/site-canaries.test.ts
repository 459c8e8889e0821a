import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { appendFileSync, cpSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { utils, write } from '@e965/xlsx'
import sharp from 'sharp'
import { refuseIdentifiers } from '#integrations/refuse-identifiers.ts'
import { DisclosureError } from '#model/errors.ts'
import { hashFolder } from '../golden/folder-hash.ts'
import { createCityFolder, header } from '../unit/pipeline/release/city-folder.ts'
import { scanForLeaks } from './leak-scan.ts'
import { canary, disguises } from './scan-canaries.ts'

/** T1 and T2 on the whole way from the export to the built site, by the commands that a city runs. */
const canaries = Array.from({ length: 200 }, (_, number) => canary(number))
const needles = [
  ...new Set(
    canaries
      .flatMap(({ tokens }) => tokens.flatMap((token) => Object.values(disguises(token))))
      .filter((needle) => needle.length >= 7),
  ),
]
const folder = createCityFolder()
const dist = join(folder.city, 'dist')
after(() => folder.remove())

function run(script: string, ...flags: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`scripts/${script}.ts`, '--city', folder.city, ...flags],
    {
      encoding: 'utf8',
      env: {
        ...process.env,
        RAW_DIR: folder.raw,
        LEDGER_DIR: folder.ledger,
        SNAPSHOT_DIR: folder.snapshots,
      },
    },
  )
  return { status, text: `${stdout}\n${stderr}` }
}

const logs = join(folder.city, 'logs')
before(() => {
  // One row that no rule can read: the log tells of it, and must not quote it.
  const [broken = ''] = [canaries[3]?.row.replace(/2024-0[12]-\d\d 08:00/, 'entah kapan')]
  const rows = [header, ...canaries.map(({ row }) => row), broken.replace('TIKET-', 'TIKET-B-')]
  folder.write('raw/app.csv', `${rows.join('\n')}\n`)
  for (const [script, flags] of [
    ['release', []],
    ['build', ['--out', dist]],
  ] as const) {
    const { status, text } = run(script, ...flags)
    assert.equal(status, 0, text)
    folder.write(`logs/${script}.txt`, text)
  }
})

test('T1: of 200 canaries nothing is in the release, the built site or what the commands said, in any disguise', async () => {
  const { leaks, files, bytes } = await scanForLeaks([folder.published, dist, logs], needles)
  console.log(`  ${needles.length} forms of 200 canaries in ${files} files, ${bytes} bytes`)
  assert.ok(needles.length > 20_000 && files > 250)
  assert.deepEqual(leaks, [])
  assert.match(readFileSync(join(logs, 'release.txt'), 'utf8'), /1 dikarantina/)
})

test('T1: the same search finds a canary planted in the log, in a page, in the search index and in a picture', async () => {
  const token = canaries[42]?.tokens[3] ?? ''
  const copy = join(folder.city, 'copy')
  const dotted = await sharp({ create: { width: 4, height: 4, channels: 3, background: 'red' } })
    .withExif({ IFD0: { Artist: token } })
    .png()
    .toBuffer()
  for (const [name, content] of Object.entries({
    'log.txt': `baris ${token} tidak terbaca`,
    'index.html': `<p title="${token}">`,
    'a.pf_fragment': gzipSync(`{"x":"${token}"}`),
    'a.png': dotted,
  })) {
    folder.write('copy/empty.txt', '')
    writeFileSync(join(copy, name), content)
    assert.equal((await scanForLeaks([copy], needles)).leaks.length, 1, name)
    rmSync(copy, { recursive: true })
  }
})

const workbook = (cell: string) => {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet([['a'], [cell]]), 'x')
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer
}
const nik = canaries[7]?.tokens[3] ?? ''
/** Where in a site something could stand, and what a page, a program or an archive there would hold. */
const places: readonly (readonly [file: string, content: string | Buffer, message: RegExp])[] = [
  ['index.html', `<!-- ${nik} -->`, /index\.html baris \d+: NIK/],
  [
    'en/index.html',
    `<svg aria-label="${nik.slice(0, 6)}.${nik.slice(6, 12)}.${nik.slice(12)}">`,
    /en\/index\.html/,
  ],
  ['404.html', `<script type="application/json">[${nik}]</script>`, /404\.html/],
  ['_astro/a.js', `const a="${nik}"`, /_astro\/a\.js/],
  ['pagefind/fragment/x.pf_fragment', gzipSync(`{"c":"${nik}"}`), /x\.pf_fragment/],
  ['data/t.xlsx', workbook(nik), /data\/t\.xlsx/],
  [
    'feed.xml',
    `<summary>hubungi ${canaries[7]?.tokens[6]}</summary>`,
    /feed\.xml baris 1: nomor ponsel/,
  ],
  [`${nik}.txt`, '', /NIK/],
  ['data/t.parquet', 'PAR1 broken PAR1', /t\.parquet: tidak dapat dibaca/],
]

for (const [file, content, message] of places) {
  test(`T2: a built site with a canary in ${file.replace(nik, 'the name of a file')} is refused and taken away`, async () => {
    const copy = join(folder.city, 'building')
    cpSync(dist, copy, { recursive: true })
    folder.write(`building/${file}.tmp`, '')
    rmSync(join(copy, `${file}.tmp`))
    appendFileSync(join(copy, file), content)
    await assert.rejects(refuseIdentifiers(copy, folder.published), (error) => {
      assert.ok(error instanceof DisclosureError)
      assert.match(error.message, message)
      assert.match(error.hint, /Situs yang lama tidak diganti/)
      if (!file.includes(nik)) assert.doesNotMatch(error.message, /\d{6}|zq/)
      return true
    })
    assert.deepEqual(globSync('**/*', { cwd: copy }), [])
  })
}

test('T2: release and build refuse a telephone number in a fact of the city with exit code 1, and what stood before stays byte for byte', () => {
  const before = hashFolder(dist)
  const publishedBefore = hashFolder(folder.published)
  const settings = join(folder.city, 'data/city/city.yaml')
  const text = readFileSync(settings, 'utf8')
  const planted = text.replace(
    /^tagline:.*$/m,
    'tagline: { id: "Hubungi 0812-3456-7890", en: "Call" }',
  )
  assert.notEqual(planted, text)
  folder.write('data/city/city.yaml', planted)
  const released = run('release')
  assert.equal(released.status, 1, released.text)
  assert.match(released.text, /fakta kota: city\.json baris \d+ kolom id: nomor ponsel/)
  assert.doesNotMatch(released.text, /3456/)
  assert.deepEqual(hashFolder(folder.published), publishedBefore)

  // Facts that were published by hand, past that gate, stop at the next.
  const facts = join(folder.published, 'reference/v1/city.json')
  const city = JSON.parse(readFileSync(facts, 'utf8'))
  city.settings.tagline.id = 'Hubungi 0812-3456-7890'
  writeFileSync(facts, JSON.stringify(city))
  const { status, text: said } = run('build', '--out', dist)
  assert.equal(status, 1, said)
  assert.match(said, /index\.html baris \d+: nomor ponsel/)
  assert.match(said, /Yang perlu dilakukan: Situs yang lama tidak diganti/)
  assert.doesNotMatch(said, /3456|\n\s+at .*\.ts:\d+/)
  assert.deepEqual(hashFolder(dist), before)
  assert.deepEqual(globSync(`${dist}.building`), [])
})
