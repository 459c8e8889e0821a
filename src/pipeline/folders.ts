import { resolve } from 'node:path'
import type { City } from '#model/city.ts'
import type { ReleaseFolders } from './build-release.ts'
import type { Flags } from './run-script.ts'

const text = (value: string | boolean | undefined) =>
  typeof value === 'string' && value !== '' ? value : undefined

/** The folder of the city a command works on: `--city`, else the working folder. */
export const cityFolder = (flags: Flags) => resolve(text(flags['city']) ?? '.')

/** Where what is published of it lies. */
export const publishedFolder = (folder: string, flags: Flags) =>
  resolve(text(flags['published']) ?? `${folder}/data/published`)

/** Where a release of a city reads and writes: flags first, then the environment, then the city's own folders. */
export function releaseFolders(
  city: City,
  folder: string,
  flags: Flags,
  environment: NodeJS.ProcessEnv,
): ReleaseFolders {
  const data = `${folder}/data`
  const published = publishedFolder(folder, flags)
  return {
    raw: resolve(
      text(flags['raw']) ??
        environment['RAW_DIR'] ??
        (city.settings.sample ? `${data}/sample` : `${data}/raw/inbox`),
    ),
    snapshots: resolve(environment['SNAPSHOT_DIR'] ?? `${data}/raw`),
    ledger: resolve(text(flags['ledger']) ?? environment['LEDGER_DIR'] ?? `${published}/../ledger`),
    published,
  }
}
