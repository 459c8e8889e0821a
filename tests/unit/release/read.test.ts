import assert from 'node:assert/strict'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { PublishError } from '#model/errors.ts'
import { readPublished } from '#release/read.ts'

const emptyFolder = () => mkdtempSync(join(tmpdir(), 'published-'))

const isHelpful = (error: unknown) =>
  error instanceof PublishError && /npm run (release|audit)/.test(error.hint)

test('readPublished() says which command to run when nothing is published', () => {
  assert.throws(() => readPublished(emptyFolder()), isHelpful)
})

test('readPublished() names the file that breaks its schema', () => {
  const folder = emptyFolder()
  writeFileSync(join(folder, 'index.json'), '{"format": 2}')
  assert.throws(
    () => readPublished(folder),
    (error: unknown) => isHelpful(error) && (error as Error).message.includes('index.json'),
  )
})

test('readPublished() asks for a release when only the index is there', () => {
  const folder = emptyFolder()
  const index = {
    format: 1,
    city_id: 'x',
    data_status: 'real',
    latest: null,
    releases: [],
    reference: { latest: null, versions: [] },
    ledger_seal: null,
  }
  writeFileSync(join(folder, 'index.json'), JSON.stringify(index))
  assert.throws(() => readPublished(folder), isHelpful)
})
