import { diskFiles, type Effects, explainedDiskError } from '#pipeline/effects.ts'
import { quiet } from './staff-city.ts'

/** The disk refuses from the n-th change on, and nothing is put in order: as a killed process leaves it. */
export function killedAt(n: number): { effects: Effects; changes: () => number } {
  let changes = 0
  const guard = (path: string) => {
    if (++changes >= n)
      throw explainedDiskError(path, Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' }))
  }
  const files: Effects['files'] = {
    ...diskFiles,
    write: async (path, content) => {
      guard(path)
      return diskFiles.write(path, content)
    },
    rename: async (from, to) => {
      guard(to)
      return diskFiles.rename(from, to)
    },
    remove: async (path) => {
      // A process that has ended removes nothing.
      if (changes < n) return diskFiles.remove(path)
    },
  }
  return { effects: { ...quiet, files }, changes: () => changes }
}
