import { detect } from '#identifiers/detect.ts'
import { type HitKind, hitKinds } from '#identifiers/hit.ts'
import { mask } from '#identifiers/mask.ts'
import type { Source } from '#model/sources.ts'
import type { Effects } from '#pipeline/effects.ts'
import { knownColumns } from '#pipeline/read/known-columns.ts'
import { privateRecords } from '#pipeline/scan/records/private-cells.ts'
import { privateColumns } from '#pipeline/scan/records/private-columns.ts'

/** Cells of one column that look like one kind of personal data. */
export interface PersonalCells {
  readonly column: string
  readonly kind: (typeof hitKinds)[HitKind]
  readonly cells: number
  /** A masked example: enough to find the cell again, not to use it. */
  readonly example: string
  /** `private`: the column is never read, or only to tell persons apart. `read`: it is read, and nobody expects a person in it. */
  readonly where: 'private' | 'read'
}

/** More records than these say nothing new about what stands in a column. */
const records_looked_at = 20_000

/** Looks at every cell of a dropped file for what has the form of an identifier; columns that are read come first. */
export async function findPersonalCells(
  source: Source,
  file: { readonly path: string; readonly name: string },
  { files }: Effects,
): Promise<readonly PersonalCells[]> {
  const known = knownColumns(source)
  const isPrivate = privateColumns(source)
  const isKnown = (name: string) => known.mappedBy(name).length > 0 || known.isPrivate(name)
  const found = new Map<string, { cells: number } & Omit<PersonalCells, 'cells'>>()
  let records = 0
  for await (const record of privateRecords(source, file, files, isKnown)) {
    if (++records > records_looked_at) break
    for (const [column, text] of record) {
      const hit = detect(text).find(({ confidence }) => confidence === 'high')
      if (!hit) continue
      const key = `${column} ${hit.kind}`
      const before = found.get(key)
      if (before) before.cells++
      else
        found.set(key, {
          column,
          kind: hitKinds[hit.kind],
          cells: 1,
          example: mask(text.slice(hit.start, hit.end)),
          where: isPrivate(column) || known.mappedBy(column).length === 0 ? 'private' : 'read',
        })
    }
  }
  return [...found.values()].sort((a, b) =>
    a.where === b.where ? b.cells - a.cells : a.where === 'read' ? -1 : 1,
  )
}
