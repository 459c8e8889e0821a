import { piecesOf, type Sentence } from '#i18n/sentence.ts'
import type { Manifest } from '#model/release.ts'
import type { PublicColumnType } from '#model/table.ts'
import type { Cell } from '#release/cell.ts'
import type { Table } from '#release/table.ts'
import type { Counted } from './counted.ts'
import { type Scene, type Size, type Wording, wordsOf } from './drawing/scene.ts'

/** A table of exactly the values that a chart draws. */
export interface TableView {
  /** Heading of the first column, then one a cell. */
  readonly head: readonly string[]
  readonly rows: readonly {
    readonly label: string
    readonly href?: string | undefined
    /** `undefined` where the row has nothing under a heading. */
    readonly cells: readonly (Cell | undefined)[]
  }[]
}

/** Where figures come from. */
export type Origin = Pick<Manifest, 'release_id' | 'as_of' | 'data_status'>

/** One figure of the chart kit: what it asks, what it answers, from what, and how it is drawn. */
export interface Chart {
  /** Unique on the site and the same in both languages; the figure's anchor. */
  readonly id: string
  readonly question: string
  readonly answer: Sentence<Cell>
  /** The published tables whose cells are drawn. */
  readonly sources: readonly Table[]
  /** The id of the measure's method page. */
  readonly method?: string
  readonly view: TableView
  /** Whom its `n` counts, where it has one. */
  readonly counted?: Counted
  readonly draw: (size: Size, wording: Wording) => Scene
}

/** The answer as plain text, for those who hear it and for files. */
export function answerText({ answer }: Pick<Chart, 'answer'>, wording: Wording): string {
  return wordsOf({ parts: piecesOf(answer) }, wording)
}

/**
 * What the chart is of: the release of its tables, or the version of the facts
 * where it shows facts only. Made-up figures are so even beside real ones.
 */
export function originOf({ sources }: Pick<Chart, 'sources'>): Origin {
  const files = sources.map(({ file }) => file)
  const found = files.find(({ data_status }) => data_status === 'synthetic') ?? files[0]
  if (!found) throw new Error('A chart names the tables that it is drawn from.')
  return found
}

/** Whether any figure of the chart is suppressed, and so hatched. */
export const hasSuppressed = ({ view }: Pick<Chart, 'view'>) =>
  view.rows.some(({ cells }) => cells.some((cell) => cell?.state === 'suppressed'))

/**
 * A figure that the site computes from published cells: process limits, a number
 * of groups. It is published with the chart, in its CSV and JSON, and addressed there.
 */
export function derivedCell(
  chart: string,
  [row, column]: readonly [string, string],
  value: number,
  type: PublicColumnType = 'count',
): Cell {
  return { value, type, ref: `grafik:${chart}/${row}/${column}`, state: 'given' }
}

/** Whether a figure is computed by the site. */
export const isDerived = ({ ref }: Cell) => ref.startsWith('grafik:')
