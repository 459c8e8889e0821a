import { spawnSync } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { runScript } from '#pipeline/run-script.ts'

const help = `npm test [-- --only lint,types,code,site] [--keep]

Semua uji, termasuk uji di peramban sungguhan. Kota contoh dirilis dan dibangun
dahulu di .cache/test; kota-kota nyata ikut diuji bila SHARED_DATA menunjuk datanya.

  --only BAGIAN   hanya bagian itu
  --keep          pakai hasil rilis dan bangunan yang sudah ada`

const bin = (name: string) => resolve('node_modules/.bin', name)
const dist = resolve('.cache/test/sample/dist')

/** Runs one command to its end. @returns Whether it went well. */
function run(title: string, command: string, ...args: readonly string[]): boolean {
  console.log(`\n── ${title}`)
  const env = { ...process.env, DIST_DIR: dist }
  return spawnSync(command, args, { stdio: 'inherit', env }).status === 0
}

const parts: Readonly<Record<string, () => boolean>> = {
  lint: () =>
    run('gaya penulisan', bin('biome'), 'ci', '.') &&
    run('berkas kunci npm', process.execPath, 'scripts/lock.ts'),
  types: () => run('tipe', bin('astro'), 'check', '--minimumSeverity', 'error'),
  code: () =>
    run(
      'uji kode',
      process.execPath,
      '--test',
      // Most of them wait for commands that they start: as many files at a time as there are cores.
      `--test-concurrency=${availableParallelism()}`,
      'tests/{unit,properties,architecture,attacks,formats,golden,cities,charts}/**/*.test.ts',
    ),
  site: () => run('uji situs', bin('playwright'), 'test'),
}

await runScript(
  { help, options: { only: { type: 'string' }, keep: { type: 'boolean' } } },
  async (flags) => {
    const wanted = typeof flags['only'] === 'string' ? flags['only'].split(',') : Object.keys(parts)
    const unknown = wanted.filter((part) => !parts[part])
    if (unknown.length) {
      console.error(
        `Tidak ada bagian uji "${unknown.join(', ')}". Pilihan: ${Object.keys(parts).join(', ')}.`,
      )
      return 2
    }
    const needsSites = wanted.some((part) => part === 'code' || part === 'site')
    if (needsSites && !flags['keep'] && !run('kota-kota uji', process.execPath, 'tests/prepare.ts'))
      return 1
    const failed = wanted.filter((part) => !parts[part]?.())
    console.log(failed.length ? `\nGagal: ${failed.join(', ')}` : '\nSemua uji lulus.')
    return failed.length ? 1 : 0
  },
)
