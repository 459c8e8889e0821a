import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { resolve } from 'node:path'

/** Where a prepared city lies: what `npm start` makes of it, in folders of its own. */
export function prepared(name: string) {
  const folder = resolve('.cache/test', name)
  return {
    folder,
    published: `${folder}/published`,
    ledger: `${folder}/ledger`,
    snapshots: `${folder}/raw`,
    dist: `${folder}/dist`,
  }
}

export const realCities = ['kab-bandung', 'budapest', 'baltimore'] as const

/** The folder of the real exports, or `undefined` where this machine has none. */
export const sharedData = process.env['SHARED_DATA']

/** Why a test of a real city cannot run here, for `skip`. */
export const noSharedData = sharedData
  ? false
  : 'SHARED_DATA does not name the folder of the real exports'

const elsewhere = {
  TZ: 'America/St_Johns',
  LANG: 'tr_TR.UTF-8',
  LC_ALL: 'tr_TR.UTF-8',
  SOURCE_DATE_EPOCH: undefined,
}

function run(
  name: string,
  node: readonly string[],
  city: readonly string[],
  environment: NodeJS.ProcessEnv,
): void {
  const { folder, published, ledger, snapshots, dist } = prepared(name)
  rmSync(folder, { recursive: true, force: true })
  const env = { ...process.env, SNAPSHOT_DIR: snapshots, ...environment }
  for (const args of [
    ['scripts/release.ts', '--published', published, '--ledger', ledger],
    ['scripts/build.ts', '--published', published, '--out', dist],
  ]) {
    console.log(`\n── ${name}: ${args[0]}`)
    const { status } = spawnSync(process.execPath, [...node, ...args, ...city], {
      stdio: 'inherit',
      env,
    })
    if (status !== 0) process.exit(status ?? 1)
  }
}

/** Releases and builds, one after the other, every city that the tests look at. */
if (import.meta.main) {
  run('sample', [], [], {})
  run('sample-tomorrow', ['--import', resolve('tests/golden/tomorrow.ts')], [], elsewhere)
  if (sharedData)
    for (const city of realCities)
      run(city, [], ['--city', `tests/cities/${city}`], { RAW_DIR: sharedData })
  else console.log(`\nKota-kota nyata dilewati: ${noSharedData}.`)
}
