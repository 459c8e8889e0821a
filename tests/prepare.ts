import { spawn } from 'node:child_process'
import { once } from 'node:events'
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

/** Releases and builds one city. @returns The whole of what its commands wrote. @throws With that text where one fails. */
async function make(
  name: string,
  node: readonly string[],
  city: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<string> {
  const { folder, published, ledger, snapshots, dist } = prepared(name)
  rmSync(folder, { recursive: true, force: true })
  const env = { ...process.env, SNAPSHOT_DIR: snapshots, ...environment }
  let said = ''
  for (const args of [
    ['scripts/release.ts', '--published', published, '--ledger', ledger],
    ['scripts/build.ts', '--published', published, '--out', dist],
  ]) {
    const { status, text } = await run([...node, ...args, ...city], env)
    said += `\n── ${name}: ${args[0]}\n${text}`
    if (status !== 0) throw new Error(said)
  }
  return said
}

async function run(args: readonly string[], env: NodeJS.ProcessEnv) {
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let text = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (words: string) => {
      text += words
    })
  const [status] = await once(child, 'close')
  return { status: status as number | null, text }
}

/** Releases and builds every city that the tests look at, two at a time, as many as the smallest machine of a CI has cores. */
if (import.meta.main) {
  const cities = [
    () => make('sample', [], [], {}),
    () => make('sample-tomorrow', ['--import', resolve('tests/golden/tomorrow.ts')], [], elsewhere),
    ...realCities.map((city) => () => {
      if (!sharedData) return Promise.resolve(`\n${city}: dilewati, ${noSharedData}.`)
      return make(city, [], ['--city', `tests/cities/${city}`], { RAW_DIR: sharedData })
    }),
  ]
  const work = cities.values()
  const worker = async () => {
    for (const one of work) console.log(await one())
  }
  try {
    await Promise.all([worker(), worker()])
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}
