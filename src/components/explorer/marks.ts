import type { Amount } from '#charts/geometry/columns.ts'
import type { Interval } from '#charts/geometry/interval-dots.ts'
import type { TableFile } from '#model/release.ts'
import { type PublicCell, type PublicColumnType, suppressed } from '#model/table.ts'
import { limitsOf, textOfCell, type View } from './view.ts'

/** One published cell: its value and its address `table/row/column`. */
export interface Shown {
  readonly value: PublicCell
  readonly type: PublicColumnType
  readonly ref: string
}

/** What stands for one row of the view, in the chart and in the table alike. */
export interface Mark {
  readonly code: string
  readonly name: string
  readonly shown: Shown
  /** The limits of an estimate. */
  readonly low?: Shown
  readonly high?: Shown
  /** Why an estimate has no figure: `not_reached`, `insufficient`, … */
  readonly state?: string
}

/** The marks of some rows in their order. @param nameOf The name of a code of the axis. */
export function marksOf(
  view: View,
  file: TableFile,
  rows: readonly TableFile['rows'][number][],
  nameOf: (code: string) => string,
): readonly Mark[] {
  const types = new Map(file.columns.map(({ name, type }) => [name, type]))
  const shown = (row: TableFile['rows'][number], column: string): Shown | undefined => {
    const type = types.get(column)
    return (
      type && { value: row[column] ?? null, type, ref: `${file.table}/${row['row']}/${column}` }
    )
  }
  const [lowName, highName] = limitsOf(view.measure)
  const stateName = view.measure.replace(/_days$/, '_state')
  return rows.flatMap((row) => {
    const cell = shown(row, view.measure)
    if (!cell) return []
    const low = shown(row, lowName)
    const high = shown(row, highName)
    const state = stateName === view.measure ? '' : textOfCell(row, stateName)
    const code = textOfCell(row, view.across)
    return [
      {
        code,
        name: nameOf(code),
        shown: cell,
        ...(low ? { low } : {}),
        ...(high ? { high } : {}),
        ...(state ? { state } : {}),
      },
    ]
  })
}

const number = (shown: Shown | undefined) =>
  typeof shown?.value === 'number' ? shown.value : undefined

/** How geometry sees a count: suppressed is never zero. */
export function amountOf({ shown }: Mark): Amount {
  const value = number(shown)
  if (value !== undefined) return { kind: 'given', value }
  return { kind: shown.value === suppressed ? 'suppressed' : 'empty' }
}

/** How geometry sees an estimate with its limits, in days or in per cent: it places any amount from zero. */
export function intervalOf({ shown, low, high, state }: Mark): Interval {
  const days = number(shown)
  if (days !== undefined) return { kind: 'estimated', days, low: number(low), high: number(high) }
  return state === 'not_reached'
    ? { kind: 'not_reached', low: number(low) }
    : { kind: 'insufficient' }
}
