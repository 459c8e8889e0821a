import type { Source } from '#model/sources.ts'

/**
 * Which columns of a source can identify someone: the declared private ones, the
 * marks of persons, the number of the request, and a column of which the area is only a part.
 *
 * Named as in `sources.yaml`; a JSON path below a private one is private.
 */
export function privateColumns(source: Source): (name: string) => boolean {
  const { columns, private_columns } = source
  const areas = (columns.area ?? []).filter(({ pattern }) => pattern !== undefined)
  const mapped = [columns.service_request_id, ...(columns.person ?? []), ...areas].flatMap(
    ({ column, columns: several }) => several ?? (column === undefined ? [] : [column]),
  )
  const patterns = [...private_columns, ...mapped].map(asPattern)
  const known = new Map<string, boolean>()
  return (name) => {
    const answer = known.get(name) ?? patterns.some((pattern) => pattern.test(fold(name)))
    known.set(name, answer)
    return answer
  }
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
