import { utcFormat, utcParse } from 'd3'
import type { LayoutField } from '#model/layout.ts'

type DateField = Pick<LayoutField, 'formats' | 'months'>

/**
 * A reader of the dates of one field: strptime formats and ISO 8601, tried in order.
 *
 * @returns Milliseconds since 1970, the file's own zone taken for UTC (two times of
 *   one file are compared, never one with a clock); `undefined` for what is no real day.
 */
export function dateReader({ formats = [], months = {} }: DateField) {
  const parsers = formats.map((format) => (format === 'iso' ? parseIso : strict(format)))
  const names = Object.entries(months).map(
    ([name, month]) => [new RegExp(name, 'gi'), month] as const,
  )
  return (text: string): number | undefined => {
    const english = names.reduce((all, [name, month]) => all.replace(name, month), text)
    for (const parse of parsers) {
      const time = parse(english)
      if (time !== undefined) return time
    }
    return undefined
  }
}

/** d3 rolls the 30th of February over to March; a day that comes back with other numbers was never one. */
function strict(format: string): (text: string) => number | undefined {
  const parse = utcParse(format)
  const print = utcFormat(format)
  const numbers = (text: string) => (text.match(/\d+/g) ?? []).map(Number).join(' ')
  return (text) => {
    const date = parse(text)
    return date && numbers(print(date)) === numbers(text) ? date.getTime() : undefined
  }
}

function parseIso(text: string): number | undefined {
  const match =
    /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/.exec(
      text,
    )
  if (!match) return undefined
  const zoned = match[4] || text.length <= 10 ? text : `${text}Z`
  const time = Date.parse(zoned.replace(' ', 'T'))
  const [, year, month, day] = match.map(Number)
  const real = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day))
  return Number.isNaN(time) || real.getUTCDate() !== day ? undefined : time
}
