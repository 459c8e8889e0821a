import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import type { Source } from '#model/sources.ts'
import { realEffects } from '#pipeline/effects.ts'
import { allowOf } from '#pipeline/scan/allow.ts'
import { scanRecords } from '#pipeline/scan/scan-records.ts'

const root = mkdtempSync(join(tmpdir(), 'records-'))
after(() => rmSync(root, { recursive: true }))

const text = 'Lampu depan rumah mati sejak Senin malam dan belum ada petugas datang'
const header = 'no;Nama Pelapor;NIK;Telepon;Email;Alamat;Isi;Status'
const rows = Array.from({ length: 40 }, (_, i) =>
  [
    `AD-2024-${String(1000 + i)}`,
    i === 0 ? 'Zavendriv Quzilavex' : `Contoh${'abcdefgh'[i % 8]}${'klmnopqr'[i >> 3]}x Rekaan`,
    `32710145059${String(10001 + i)}`,
    `+62 841-6197-${String(9509 + i)}`,
    `warga${i}@contoh.invalid`,
    `Jl. Khayal No. ${i + 1}`,
    i === 0 ? text : 'jalan rusak',
    'Selesai',
  ].join(';'),
)
const source = {
  id: 'app',
  format: 'csv',
  columns: {
    service_request_id: { column: 'no', missing: [] },
    person: [{ column: 'NIK', missing: [] }],
  },
  private_columns: ['Nama *', 'Telepon', 'Email', 'Alamat', 'Isi'],
} as unknown as Source

let folders = 0

/** What the scan finds when the page is all that is public. */
async function find(
  page: string | Uint8Array,
  name = 'page.html',
  raw = [header, ...rows].join('\n'),
) {
  const folder = join(root, String(folders++))
  mkdirSync(join(folder, 'out'), { recursive: true })
  writeFileSync(join(folder, 'raw.csv'), raw)
  writeFileSync(join(folder, 'out', name), page)
  const verdict = await scanRecords(
    [{ source, files: [{ path: join(folder, 'raw.csv'), name: 'raw.csv' }] }],
    [join(folder, 'out')],
    {
      official: {
        words: ['lampu jalan rusak petugas datang rumah mati senin malam depan ada dan belum'],
        phrases: ['Dinas Pekerjaan Umum', 'rekaan'],
      },
      allow: allowOf(['0841 6197 9999']),
    },
    realEffects,
  )
  return verdict
}
const kinds = async (page: string | Uint8Array, name?: string) =>
  (await find(page, name)).found.map(({ kind }) => kind)

test('scanRecords() passes a page that holds official words and nobody', async () => {
  const verdict = await find(
    '<p>Dinas Pekerjaan Umum: 15 lampu jalan rusak, hubungi 0841 6197 9999</p>',
  )
  assert.equal(verdict.passes, true)
  assert.equal(verdict.records, 40)
  const { digest, ...others } = verdict.looked_for
  assert.equal(digest, 0, 'no digest is public, so none is compared')
  assert.ok(Object.values(others).every((count) => count > 0))
  assert.deepEqual(Object.fromEntries(verdict.columns.map(({ column, kind }) => [column, kind])), {
    no: 'identifier',
    'Nama Pelapor': 'name',
    NIK: 'identifier',
    Telepon: 'identifier',
    Email: 'identifier',
    Alamat: 'place',
    Isi: 'text',
  })
})

const md5 = (value: string) => createHash('md5').update(value).digest('hex')
const planted: readonly (readonly [string, string])[] = [
  ['oleh ZAVENDRIV', 'name_word'],
  ['Zavéndriv', 'name_word'],
  ['NIK 3271 0145 0591 0001', 'number'],
  ['3271014505910001', 'number'],
  ['x3271014505910001y', 'number'],
  ['1000195054101723', 'number'],
  ['084161979509', 'number'],
  ['wa 0841 6197 9509', 'number'],
  ['warga7@CONTOH.invalid', 'identifier'],
  ['warga7&#64;contoh.invalid', 'identifier'],
  [Buffer.from('kirim ke warga7@contoh.invalid').toString('base64'), 'identifier'],
  ['tiket ad-2024-1003', 'identifier'],
  ['di Jl. Khayal No. 17 itu', 'address'],
  ['“rumah mati sejak Senin malam dan …”', 'text'],
  [md5('3271014505910001'), 'digest'],
  [createHash('sha256').update('084161979509').digest('hex'), 'digest'],
  [createHash('sha1').update('warga7@contoh.invalid').digest('hex'), 'digest'],
]

for (const [page, kind] of planted) {
  test(`scanRecords() finds ${kind} in “${page.slice(0, 44)}”`, async () => {
    assert.ok((await kinds(page)).includes(kind as never))
  })
}

test('scanRecords() finds a full name of two official words, and reads compressed files', async () => {
  assert.deepEqual(await kinds('<p>contohbkx rekaan</p>'), ['name', 'name_word'])
  assert.deepEqual(await kinds(gzipSync('{"a":"zavendriv"}'), 'x.pf_fragment'), ['name_word'])
})

test('a word of a program is no name, the same word beside its neighbour is', async () => {
  assert.deepEqual(await kinds('let zavendriv=1', 'a.js'), [])
  assert.deepEqual(await kinds('["Zavendriv Quzilavex"]', 'a.js'), ['name'])
})

test('the verdict holds no value', async () => {
  const verdict = await find('Zavendriv 3271014505910001 warga7@contoh.invalid')
  assert.equal(verdict.passes, false)
  assert.doesNotMatch(JSON.stringify(verdict), /zavendriv|quzilavex|32710145|warga7/i)
})

test('a record that cannot be taken apart is searched for as a whole', async () => {
  const broken = `${[header, ...rows].join('\n')}\nAD-9;Xivoxetta;"rusak;084155556666\n`
  const verdict = await find('084155556666', 'p.html', broken)
  assert.deepEqual(
    verdict.found.map(({ kind }) => kind),
    ['number'],
  )
})
