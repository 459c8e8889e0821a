import assert from 'node:assert/strict'
import { test } from 'node:test'
import { markdownToHtml } from 'satteri'
import { emptyHeadings } from '#integrations/empty-headings.ts'
import { siteLinks } from '#integrations/site-links.ts'

const html = async (text: string, base: string) =>
  (await markdownToHtml(text, { mdastPlugins: [siteLinks(base)], hastPlugins: [emptyHeadings] }))
    .html

test('siteLinks() puts the base before addresses within the site only', async () => {
  assert.match(await html('[a](/data/)', '/kota/'), /href="\/kota\/data\/"/)
  assert.match(await html('[a](/data/)', '/'), /href="\/data\/"/)
  assert.match(await html('[a](//host/x)', '/kota/'), /href="\/\/host\/x"/)
  assert.match(await html('[a](#b)', '/kota/'), /href="#b"/)
})

test('emptyHeadings() makes only an empty heading a plain cell', async () => {
  const table = await html('| | b |\n|---|---|\n| 1 | 2 |', '/')
  assert.match(table, /<td><\/td>\s*<th>b<\/th>/)
})
