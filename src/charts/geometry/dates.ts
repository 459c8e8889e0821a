import { round, type Tick } from './frame.ts'

/** A date on a line of years: a day is a point, a month or a year a stretch. Units from the left. */
export interface DateMark {
  readonly from: number
  readonly to: number
}

export interface DateLine {
  /** One a date, in the order given. */
  readonly marks: readonly DateMark[]
  /** Years at their first day. */
  readonly years: readonly Tick[]
}

/**
 * Places dates of different precision on one line that runs over whole years.
 *
 * @param dates `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
 * @param most How many years are labelled at most.
 */
export function dateLine(
  dates: readonly string[],
  { width, inset }: { readonly width: number; readonly inset: number },
  most = 6,
): DateLine {
  const spans = dates.map(spanOf)
  const years = dates.map((date) => Number(date.slice(0, 4)))
  const first = Math.min(...years)
  const last = Math.max(...years)
  const zero = Date.UTC(first)
  const whole = Date.UTC(last + 1) - zero
  const place = (time: number) => round(inset + ((time - zero) / whole) * (width - 2 * inset))
  const step = Math.ceil((last - first + 1) / most)
  return {
    marks: spans.map(([from, to]) => ({ from: place(from), to: place(to) })),
    years: Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, i) => {
      const year = first + i * step
      return { value: year, at: place(Date.UTC(year)) }
    }),
  }
}

/** First and, for a month or a year, one past the last moment. */
function spanOf(date: string): readonly [number, number] {
  const [year = 0, month, day] = date.split('-').map(Number)
  if (month === undefined) return [Date.UTC(year), Date.UTC(year + 1)]
  if (day === undefined) return [Date.UTC(year, month - 1), Date.UTC(year, month)]
  return [Date.UTC(year, month - 1, day), Date.UTC(year, month - 1, day)]
}
