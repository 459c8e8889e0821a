import type { Layout } from '#model/layout.ts'

export interface ExpectedSource {
  readonly id: string
  readonly label: string
  readonly layout: Layout
}

/** What the page knows when a file is dropped: the layouts of the city's sources, and the names it knows. */
export interface Expectation {
  readonly sources: readonly ExpectedSource[]
  /** Field of kind `names` → every name, abbreviation and alias that has a code. */
  readonly names: Readonly<Record<string, readonly string[]>>
  /** Rule → what happened and what to do, in the page's language. */
  readonly texts: Readonly<Record<string, { readonly title: string; readonly hint: string }>>
  /** Heads of the list of problems, in the page's language: line, column, found, problem, what to do. */
  readonly heads: readonly string[]
}

export type Level = 'fix' | 'look'

/** One place in the file. `line` counts physical lines of a text, rows of a sheet. */
export interface Example {
  readonly line: number
  readonly value: string
}

/** Problems of one kind in one column, and of one word where words matter. */
export interface Group {
  readonly rule: string
  /** `fix`: the release would refuse the file. `look`: the row is set aside or counted as unknown. */
  readonly level: Level
  readonly column: string
  readonly count: number
  /** The first five. */
  readonly examples: readonly Example[]
  /** The known spelling that was perhaps meant. */
  readonly suggestion?: string
}

export interface Recognised {
  readonly column: string
  /** Fields it feeds; empty for a private one, which is never read. */
  readonly fields: readonly string[]
}

export interface Report {
  readonly file: string
  /** Absent when no source of the city looks like this. */
  readonly source?: { readonly id: string; readonly label: string }
  readonly encoding: string
  readonly delimiter: string
  readonly rows: number
  readonly verdict: 'fine' | Level
  readonly columns: readonly Recognised[]
  readonly groups: readonly Group[]
  /** Mapped columns only, as UTF-8 with commas; absent when a needed column is missing. */
  readonly repaired?: Blob
  readonly problems: Blob
}
