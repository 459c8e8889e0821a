import assert from 'node:assert/strict'
import { appendFileSync, cpSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import Papa from 'papaparse'
import { prepared } from '../prepare.ts'
import { scanForLeaks } from './leak-scan.ts'

const { published, dist } = prepared('sample')
const copy = mkdtempSync(join(tmpdir(), 'leaks-'))
after(() => rmSync(copy, { recursive: true, force: true }))

const planted = Papa.parse<{ text: string }>(
  readFileSync('data/sample/PLANTED.csv', 'utf8').trim(),
  { header: true },
).data
const needles = planted.map(({ text }) => text).filter((text) => text.length >= 6)

test('the sample plants thousands of identifiers, and all but the shortest can be searched for', () => {
  assert.ok(needles.length > 10_000, String(needles.length))
  assert.ok(needles.length / planted.length > 0.95)
})

test('no identifier of the sample is in any byte of what is published or built', async () => {
  const { leaks, files, bytes } = await scanForLeaks([published, dist], needles)
  console.log(`  ${needles.length} identitas dicari di ${files} berkas, ${bytes} bita`)
  assert.ok(files > 100)
  assert.deepEqual(leaks, [])
})

test('the same scan finds one identifier planted in one page of a copy', async () => {
  cpSync(dist, join(copy, 'dist'), { recursive: true })
  const [page = ''] = globSync(join(copy, 'dist/**/index.html'))
  appendFileSync(page, `<!-- ${needles[1234]} -->`)
  const { leaks } = await scanForLeaks([join(copy, 'dist')], needles)
  assert.deepEqual(
    leaks.map(({ needle }) => needle),
    [needles[1234]?.toLowerCase()],
  )
})
