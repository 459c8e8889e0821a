import type { Mapping, Source } from '#model/sources.ts'
import type { ColumnKind } from './column-kind.ts'

/**
 * Which columns of a source can identify someone: the declared private ones, the
 * marks of persons, the number of the request, and a column of which the area is only a part.
 *
 * Named as in `sources.yaml`; a JSON path below a private one is private.
 */
export function privateColumns(source: Source): (name: string) => boolean {
  const patterns = [...source.private_columns, ...knownKinds(source).keys()].map(asPattern)
  const known = new Map<string, boolean>()
  return (name) => {
    const answer = known.get(name) ?? patterns.some((pattern) => pattern.test(fold(name)))
    known.set(name, answer)
    return answer
  }
}

/** What `sources.yaml` itself says of mapped columns: numbers of requests and marks of persons, and addresses. */
export function knownKinds({ columns }: Source): ReadonlyMap<string, ColumnKind> {
  const names = (mappings: readonly Mapping[]) =>
    mappings.flatMap(({ column, columns: several }) => several ?? (column ? [column] : []))
  const areas = (columns.area ?? []).filter(({ pattern }) => pattern !== undefined)
  return new Map<string, ColumnKind>([
    ...names(areas).map((name) => [name, 'place'] as const),
    ...names([columns.service_request_id, ...(columns.person ?? [])]).map(
      (name) => [name, 'identifier'] as const,
    ),
  ])
}

/** Without regard to case, byte order mark and runs of space, as the pipeline matches them. */
const fold = (name: string) =>
  name
    .normalize('NFC')
    .replace(/\ufeff/g, '')
    .trim()
    .replace(/\s+/g, ' ')
    .toLowerCase()

const asPattern = (name: string) =>
  new RegExp(`^${fold(name).split('*').map(escaped).join('.*')}(?:\\..*)?$`, 's')

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
