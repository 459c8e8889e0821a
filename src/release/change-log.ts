import type { Change } from '#model/changes.ts'
import { changesOf } from './changes/log.ts'
import { published } from './current.ts'

/** Every change of what this site is built from. */
export const changeLog = changesOf(published)

/** What a release, or `reference/v2`, says otherwise than the one before, and what was taken from it. */
export const changesIn = (folder: string): readonly Change[] =>
  changeLog.changes.filter(({ releases }) => releases.includes(folder))

/** What ever changed in one table; for statistics the rules, which concern all, are included. */
export function changesOfTable(table: string): readonly Change[] {
  const isReference = published.listed(table)?.published.kind === 'reference'
  return changeLog.changes.filter((change) =>
    change.table === undefined ? !isReference : change.table === table,
  )
}
