import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { evaluate, mdxToJs } from 'satteri'
import { contentRule } from '#integrations/content-rule.ts'
import { readText } from '#integrations/content-text.ts'

const head = '---\nid: a\ntitle: A\n---\n'

/** Texts that would run code at build or in the page, each with the rule that refuses it. */
const attacks: readonly (readonly [string, string])[] = [
  ['import x from "y"', 'content-import'],
  ['import "node:fs"', 'content-import'],
  ['export const a = 1', 'content-import'],
  ['export default ({children}) => children', 'content-import'],
  ['export { a } from "b"', 'content-import'],
  ['satu {1 + 1}', 'content-expression'],
  ['satu\n\n{process.exit()}', 'content-expression'],
  ['{(() => { while (true) {} })()}', 'content-expression'],
  ['{/* komentar */}', 'content-expression'],
  ['# Judul {globalThis.x = 1}', 'content-expression'],
  ['| a |\n|---|\n| {x} |', 'content-expression'],
  ['- [a {x}](https://example.org)', 'content-expression'],
  ['<script>alert(1)</script>', 'content-html'],
  ['<img src="x" onerror="alert(1)" />', 'content-html'],
  ['<svg onload="x"></svg>', 'content-html'],
  ['<iframe src="https://example.org"></iframe>', 'content-html'],
  ['<iframe srcdoc="<iframe></iframe>"></iframe>', 'content-html'],
  ['<object data="x"></object>', 'content-html'],
  ['<a href="javascript:x">a</a>', 'content-html'],
  ['<style>body{}</style>', 'content-expression'],
  ['<form action="https://example.org"><input /></form>', 'content-html'],
  ['<b>tebal</b>', 'content-html'],
  ['<my-element></my-element>', 'content-html'],
  ['<>x</>', 'content-html'],
  ['<Gambar />', 'content-unknown-component'],
  ['<Script src="x" />', 'content-unknown-component'],
  ['<Fragment set:html="x" />', 'content-unknown-component'],
  ['<Catatan.x />', 'content-unknown-component'],
  ['<Catatan.constructor />', 'content-unknown-component'],
  ['<constructor />', 'content-unknown-component'],
  ['<toString />', 'content-unknown-component'],
  ['<hasOwnProperty />', 'content-unknown-component'],
  ['<__proto__ />', 'content-unknown-component'],
  ['<Catatan judul={1}>x</Catatan>', 'content-attribute-code'],
  ['<Catatan judul={(() => 1)()}>x</Catatan>', 'content-attribute-code'],
  ['<Catatan {...a}>x</Catatan>', 'content-attribute-code'],
  ['<Catatan {...{onclick: "x"}}>x</Catatan>', 'content-attribute-code'],
  ['<Catatan onclick="x">x</Catatan>', 'content-attribute'],
  ['<Catatan set:html="x">x</Catatan>', 'content-attribute'],
  ['<Catatan client:load>x</Catatan>', 'content-attribute'],
  ['<Catatan is:raw>x</Catatan>', 'content-attribute'],
  ['<Catatan __proto__="x">x</Catatan>', 'content-attribute'],
  ['<Catatan><script>x</script></Catatan>', 'content-html'],
  ['<Catatan><Catatan>{x}</Catatan></Catatan>', 'content-expression'],
  ['<Kutip sumber="x" alamat="javascript:alert(1)">y</Kutip>', 'content-link'],
  ['<Kutip sumber="x" alamat="java&#10;script:alert(1)">y</Kutip>', 'content-link'],
  ['[a](javascript:alert(1))', 'content-link'],
  ['[a](JaVaScRiPt:alert(1))', 'content-link'],
  ['[a](java&#10;script:alert(1))', 'content-link'],
  ['[a](&#106;avascript:alert(1))', 'content-link'],
  ['[a](java&Tab;script:alert(1))', 'content-link'],
  ['[a](<java\tscript:alert(1)>)', 'content-link'],
  ['[a](&#1;javascript:alert(1))', 'content-link'],
  ['![a](data:image/svg+xml,x)', 'content-link'],
  ['[a](data:text/html;base64,x)', 'content-link'],
  ['[a]\n\n[a]: vbscript:x', 'content-link'],
  ['![a][b]\n\n[b]: javascript:x', 'content-link'],
  ['[a](//example.org/x)', 'content-link'],
  ['[a](\\\\\\\\example.org/x)', 'content-link'],
  ['[a](file:///etc/passwd)', 'content-link'],
  ['[a](blob:x)', 'content-link'],
]

for (const [body, rule] of attacks)
  test(`check refuses ${JSON.stringify(body)} by ${rule}, and so does the compiler of the build`, async () => {
    const { findings } = readText('content/pages/a.id.mdx', Buffer.from(head + body), 'pages')
    assert.ok(
      findings.some((finding) => finding.rule === rule && finding.weight === 'error'),
      JSON.stringify(findings.map((finding) => finding.rule)),
    )
    const fileURL = pathToFileURL('/kota/content/pages/a.id.mdx')
    await assert.rejects(
      async () => mdxToJs(body, { mdastPlugins: [contentRule], fileURL }),
      (error: Error) => error.name === 'ContentError' && /a\.id\.mdx:\d+:\d+ /.test(error.message),
    )
  })

/** What the parser itself does not take: no rule is asked, and nothing is compiled. */
const unreadable: readonly string[] = [
  '<Catatan judul="x"onclick={x}',
  '<Catatan judul=<b>x</b>>x</Catatan>',
  '<img src=x onerror=alert(1)>',
  '<!-- <script>x</script> -->',
  '<Catatan>',
  '{',
  '<https://example.org>',
]

for (const body of unreadable)
  test(`${JSON.stringify(body)} cannot be read, and says how to write it`, async () => {
    const { findings } = readText('content/pages/a.id.mdx', Buffer.from(head + body), 'pages')
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['content-unreadable'],
    )
    await assert.rejects(async () => mdxToJs(body, { mdastPlugins: [contentRule] }))
  })

test('the attacks are real: without the rule the compiler runs an expression', async () => {
  const seen: unknown[] = []
  Object.assign(globalThis, { tertangkap: (value: unknown) => seen.push(value) })
  const { default: Content } = (await evaluate('{globalThis.tertangkap(42)}', {
    Fragment: 'f',
    jsx: () => null,
    jsxs: () => null,
  } as never)) as { default: (props: object) => unknown }
  Content({})
  assert.deepEqual(seen, [42])
})
