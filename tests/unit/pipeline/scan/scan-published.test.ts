import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { allowOf, publicValues } from '#pipeline/scan/allow.ts'
import { scanPublished } from '#pipeline/scan/scan-published.ts'
import { memoryEffects } from './memory-files.ts'

const nik = '3271014505900001'
const none = allowOf([])

async function hitsIn(name: string, content: string | Uint8Array) {
  const { hits } = await scanPublished('out', none, memoryEffects({ [`out/${name}`]: content }))
  return hits.map(({ file, line, kind }) => `${file}:${line} ${kind}`)
}

function chunk(type: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(data.length)
  head.write(type, 4)
  return Buffer.concat([head, data, Buffer.alloc(4)])
}

function png(...chunks: readonly Buffer[]): Buffer {
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    ...chunks,
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** A ZIP of one packed file, as small as the format allows. */
function zip(name: string, text: string): Buffer {
  const packed = deflateRawSync(text)
  const local = Buffer.alloc(30)
  local.write('PK\x03\x04', 0, 'latin1')
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(packed.length, 18)
  local.writeUInt16LE(name.length, 26)
  const central = Buffer.alloc(46)
  central.write('PK\x01\x02', 0, 'latin1')
  central.writeUInt16LE(8, 10)
  central.writeUInt32LE(packed.length, 20)
  central.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(30 + name.length + packed.length, 16)
  return Buffer.concat([local, Buffer.from(name), packed, central, Buffer.from(name), end])
}

test('a NIK is found in every kind of file, with its line', async () => {
  const cases: readonly (readonly [string, string | Uint8Array, string])[] = [
    ['t.csv', `a,b\n1,${nik}\n`, 't.csv:2 nik'],
    ['t.json', `{\n\n"a": "${nik}"}`, 't.json:3 nik'],
    ['t.json', `{"a": ${nik}}`, 't.json:1 nik'],
    ['p.html', `<p data-x="${nik}">`, 'p.html:1 nik'],
    ['p.html', `\n<!-- ${nik} -->`, 'p.html:2 nik'],
    ['p.html', `<script type="application/json">["${nik}"]</script>`, 'p.html:1 nik'],
    ['p.html', '<b>3271</b>0145<span class="y">0590</span>0001', 'p.html:1 nik'],
    ['p.html', `<p>&#51;&#x32;${nik.slice(2)}</p>`, 'p.html:1 nik'],
    ['p.html', '3271&nbsp;0145&nbsp;0590&nbsp;0001', 'p.html:1 nik'],
    ['c.js', `const a=[${nik}]`, 'c.js:1 nik'],
    ['c.css', `p::after{content:"${nik}"}`, 'c.css:1 nik'],
    ['d.svg', `<svg><desc>${nik}</desc></svg>`, 'd.svg:1 nik'],
    ['s.xml', `<loc>/x?n=${nik}</loc>`, 's.xml:1 nik'],
    ['p.html.gz', gzipSync(gzipSync(`x ${nik}`)), 'p.html.gz:1 nik'],
    ['p.html.br', brotliCompressSync(`x ${nik}`), 'p.html.br:1 nik'],
    ['x.pf_fragment', gzipSync(`pagefind_dcd{"content":"${nik}"}`), 'x.pf_fragment:1 nik'],
    [
      'b.html',
      `<a href="data:text/plain;base64,${Buffer.from(`nik ${nik}`).toString('base64')}">`,
      'b.html:1 nik',
    ],
    ['u.html', `<a href="/?q=%33%32${nik.slice(2)}">`, 'u.html:1 nik'],
    ['i.png', png(chunk('tEXt', Buffer.from(`Author\0${nik}`))), 'i.png:2 nik'],
    [
      'i.png',
      png(chunk('zTXt', Buffer.concat([Buffer.from('c\0\0'), deflateSync(nik)]))),
      'i.png:1 nik',
    ],
    ['i.png', Buffer.concat([png(), Buffer.from(nik)]), 'i.png:1 nik'],
    ['w.xlsx', zip('sheet.xml', `<v>${nik}</v>`), 'w.xlsx:1 nik'],
    ['.well-known/x', nik, '.well-known/x:1 nik'],
    [`${nik}.csv`, 'a\n', `${nik}.csv:0 nik`],
    ['wide.txt', Buffer.from(`nomor ${nik}`, 'utf16le'), 'wide.txt:1 nik'],
  ]
  for (const [name, content, expected] of cases) {
    assert.ok((await hitsIn(name, content)).includes(expected), `${name}: ${String(content)}`)
  }
})

test('addresses of a page count, names of a program do not', async () => {
  assert.deepEqual(await hitsIn('p.html', '<p>RT 05/RW 01</p>'), ['p.html:1 rt_rw'])
  assert.deepEqual(await hitsIn('c.js', 'x={RT:1,a:"Jl. A No. 5"}'), [])
  assert.deepEqual(await hitsIn('c.js', 'var a=/* @__PURE__ */ new Date()'), [])
  assert.deepEqual(await hitsIn('c.js', 'var a="@warga_12"'), ['c.js:1 handle'])
  assert.deepEqual(await hitsIn('c.js', 'mail("warga12@contoh.invalid")'), ['c.js:1 email'])
  assert.deepEqual(await hitsIn('pagefind/ui.js', '// by someone@contoh.invalid'), [])
  assert.deepEqual(await hitsIn('pagefind/ui.js', nik), ['pagefind/ui.js:1 nik'])
})

test('a mistyped NIK on a page counts, the long number of a web address does not', async () => {
  assert.deepEqual(await hitsIn('p.html', '3271017202900001'), ['p.html:1 id16'])
  assert.deepEqual(await hitsIn('p.html', 'https://contoh.invalid/status/3271017202900001'), [])
  assert.deepEqual(await hitsIn('c.js', 'Number.MAX=9007199254740991'), [])
})

test('what is drawn is no place', async () => {
  assert.deepEqual(await hitsIn('p.html', '<path d="M-6.12345 106.81234L1 2"/>'), [])
  assert.deepEqual(await hitsIn('p.html', '<p>-6.12345, 106.81234</p>'), ['p.html:1 coordinate'])
})

test('values are masked', async () => {
  const { hits } = await scanPublished('out', none, memoryEffects({ 'out/a.csv': nik }))
  assert.equal(hits[0]?.masked, '32•••••••••••••1')
  assert.ok(!JSON.stringify(hits).includes(nik.slice(2, 8)))
})

test('what cannot be read is said and not passed over', async () => {
  const { closed } = await scanPublished(
    'out',
    none,
    memoryEffects({ 'out/a.parquet': 'PAR1xxx', 'out/b.gz': Buffer.from([0x1f, 0x8b, 1, 2, 3]) }),
  )
  assert.deepEqual(
    closed.map(({ file }) => file),
    ['a.parquet', 'b.gz'],
  )
})

test('columns that the city declares public are allowed everywhere, and no other column', async () => {
  const table = {
    table: 'channels',
    release_id: 'v1',
    city_id: 'x',
    data_status: 'real',
    as_of: '',
    title: { id: '', en: '' },
    plan: '',
    notes: [],
    columns: ['address_id', 'doubt_id'].map((name) => ({
      name,
      type: 'text' as const,
      description: { id: '', en: '' },
    })),
    rows: [{ address_id: '0811-9600-0060', doubt_id: '0812-9600-0061' }],
  } as const
  const allow = allowOf(
    publicValues({
      ...table,
      kind: 'reference',
      columns: [...table.columns],
      notes: [],
      rows: [...table.rows],
    }),
  )
  const page = '<p>WA 081196000060</p><p>081296000061</p>'
  const { hits } = await scanPublished('out', allow, memoryEffects({ 'out/p.html': page }))
  assert.deepEqual(
    hits.map(({ masked }) => masked),
    ['08•••••••••1'],
  )
})
