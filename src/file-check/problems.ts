import Papa from 'papaparse'
import type { Example, Expectation, Group, Level } from './expectation.ts'
import { showable } from './find-personal.ts'

export interface Problem {
  readonly rule: string
  readonly level: Level
  readonly column: string
  readonly line: number
  /** As it stands in the file; what looks like an identifier is masked before it is shown or listed. */
  readonly value: string
  /** Set where every word is a problem of its own. */
  readonly word?: string
  readonly suggestion?: string | undefined
}

const shown = 5
/** Problems kept as objects before they become text, so that a million of them stay small. */
const batch = 5000
const csv = { newline: '\n', escapeFormulae: true } as const

/** Collects problems: groups to read on the page, and every single one as a list for a spreadsheet. */
export function problemBook({ texts, heads }: Pick<Expectation, 'texts' | 'heads'>) {
  const groups = new Map<string, { group: Group; examples: Example[]; count: number }>()
  const parts = [`\ufeff${Papa.unparse([[...heads]], csv)}\n`]
  let rows: (string | number)[][] = []
  const flush = () => {
    if (rows.length > 0) parts.push(`${Papa.unparse(rows, csv)}\n`)
    rows = []
  }
  return {
    add(problem: Problem): void {
      const { rule, level, column, line, word, suggestion } = problem
      const value = showable(problem.value)
      rows.push([line, column, value, texts[rule]?.title ?? rule, texts[rule]?.hint ?? ''])
      if (rows.length === batch) flush()
      const key = JSON.stringify([rule, column, word ?? ''])
      const known = groups.get(key)
      if (!known) {
        const examples = [{ line, value }]
        const group = {
          rule,
          level,
          column,
          count: 0,
          examples,
          ...(suggestion ? { suggestion } : {}),
        }
        groups.set(key, { group, examples, count: 1 })
        return
      }
      known.count++
      if (known.examples.length < shown) known.examples.push({ line, value })
    },
    /** What refuses the file first, then the most frequent. */
    groups(): readonly Group[] {
      return [...groups.values()]
        .map(({ group, count }) => ({ ...group, count }))
        .sort((a, b) => (a.level === b.level ? b.count - a.count : a.level === 'fix' ? -1 : 1))
    },
    list(): Blob {
      flush()
      return new Blob(parts, { type: 'text/csv;charset=utf-8' })
    },
  }
}
