import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The files of a city as a check sees them: as they lie on the disk, or as they would lie after a change. */
export interface CityFiles {
  /** @param path Relative to the city. @returns `undefined` where there is no such file. */
  read(path: string): Uint8Array | undefined
  /** Names in a folder, sorted by code unit; none where there is no such folder. */
  list(folder: string): readonly string[]
}

/** The files of the city in a folder. */
export function diskCity(folder: string): CityFiles {
  return {
    read: (path) => orNothing(() => readFileSync(join(folder, path))),
    list: (path) => orNothing(() => readdirSync(join(folder, path)).sort()) ?? [],
  }
}

function orNothing<Value>(read: () => Value): Value | undefined {
  try {
    return read()
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return undefined
    throw cause
  }
}
