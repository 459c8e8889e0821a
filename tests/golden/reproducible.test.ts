import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after, test } from 'node:test'
import { hashFolder } from './folder-hash.ts'

const published = process.env['TEST_PUBLISHED'] ?? resolve('data/published')
const dist = process.env['DIST_DIR'] ?? resolve('dist')
const folder = mkdtempSync(join(tmpdir(), 'reproducible-'))
after(() => rmSync(folder, { recursive: true, force: true }))

/** A command of the project tomorrow, in another time zone and language. */
function elsewhere(...args: readonly string[]): void {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', resolve('tests/golden/tomorrow.ts'), ...args],
    {
      encoding: 'utf8',
      env: {
        ...process.env,
        TZ: 'America/St_Johns',
        LANG: 'tr_TR.UTF-8',
        LC_ALL: 'tr_TR.UTF-8',
        SNAPSHOT_DIR: join(folder, 'raw'),
      },
    },
  )
  assert.equal(status, 0, stderr)
}

test('a release a day later, in another zone and language, is the same bytes', () => {
  elsewhere(
    'scripts/release.ts',
    '--published',
    join(folder, 'published'),
    '--ledger',
    join(folder, 'ledger'),
  )
  assert.deepEqual(hashFolder(join(folder, 'published')), hashFolder(published))
})

test('a site built a day later, in another zone and language, is the same bytes', () => {
  elsewhere('scripts/build.ts', '--published', published, '--out', join(folder, 'dist'))
  assert.deepEqual(hashFolder(join(folder, 'dist')), hashFolder(dist))
})

test('the release of the sample is the one whose hashes are committed', () => {
  const golden = 'tests/golden/release.sha256.json'
  const actual = hashFolder(published)
  if (process.env['UPDATE_GOLDEN']) writeFileSync(golden, `${JSON.stringify(actual, null, 2)}\n`)
  assert.deepEqual(actual, JSON.parse(readFileSync(golden, 'utf8')))
})
