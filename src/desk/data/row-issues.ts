import { join } from 'node:path'
import Papa from 'papaparse'
import { detect } from '#identifiers/detect.ts'
import { mask } from '#identifiers/mask.ts'
import type { Localised } from '#model/locale.ts'
import { rules } from '#pipeline/diagnostics/rules.ts'
import type { Effects } from '#pipeline/effects.ts'
import type { Incoming } from './recognise.ts'

/** One kind of problem in the rows of the dropped file. */
export interface RowIssues {
  readonly quarantined: boolean
  readonly title: Localised
  readonly remedy: Localised
  readonly column: string
  readonly rows: number
  /** The first rows of it, as `row: what is written`. */
  readonly first: readonly string[]
}

/** What a release says in its report about the rows of one source, the quarantined ones first. */
export async function readIssues(
  ledger: string,
  { source }: Incoming,
  { files }: Effects,
): Promise<readonly RowIssues[]> {
  // The copy of the ledger has no earlier reports.
  const [path] = await files.match(join(ledger, 'reports'), '*-issues.csv')
  if (!path) return []
  const { data } = Papa.parse<string[]>(await files.readText(join(ledger, 'reports', path)), {
    skipEmptyLines: true,
  })
  const kinds = new Map<string, RowIssues & { rows: number; first: string[] }>()
  for (const [state, id, , row, column = '', actual, title = '', remedy = ''] of data.slice(1)) {
    if (id !== source.id) continue
    const key = `${state} ${title} ${column}`
    const kind = kinds.get(key) ?? {
      quarantined: state === 'dikarantina',
      ...wordsOf(title, remedy),
      column,
      rows: 0,
      first: [],
    }
    kind.rows++
    if (kind.first.length < 5) kind.first.push(actual ? `${row}: ${masked(actual)}` : String(row))
    kinds.set(key, kind)
  }
  return [...kinds.values()].sort(
    (a, b) => Number(b.quarantined) - Number(a.quarantined) || b.rows - a.rows,
  )
}

/** The list of a release is in the city's own language; its rules have words in every one. */
function wordsOf(title: string, remedy: string): Pick<RowIssues, 'title' | 'remedy'> {
  const rule = Object.values(rules).find((one) => one.title.id === title)
  return rule
    ? { title: rule.title, remedy: rule.hint }
    : { title: { id: title, en: title }, remedy: { id: remedy, en: remedy } }
}

/** What is written, without what identifies somebody. */
const masked = (text: string) =>
  detect(text).reduceRight(
    (rest, { start, end }) => rest.slice(0, start) + mask(rest.slice(start, end)) + rest.slice(end),
    text,
  )
