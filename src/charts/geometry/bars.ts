import type { Amount } from './columns.ts'
import { round } from './frame.ts'
import { linear } from './linear.ts'

export interface BarShape {
  /** Top of the row, where its label stands. */
  readonly y: number
  readonly width: number
}

export interface BarsShape {
  readonly bars: readonly BarShape[]
  readonly height: number
  /** Units of length of one unit of amount. */
  readonly scale: number
}

/**
 * Horizontal bars from zero, each under its own label, so that long names fit
 * on a narrow screen.
 */
export function bars(
  amounts: readonly Amount[],
  threshold: number,
  { width, rowHeight }: { readonly width: number; readonly rowHeight: number },
): BarsShape {
  const lengths = amounts.map((amount) =>
    amount.kind === 'given' ? amount.value : amount.kind === 'suppressed' ? threshold : 0,
  )
  const x = linear([0, Math.max(1, ...lengths)], [0, width])
  return {
    bars: lengths.map((length, index) => ({ y: index * rowHeight, width: round(x(length)) })),
    height: amounts.length * rowHeight,
    scale: x(1),
  }
}
