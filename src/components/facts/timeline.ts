/** A milestone on the line: a day is a point, a month or a year a stretch. Percent of the line's width. */
export interface Mark {
  readonly from: number
  readonly length: number
}

export interface Timeline {
  readonly marks: readonly Mark[]
  /** Years that are labelled, at the start of the year. */
  readonly years: readonly { readonly year: number; readonly at: number }[]
}

const mostLabels = 6

/**
 * Places dates of different precision on one line that runs over whole years.
 *
 * @param dates `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; other texts are left out.
 * @returns `undefined` below two dates: a line says nothing about one.
 */
export function timeline(dates: readonly string[]): Timeline | undefined {
  const spans = dates.filter((date) => /^\d{4}(-\d{2}){0,2}$/.test(date)).map(spanOf)
  if (spans.length < 2) return undefined
  const first = new Date(Math.min(...spans.map(([start]) => start))).getUTCFullYear()
  const last = new Date(Math.max(...spans.map(([start]) => start))).getUTCFullYear()
  const zero = Date.UTC(first)
  const whole = Date.UTC(last + 1) - zero
  const percent = (time: number) => Math.round((10_000 * time) / whole) / 100
  const step = Math.ceil((last - first + 1) / mostLabels)
  const count = Math.floor((last - first) / step) + 1
  return {
    marks: spans.map(([start, end]) => ({
      from: percent(start - zero),
      length: percent(end - start),
    })),
    years: Array.from({ length: count }, (_, index) => {
      const year = first + index * step
      return { year, at: percent(Date.UTC(year) - zero) }
    }),
  }
}

/** First and, for a month or a year, one past the last moment, in milliseconds. */
function spanOf(date: string): readonly [number, number] {
  const [year = 0, month, day] = date.split('-').map(Number)
  if (month === undefined) return [Date.UTC(year), Date.UTC(year + 1)]
  if (day === undefined) return [Date.UTC(year, month - 1), Date.UTC(year, month)]
  return [Date.UTC(year, month - 1, day), Date.UTC(year, month - 1, day)]
}
