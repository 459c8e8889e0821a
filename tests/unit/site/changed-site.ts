import { spawnSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { type Served, serve } from '#integrations/serve.ts'
import { createChangedCity } from '../release/changes/changed-city.ts'

type ChangedCity = Awaited<ReturnType<typeof createChangedCity>>

export interface ChangedSite {
  readonly city: ChangedCity
  readonly url: string
  /** A file of the built site. */
  read(path: string): string
  /** Every file with such an ending, as path → content. */
  all(ending: string): ReadonlyMap<string, string>
  close(): Promise<void>
}

/** The site of a city whose figures were restated and withdrawn, built for the address that it is served on. */
export async function createChangedSite(): Promise<ChangedSite> {
  const city = await createChangedCity()
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const dist = join(city.city, 'dist')
  const { status, stderr } = spawnSync(
    process.execPath,
    ['scripts/build.ts', '--city', city.city, '--out', dist, '--site', url],
    { encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(stderr)
  const served: Served = await serve(dist, port)
  const read = (path: string) => readFileSync(join(dist, path), 'utf8')
  return {
    city,
    url,
    read,
    all: (ending) =>
      new Map(
        globSync(`**/*${ending}`, { cwd: dist })
          .sort()
          .map((path) => [path, read(path)]),
      ),
    async close() {
      await served.close()
      city.remove()
    },
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = address && typeof address === 'object' ? address.port : 0
      server.close(() => resolve(port))
    })
  })
}
