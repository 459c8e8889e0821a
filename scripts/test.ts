import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { runScript } from '#pipeline/run-script.ts'

const help = `npm test [-- --only lint,types,code,site]

Semua uji, termasuk uji di peramban sungguhan. Kota contoh dirilis dan dibangun
dahulu di .cache/test; kota-kota nyata ikut diuji bila SHARED_DATA menunjuk datanya.`

const root = '.cache/test'
const environment = {
  ...process.env,
  // Tests meet the sample city as \`npm start\` makes it, in folders of their own.
  TEST_PUBLISHED: resolve(root, 'published'),
  TEST_LEDGER: resolve(root, 'ledger'),
  DIST_DIR: resolve(root, 'dist'),
}

/** Runs one command to its end. @returns Whether it went well. */
function run(title: string, command: string, ...args: readonly string[]): boolean {
  console.log(`\n── ${title}`)
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: environment })
  return status === 0
}

const node = (title: string, ...args: readonly string[]) => run(title, process.execPath, ...args)
const bin = (name: string) => resolve('node_modules/.bin', name)

function prepare(): boolean {
  const { TEST_PUBLISHED: published, TEST_LEDGER: ledger, DIST_DIR: dist } = environment
  return (
    run('rilis kota contoh', 'rm', '-rf', published, ledger, dist) &&
    node('rilis kota contoh', 'scripts/release.ts', '--published', published, '--ledger', ledger) &&
    node('situs kota contoh', 'scripts/build.ts', '--published', published, '--out', dist)
  )
}

const parts: Readonly<Record<string, () => boolean>> = {
  lint: () => run('gaya penulisan', bin('biome'), 'ci', '.'),
  types: () => run('tipe', bin('astro'), 'check', '--minimumSeverity', 'error'),
  code: () =>
    node(
      'uji kode',
      '--test',
      '--test-reporter=spec',
      'tests/{unit,properties,architecture,attacks,golden,cities}/**/*.test.ts',
    ),
  site: () => run('uji situs', bin('playwright'), 'test'),
}

await runScript(
  { help, options: { only: { type: 'string' }, keep: { type: 'boolean' } } },
  async (flags) => {
    const wanted = typeof flags['only'] === 'string' ? flags['only'].split(',') : Object.keys(parts)
    const needsSite = wanted.some((part) => part === 'code' || part === 'site')
    if (needsSite && !flags['keep'] && !prepare()) return 1
    const failed = wanted.filter((part) => !parts[part]?.())
    console.log(failed.length ? `\nGagal: ${failed.join(', ')}` : '\nSemua uji lulus.')
    return failed.length ? 1 : 0
  },
)
