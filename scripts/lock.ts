import { readFileSync, writeFileSync } from 'node:fs'
import { runScript } from '#pipeline/run-script.ts'

const help = `node scripts/lock.ts [--write]

Checks that package-lock.json lists every optional platform package that its
packages ask for. A registry that lacks some of them makes npm leave them out,
and then "npm ci" refuses the lock on every machine. --write adds them.`

interface LockedPackage {
  readonly version?: string
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

/** Operating system and processor as a package's name tells them. */
function platformOf(name: string): { os?: string[]; cpu?: string[] } {
  const os = /darwin|linux|win32|windows|freebsd|android|openbsd/.exec(name)?.[0]
  const cpu = /arm64|x64|ia32|arm\b|wasm32|riscv64|s390x|ppc64/.exec(name)?.[0]
  return {
    ...(os ? { os: [os === 'windows' ? 'win32' : os] } : {}),
    ...(cpu ? { cpu: [cpu] } : {}),
  }
}

await runScript({ help, options: { write: { type: 'boolean' } } }, async (flags) => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
  const packages = lock.packages as Record<string, LockedPackage>
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies }]) =>
    Object.entries(optionalDependencies ?? {}).filter(
      ([name]) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`],
    ),
  )
  if (missing.length === 0) {
    console.log('package-lock.json lists every optional package.')
    return 0
  }
  if (!flags['write']) {
    console.error(
      `package-lock.json lacks ${missing.map(([name]) => name).join(', ')}. Run: node scripts/lock.ts --write`,
    )
    return 1
  }
  for (const [name, version] of missing) {
    Object.assign(packages, {
      [`node_modules/${name}`]: { version, ...platformOf(name), optional: true },
    })
  }
  lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)))
  writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`)
  console.log(`Added ${missing.length} packages.`)
  return 0
})
