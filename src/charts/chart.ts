import type { Sentence } from '#i18n/sentence.ts'
import type { Cell } from '#release/cell.ts'
import { numberOf } from '#release/cell.ts'
import type { Table } from '#release/table.ts'
import type { Amount } from './geometry/columns.ts'

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

/** Everything around the drawing: the question, the answer and where both come from. */
export interface Chart {
  /** Unique on its page; the figure's anchor. */
  readonly id: string
  readonly question: string
  readonly answer: Sentence<Cell>
  /** The published tables whose cells are drawn. */
  readonly sources: readonly Table[]
  /** The id of the measure's method page. */
  readonly method?: string
  readonly view: TableView
}

/** How geometry sees a cell. */
export function amountOf(cell: Cell): Amount {
  const value = numberOf(cell)
  if (value !== undefined) return { kind: 'given', value }
  return { kind: cell.state === 'suppressed' ? 'suppressed' : 'empty' }
}
