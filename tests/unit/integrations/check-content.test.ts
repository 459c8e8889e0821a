import assert from 'node:assert/strict'
import { test } from 'node:test'
import { issuesOfText } from '#integrations/check-content.ts'

const head = (more = '') => `---\nid: a\ntitle: A\n${more}---\n`
const issuesIn = (body: string, file = 'pages/a.id.mdx') =>
  issuesOfText(file, head() + body, 'pages')

/** Texts that would run code or break out, each with the rule that must refuse it. */
const refused: readonly (readonly [string, RegExp])[] = [
  ['import x from "y"', /import atau export/],
  ['export const a = 1', /import atau export/],
  ['satu {1 + 1}', /dibaca sebagai kode/],
  ['satu\n\n{process.exit()}', /dibaca sebagai kode/],
  ['<script>alert(1)</script>', /HTML mentah/],
  ['<b>tebal</b>', /HTML mentah/],
  ['<>x</>', /HTML mentah/],
  ['<Grafis />', /<Grafis> tidak dikenal/],
  ['<Catatan.x />', /tidak dikenal/],
  ['<constructor />', /<constructor> tidak dikenal/],
  ['<toString />', /<toString> tidak dikenal/],
  ['<__proto__ />', /tidak dikenal/],
  ['<Catatan judul={1}>x</Catatan>', /judul berisi kode/],
  ['<Catatan {...a}>x</Catatan>', /berisi kode/],
  ['<Catatan onclick="x">x</Catatan>', /onclick tidak dikenal/],
  ['[a](javascript:alert(1))', /tidak boleh dipakai/],
  ['[a](JaVaScRiPt:alert(1))', /tidak boleh dipakai/],
  ['[a](java&#10;script:alert(1))', /tidak boleh dipakai/],
  ['[a](<java\tscript:alert(1)>)', /tidak boleh dipakai/],
  ['![a](data:image/svg+xml,x)', /tidak boleh dipakai/],
  ['[a]\n\n[a]: vbscript:x', /tidak boleh dipakai/],
]

for (const [body, message] of refused)
  test(`a text with ${JSON.stringify(body)} is refused`, async () => {
    const issues = await issuesIn(body)
    assert.equal(issues.length, 1)
    assert.match(issues[0]?.message ?? '', message)
  })

test('Markdown, tables, links, code and a known component pass', async () => {
  const body = [
    '# Judul',
    '**tebal** [tautan](https://example.org), [surel](mailto:a@example.org), [sini](/data/)',
    '<Catatan judul="Ingat">isi *miring*</Catatan>',
    '| a | b |\n|---|---|\n| 1 | \\<10 |',
    '```js\nimport x from "y"\n```\n`{a}` \\{b}',
  ]
  assert.deepEqual(await issuesIn(body.join('\n\n')), [])
})

test('an issue names the line as an editor counts it', async () => {
  const [issue] = await issuesIn('satu\n\ndua {x}')
  assert.equal(issue?.line, 7)
})

test('a bare "<" is explained, since staff will write "<10"', async () => {
  const [issue] = await issuesIn('kurang dari <10')
  assert.match(issue?.message ?? '', /ditulis \\</)
})

test('a head is checked key by key, with line and value', async () => {
  const source = '---\nid: b\ntitle: ""\nkolom: 1\npublished_on: kemarin\n---\nx'
  const issues = await issuesOfText('updates/a.id.mdx', source, 'updates')
  const said = issues.map(({ line, message }) => `${line} ${message}`).join('\n')
  assert.match(said, /2 "id" \("b"\): harus sama dengan nama berkasnya/)
  assert.match(said, /3 "title" \(""\)/)
  assert.match(said, /4 "kolom" \(1\): tidak dikenal/)
  assert.match(said, /5 "published_on" \("kemarin"\): Tulis tanggal sebagai YYYY-MM-DD/)
})

test('a file must be named after its id and language, and have a head', async () => {
  assert.match((await issuesIn('x', 'pages/a.mdx'))[0]?.message ?? '', /<id>\.<bahasa>\.mdx/)
  const [issue] = await issuesOfText('pages/a.id.mdx', 'tanpa kepala', 'pages')
  assert.match(issue?.message ?? '', /Kepala tulisan tidak ada/)
})
