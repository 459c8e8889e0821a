import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ContentKind } from '#components/content/schemas.ts'
import { plainHints } from '#integrations/content-plain.ts'
import { findStates } from '#integrations/content-state.ts'
import { readText } from '#integrations/content-text.ts'
import type { IsoDate } from '#model/time.ts'

const today = '2026-11-26' as IsoDate
const head = (more = '') => `---\nid: a\ntitle: A\n${more}---\n`
const bytes = (text: string) => new TextEncoder().encode(text)
const read = (source: string, file = 'content/pages/a.id.mdx', kind: ContentKind = 'pages') =>
  readText(file, bytes(source), kind)
const said = (source: string, file?: string, kind?: ContentKind) =>
  read(source, file, kind)
    .findings.map(({ line, message, hint }) => `${line} ${message.id} ${hint.id}`)
    .join('\n')

test('Markdown, tables, links, code and every component pass', () => {
  const body = [
    '# Judul',
    '**tebal** [tautan](https://example.org), [surel](mailto:a@example.org), [sini](/data/)',
    '<Catatan judul="Ingat">isi *miring*</Catatan>',
    'Bulan ini <Angka id="masuk" />, dulu <Angka id="masuk" rilis="2024-01.r1" />.',
    '<Unduh id="requests-by-month" /> dan <Unduh id="requests-by-month">berkasnya</Unduh>',
    '<Kutip sumber="Radar" alamat="https://example.org" tanggal="2018-11">kata</Kutip>',
    '| a | b |\n|---|---|\n| 1 | \\<10 |',
    '```js\nimport x from "y"\n```\n`{a}` \\{b}',
  ]
  assert.equal(said(head() + body.join('\n\n')), '')
})

test('every breach of a text is told at once, each with the line as an editor counts it', () => {
  const found = read(`${head()}satu {x}\n\n<b>dua</b>\n\n[tiga](javascript:x)`).findings
  assert.deepEqual(
    found.map(({ rule, line }) => [rule, line]),
    [
      ['content-expression', 5],
      ['content-html', 7],
      ['content-link', 9],
    ],
  )
})

test('an unknown component names its nearest, an attribute and a body what the component wants', () => {
  assert.match(said(`${head()}<Angkaa id="x" />`), /<Angkaa> tidak dikenal\. Mungkin <Angka>\?/)
  assert.match(said(`${head()}<Angka />`), /Atribut id wajib diisi\. Tulis <Angka id="masuk" \/>/)
  assert.match(said(`${head()}<Angka id="x">y</Angka>`), /Isi komponen <Angka> tidak sesuai/)
  assert.match(said(`${head()}<Kutip sumber="x"></Kutip>`), /Isi komponen <Kutip> tidak sesuai/)
  assert.match(said(`${head()}<Catatan warna="x">y</Catatan>`), /Atribut warna tidak dikenal/)
})

test('a bare "<" is explained, since staff will write "<10"', () => {
  assert.match(said(`${head()}kurang dari <10`), /5 Tidak dapat dibaca.*ditulis \\</)
})

test('a head is checked key by key, with line, value and how to write it', () => {
  const text = said(
    '---\nid: b\ntitle: ""\nkolom: 1\nsummari: x\npublished_on: kemarin\nreview_by: 2026-02-31\n---\nx',
    'content/updates/a.id.mdx',
    'updates',
  )
  assert.match(text, /2 "id" \("b"\) tidak sama dengan nama berkasnya\. Tulis id: a/)
  assert.match(text, /3 .*"title" belum diisi/)
  assert.match(text, /4 .*"kolom" tidak dikenal/)
  assert.match(text, /5 .*"summari" tidak dikenal\. Mungkin maksudnya: summary/)
  assert.match(
    text,
    /6 .*"published_on" \("kemarin"\) tidak sesuai\. Tulis tanggal sebagai YYYY-MM-DD/,
  )
  assert.match(text, /7 .*"review_by" \("2026-02-31"\) tidak sesuai/)
  assert.match(text, /1 .*"summary" belum diisi/)
})

test('a head that is no YAML is told with its own line, and a missing head with what to write', () => {
  assert.match(said('---\nid: a\ntitle: "x\n---\n'), /\d Kepala tulisan tidak dapat dibaca/)
  assert.match(said('tanpa kepala'), /1 Kepala tulisan tidak ada\. Awali berkas dengan baris ---/)
})

test('a file must be named after its id and language', () => {
  assert.match(said(head(), 'content/pages/a.mdx'), /Nama berkas "a\.mdx" tidak sesuai/)
  assert.match(said(head(), 'content/pages/a.su.mdx'), /Nama berkas "a\.su\.mdx"/)
})

test('a text saved as Windows-1252 is told with the first line that is not UTF-8', () => {
  const source = Buffer.from(`${head()}satu\ncaf\u00e9`, 'latin1')
  const [found] = readText('content/pages/a.id.mdx', source, 'pages').findings
  assert.equal(found?.rule, 'text-encoding')
  assert.equal(found?.line, 6)
})

test('every message exists in both languages, and no English one is a copy', () => {
  const { findings } = read(`${head()}satu {x}\n\n<b>dua</b>\n\n<Angka />`)
  for (const { message, hint } of findings) {
    assert.notEqual(message.id, message.en)
    assert.ok(message.en && hint.en)
  }
})

test('dates beyond reason, overdue, planned, drafted and untranslated texts are listed', () => {
  const text = (name: string, more: string) =>
    read(`---\nid: ${name}\ntitle: ${name}\n${more}---\n`, `content/pages/${name}.id.mdx`)
  const rules = (name: string, more: string) =>
    findStates([text(name, more)], today).map(({ rule, weight }) => `${weight} ${rule}`)
  assert.deepEqual(rules('a', 'published_on: 3020-01-01\n'), [
    'error text-date',
    'review text-untranslated',
  ])
  assert.ok(rules('b', 'review_by: 2026-11-26\n').includes('review text-overdue'))
  assert.ok(!rules('b', 'review_by: 2026-11-27\n').includes('review text-overdue'))
  assert.ok(rules('c', 'publish_on: 2026-12-01\n').includes('hint text-draft'))
  assert.ok(rules('d', 'draft: true\n').includes('hint text-draft'))
  const two = [text('e', 'slug: satu\n'), text('f', 'slug: satu\n')]
  assert.ok(findStates(two, today).some(({ rule }) => rule === 'text-slug'))
})

test('a long sentence and office words are hints, never errors; a quotation is left alone', () => {
  const long = Array.from({ length: 35 }, () => 'kata').join(' ')
  const hints = plainHints(
    read(`${head()}${long}.\n\nDalam rangka itu.\n\n<Kutip sumber="x">Dalam rangka itu.</Kutip>`),
  )
  assert.deepEqual(
    hints.map(({ rule, weight, line }) => [rule, weight, line]),
    [
      ['plain-sentence', 'hint', 5],
      ['plain-word', 'hint', 7],
    ],
  )
})
