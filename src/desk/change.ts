import type { CityFiles } from '#integrations/city-files.ts'

/** One file of a city with what it shall hold; without content it is taken away. */
export interface Change {
  /** Relative to the city's folder, with `/`. */
  readonly path: string
  readonly content: string | Uint8Array | undefined
}

/** What one press does: files that change together, and the sentence that history keeps. */
export interface ChangeSet {
  readonly message: string
  readonly changes: readonly Change[]
}

const bytesOf = (content: string | Uint8Array) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content

/** The files as they would be after the changes. */
export function withChanges(city: CityFiles, changes: readonly Change[]): CityFiles {
  if (changes.length === 0) return city
  const changed = new Map(changes.map(({ path, content }) => [path, content]))
  return {
    read: (path) => {
      if (!changed.has(path)) return city.read(path)
      const content = changed.get(path)
      return content === undefined ? undefined : bytesOf(content)
    },
    list: (folder) => {
      const names = new Set(city.list(folder))
      for (const [path, content] of changed) {
        const name = path.slice(folder.length + 1)
        if (!path.startsWith(`${folder}/`) || name.includes('/')) continue
        if (content === undefined) names.delete(name)
        else names.add(name)
      }
      return [...names].sort()
    },
  }
}
