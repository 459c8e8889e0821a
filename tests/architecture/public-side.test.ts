import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'

test('no public workflow releases, or names a raw file or a ledger', () => {
  const workflows = globSync(['.github/workflows/*', '.gitlab-ci.yml'])
  const leaking = workflows.filter((file) =>
    /npm run release|RAW_DIR|LEDGER_DIR|data\/(raw|ledger)/.test(readFileSync(file, 'utf8')),
  )
  assert.deepEqual(leaking, [])
})

test('raw files, ledger and snapshots are ignored by git', () => {
  const ignored = readFileSync('.gitignore', 'utf8').split('\n')
  for (const folder of ['data/raw/', 'data/ledger/', 'data/sample/'])
    assert.ok(ignored.includes(folder), folder)
})

test('only protect makes a Protected value', () => {
  const makers = globSync('src/**/*.ts').filter((file) =>
    /\bas (unknown as )?Protected\b/.test(readFileSync(file, 'utf8')),
  )
  assert.deepEqual(makers, ['src/pipeline/protect/index.ts'])
})
