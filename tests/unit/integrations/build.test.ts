import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'

function build(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts', ...args], {
    encoding: 'utf8',
  })
  return { status, said: stdout + stderr }
}

test('build --help explains every flag', () => {
  const { status, said } = build('--help')
  assert.equal(status, 0)
  for (const flag of ['--city', '--published', '--out', '--base', '--site', '--drafts'])
    assert.ok(said.includes(flag), flag)
})

test('build refuses an unknown flag with exit code 2', () => {
  assert.equal(build('--kota', 'x').status, 2)
})

test('build says which command to run when nothing is published, with exit code 1', () => {
  const { status, said } = build('--published', join(tmpdir(), 'nothing-here'))
  assert.equal(status, 1)
  assert.match(said, /npm run release/)
})

test('build never empties a folder that holds something else than a site', () => {
  const folder = mkdtempSync(join(tmpdir(), 'precious-'))
  const published = join(folder, 'published')
  mkdirSync(published)
  writeFileSync(join(published, 'index.json'), '{}')
  writeFileSync(join(folder, 'letter.txt'), 'keep me')
  const { status, said } = build('--published', published, '--out', folder)
  assert.equal(status, 1)
  assert.match(said, /bukan hasil bangun situs/)
  assert.ok(existsSync(join(folder, 'letter.txt')))
})
