import { round } from './frame.ts'

/** Where baseline, target and the newest value stand, in units from the left. */
export interface ProgressLine {
  readonly baseline: number
  readonly target: number
  /** `undefined` where no official figure is known: nothing is drawn, nothing guessed. */
  readonly actual: number | undefined
}

/**
 * The way from a baseline (left) to a target (right) with the newest value on it.
 *
 * A value before the baseline or beyond the target keeps its place: the line then
 * shrinks so that all three lie within the drawing, and a fall behind is seen.
 *
 * @returns `undefined` without a baseline or a target, or where they are equal: there is no way to go.
 */
export function progressLine(
  baseline: number | undefined,
  target: number | undefined,
  actual: number | undefined,
  { width, inset }: { readonly width: number; readonly inset: number },
): ProgressLine | undefined {
  if (baseline === undefined || target === undefined || baseline === target) return undefined
  const share = (value: number) => (value - baseline) / (target - baseline)
  const now = actual === undefined ? undefined : share(actual)
  const from = Math.min(0, now ?? 0)
  const to = Math.max(1, now ?? 1)
  const place = (part: number) => round(inset + ((part - from) / (to - from)) * (width - 2 * inset))
  return {
    baseline: place(0),
    target: place(1),
    actual: now === undefined ? undefined : place(now),
  }
}
