import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { test } from 'node:test'
import { loadBundledCity, sampleHashes } from './sample-hashes.ts'

const goldenFile = 'tests/golden/sample.sha256.json'

test('the bundled sample has the bytes that are written down', async () => {
  const city = await loadBundledCity()
  const size = city.settings.sample
  assert.ok(size, 'city.yaml declares no sample')
  const made = { ...size, files: sampleHashes(city, size) }
  if (process.env['UPDATE_GOLDEN'])
    await writeFile(goldenFile, `${JSON.stringify(made, undefined, 2)}\n`)
  const golden = JSON.parse(await readFile(goldenFile, 'utf8'))
  assert.deepEqual(
    made,
    golden,
    `The sample changed, because its code or data/city did. If that is meant: UPDATE_GOLDEN=1 node --test tests/golden/sample.test.ts`,
  )
})

test('the bytes of a sample do not depend on time zone or language', async () => {
  const hashesUnder = (environment: Readonly<Record<string, string>>) =>
    execFileSync(process.execPath, ['tests/golden/sample-hashes.ts', '700', '7'], {
      env: { ...process.env, ...environment },
      encoding: 'utf8',
    })
  const abroad = hashesUnder({ TZ: 'America/New_York', LANG: 'tr_TR', LC_ALL: 'tr_TR.UTF-8' })
  const away = hashesUnder({ TZ: 'Pacific/Apia', LANG: 'ar_EG', LC_ALL: 'ar_EG.UTF-8' })
  assert.equal(abroad, away)
  assert.deepEqual(
    JSON.parse(abroad),
    sampleHashes(await loadBundledCity(), { rows: 700, seed: 7 }),
  )
})

test('another seed changes every file of requests', async () => {
  const city = await loadBundledCity()
  const [one, other] = [7, 8].map((seed) => sampleHashes(city, { rows: 700, seed }))
  assert.ok(one && other)
  assert.ok(Object.keys(one).length > 20)
  for (const [path, hash] of Object.entries(one)) assert.notEqual(hash, other[path], path)
})
