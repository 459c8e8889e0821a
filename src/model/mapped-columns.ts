import type { Source } from './sources.ts'

/**
 * Every column (or JSON path) that a source's mapping reads, once each, spelled as in
 * `sources.yaml`. Nothing else of a source file is ever loaded.
 *
 * Spellings that differ only in the case of ASCII letters are one column, because
 * DuckDB takes them for the same identifier; the first spelling is returned.
 */
export function mappedColumns({ columns }: Source): readonly string[] {
  const names = Object.values(columns)
    .flat()
    .flatMap((mapping) => {
      if (mapping === undefined) return []
      const several = 'columns' in mapping ? mapping.columns : undefined
      return several ?? (mapping.column === undefined ? [] : [mapping.column])
    })
  const bySpelling = new Map<string, string>()
  for (const name of names) {
    const spelling = name.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
    if (!bySpelling.has(spelling)) bySpelling.set(spelling, name)
  }
  return [...bySpelling.values()]
}
