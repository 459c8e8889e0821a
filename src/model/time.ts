/** A calendar day, `YYYY-MM-DD`. */
export type IsoDate = string & { readonly __date: unique symbol }

const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/

/** @returns The date when `text` is a real day of the calendar written `YYYY-MM-DD`, else `undefined`. */
export function parseIsoDate(text: string): IsoDate | undefined {
  if (!datePattern.test(text)) return undefined
  const time = Date.parse(`${text}T00:00:00Z`)
  // A day that its month does not have is read as one of the next month, or as no time at all.
  return new Date(time).getUTCDate() === Number(text.slice(8)) ? (text as IsoDate) : undefined
}

/** The day `days` after (or, negative, before) `date`. */
export function addDays(date: IsoDate, days: number): IsoDate {
  const time = Date.parse(`${date}T00:00:00Z`) + days * 86_400_000
  return new Date(time).toISOString().slice(0, 10) as IsoDate
}

/** Whole days from `from` to `to`; negative when `to` comes first. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}
