import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { refuseIdentifiers } from '#integrations/refuse-identifiers.ts'
import { DisclosureError } from '#model/errors.ts'

/** A built site of one file, and a published folder that declares nothing public. */
function siteWith(path: string, text: string) {
  const root = mkdtempSync(join(tmpdir(), 'situs-'))
  const site = join(root, 'site')
  mkdirSync(join(site, path, '..'), { recursive: true })
  writeFileSync(join(site, path), text)
  return { site, published: join(root, 'published') }
}

test('an @ in a bundled script is code; in a page, or a telephone number in a script, it is refused', async () => {
  const code = siteWith('_astro/workbook-x.js', 'const format="@general_format;@another.one"')
  await refuseIdentifiers(code.site, code.published)
  assert.ok(existsSync(code.site))
  for (const [path, text] of [
    ['index.html', '<p>hubungi @budi.santoso_77</p>'],
    ['_astro/workbook-x.js', 'const a="hp 0812-3456-7890"'],
    ['data/x.js', 'const a="@budi.santoso_77"'],
  ] as const) {
    const { site, published } = siteWith(path, text)
    await assert.rejects(refuseIdentifiers(site, published), DisclosureError, path)
    assert.ok(!existsSync(site), path)
  }
})
