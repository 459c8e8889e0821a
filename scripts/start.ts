import { spawnSync } from 'node:child_process'
import { runScript } from '#pipeline/run-script.ts'

const help = `npm start [-- --city DIR]

Mengerjakan semuanya: mengambil data, melindungi, menerbitkan, membangun situs,
membuat indeks pencarian, lalu menyajikannya di komputer ini.

  --city DIR   folder kota; bawaan: folder ini (kota contoh)
  PORT=4321    nomor port, lewat variabel lingkungan`

/** Runs one command of the project and stops at the first that fails, with its exit code. */
function run(script: string, ...args: readonly string[]): void {
  const { status } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], {
    stdio: 'inherit',
  })
  if (status !== 0) process.exit(status ?? 1)
}

await runScript({ help, options: { city: { type: 'string' } } }, async (flags) => {
  const city = typeof flags['city'] === 'string' ? ['--city', flags['city']] : []
  run('release', ...city)
  run('audit', ...city)
  run('build', ...city)
  run('preview')
  return 0
})
