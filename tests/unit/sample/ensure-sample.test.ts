import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { realEffects } from '#pipeline/effects.ts'
import { ensureSample } from '#sample/ensure-sample.ts'
import { loadBundledCity } from '../../golden/sample-hashes.ts'

const bundled = await loadBundledCity()
const city = { ...bundled, settings: { ...bundled.settings, sample: { rows: 100, seed: 1 } } }
const effects = { ...realEffects, log: { step() {}, info() {}, warn() {} } }

async function inFolder(run: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'sample-'))
  await run(folder).finally(() => rm(folder, { recursive: true }))
}

test('ensureSample() makes a missing sample, and leaves a whole one alone', () =>
  inFolder(async (folder) => {
    const inner = join(folder, 'sample')
    await ensureSample(city, inner, effects)
    assert.ok((await readdir(inner)).includes('TRUTH.json'))
    await writeFile(join(inner, 'PLANTED.csv'), 'mine')
    await ensureSample(city, inner, effects)
    assert.equal(await effects.files.readText(join(inner, 'PLANTED.csv')), 'mine')
  }))

test('ensureSample() finishes a sample that was interrupted', () =>
  inFolder(async (folder) => {
    await writeFile(join(folder, '.made-for'), '')
    await writeFile(join(folder, 'PLANTED.csv'), 'file,record_id,kind,text\n')
    await ensureSample(city, folder, effects)
    assert.ok((await readdir(folder)).includes('TRUTH.json'))
  }))

test("ensureSample() leaves a folder of somebody else's files alone", () =>
  inFolder(async (folder) => {
    await writeFile(join(folder, 'ekspor-kami.csv'), 'id\n')
    await ensureSample(city, folder, effects)
    assert.deepEqual(await readdir(folder), ['ekspor-kami.csv'])
  }))

test('ensureSample() makes anew what was made for another seed, and nothing for a city without a sample', () =>
  inFolder(async (folder) => {
    const { sample, ...settings } = city.settings
    await ensureSample({ ...city, settings }, folder, effects)
    assert.deepEqual(await readdir(folder), [])
    const seedOf = async () =>
      JSON.parse(await effects.files.readText(join(folder, 'TRUTH.json'))).seed
    await ensureSample(city, folder, effects)
    assert.equal(await seedOf(), 1)
    const other = { ...city, settings: { ...settings, sample: { ...sample, seed: 2 } } }
    await ensureSample(other, folder, effects)
    assert.equal(await seedOf(), 2)
  }))

test('of two runs at once one makes the sample, and neither goes on before it is whole', () =>
  inFolder(async (folder) => {
    const inner = join(folder, 'sample')
    let made = 0
    const counting = { ...effects, log: { ...effects.log, step: () => void made++ } }
    const both = [1, 2, 3].map(async () => {
      await ensureSample(city, inner, counting)
      return effects.files.exists(join(inner, 'TRUTH.json'))
    })
    assert.deepEqual(await Promise.all(both), [true, true, true])
    assert.equal(made, 1)
    assert.deepEqual(await readdir(folder), ['sample'])
  }))
