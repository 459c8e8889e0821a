import { mappedColumns } from '#model/mapped-columns.ts'
import { nearest } from '#model/nearest.ts'
import type { Source } from '#model/sources.ts'
import { fold } from './fold.ts'

/** What `sources.yaml` knows about the names in a source's files. */
export interface KnownColumns {
  readonly mapped: readonly string[]
  /** Which mapped columns a name feeds: positions in `mapped`, empty for a name that is not mapped. */
  mappedBy(name: string): readonly number[]
  /** Whether a JSON path leads to a mapped one. */
  isAboveMapped(path: string): boolean
  isPrivate(name: string): boolean
  /** The declared name that `name` may have been meant to be. */
  nearestTo(name: string): string | undefined
}

export function knownColumns(source: Source): KnownColumns {
  const mapped = mappedColumns(source)
  const positions = Map.groupBy(mapped.keys(), (position) => fold(mapped[position] ?? ''))
  const privates = source.private_columns.map(asPattern)
  const declared = [...mapped, ...source.private_columns.filter((name) => !name.includes('*'))]
  return {
    mapped,
    mappedBy: (name) => positions.get(fold(name)) ?? [],
    isAboveMapped: (path) => mapped.some((name) => fold(name).startsWith(`${fold(path)}.`)),
    isPrivate: (name) => privates.some((pattern) => pattern.test(fold(name))),
    nearestTo: (name) => nearest(name, declared),
  }
}

const asPattern = (name: string) =>
  new RegExp(`^${fold(name).split('*').map(escaped).join('.*')}$`, 's')

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
