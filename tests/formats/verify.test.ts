import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { test } from 'node:test'
import { serve } from '#integrations/serve.ts'
import type { DataIndex } from '#release/data-index.ts'
import { prepared } from '../prepare.ts'

const { dist } = prepared('sample')
const script = 'tests/formats/verify-files.mjs'

/** Serves a built site and lets the script find and verify everything from its catalogue. */
async function verify(folder: string): Promise<{ readonly status: number; readonly said: string }> {
  const { url, close } = await serve(folder, 0)
  try {
    const run = spawn(process.execPath, [script, `${url}catalog.jsonld`])
    const said = Promise.all([text(run.stdout), text(run.stderr)])
    const status = await new Promise<number>((ended) =>
      run.once('close', (code) => ended(code ?? 1)),
    )
    return { status, said: (await said).join('') }
  } finally {
    await close()
  }
}

const index = JSON.parse(readFileSync(`${dist}/data/index.json`, 'utf8')) as DataIndex

test('from the catalogue alone a script of twenty lines finds and verifies every file over HTTP', async () => {
  assert.ok(readFileSync(script, 'utf8').trim().split('\n').length <= 20)
  assert.deepEqual(await verify(dist), {
    status: 0,
    said: `${index.files.length} files, 0 wrong\n`,
  })
  assert.ok(index.files.length > 300, String(index.files.length))
})

test('the same script catches one byte more in one file, and a file that is gone', async () => {
  const copy = mkdtempSync(join(tmpdir(), 'verify-'))
  for (const part of ['catalog.jsonld', '404.html', 'data'])
    cpSync(`${dist}/${part}`, `${copy}/${part}`, { recursive: true })
  const [some, other] = index.files.filter(({ format }) => format === 'parquet')
  appendFileSync(`${copy}/data/${some?.path}`, ' ')
  rmSync(`${copy}/data/${other?.path}`)
  const { status, said } = await verify(copy)
  rmSync(copy, { recursive: true })
  assert.equal(status, 1)
  assert.match(said, new RegExp(`^${some?.path}: `, 'm'))
  assert.match(said, new RegExp(`^${other?.path}: `, 'm'))
  assert.match(said, /, 2 wrong$/m)
})

test('the index lists every file below data/ that a release brought, and every page names the catalogue', () => {
  const formats = new Set(index.files.map(({ format }) => format))
  for (const format of ['csv', 'csv-excel', 'xlsx', 'json', 'jsonl', 'parquet', 'zip', 'csvw'])
    assert.ok(formats.has(format), format)
  const page = readFileSync(`${dist}/en/index.html`, 'utf8')
  assert.match(page, /<link rel="alternate" type="application\/ld\+json" href="\/catalog\.jsonld"/)
})
