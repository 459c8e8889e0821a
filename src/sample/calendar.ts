/** Wall-clock time of the city in whole seconds, counted from 1970 as if its zone were UTC. */
export type WallSeconds = number

export const minute = 60
export const hour = 3600
export const day = 86_400

/** What some exports make of a bare date; nothing true happens in this minute, so that only dirt has it. */
export const shiftedMidnight = '07:00'

/** The time itself, or the last second before the minute of shifted midnight; order is kept. */
export function keepOffMidnight(at: WallSeconds): WallSeconds {
  return clockOf(at) === shiftedMidnight ? Math.floor(at / minute) * minute - 1 : at
}

/** First second of the day `date` (`YYYY-MM-DD`). */
export function startOfDay(date: string): WallSeconds {
  return Date.parse(`${date}T00:00:00Z`) / 1000
}

/** `YYYY-MM-DDTHH:mm:ss` of a wall-clock time. */
function isoText(wall: WallSeconds): string {
  return new Date(wall * 1000).toISOString().slice(0, 19)
}

export const dateOf = (wall: WallSeconds) => isoText(wall).slice(0, 10)
export const yearOf = (wall: WallSeconds) => Number(isoText(wall).slice(0, 4))
/** 0 (January) to 11. */
export const monthOf = (wall: WallSeconds) => Number(isoText(wall).slice(5, 7)) - 1
/** `HH:mm`. */
export const clockOf = (wall: WallSeconds) => isoText(wall).slice(11, 16)

/** `DD/MM/YYYY HH:mm`, as the application exports it. */
export function slashed(wall: WallSeconds): string {
  const text = isoText(wall)
  return `${text.slice(8, 10)}/${text.slice(5, 7)}/${text.slice(0, 4)} ${text.slice(11, 16)}`
}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** `2 May 2024` and `04:05:34`, as the national export writes them. */
export function worded(wall: WallSeconds): readonly [date: string, time: string] {
  const text = isoText(wall)
  return [
    `${Number(text.slice(8, 10))} ${months[monthOf(wall)]} ${text.slice(0, 4)}`,
    text.slice(11),
  ]
}

/** ISO 8601 with the zone's offset, `2024-05-02T04:05:34+07:00`. */
export function isoWithOffset(wall: WallSeconds, offset: number): string {
  const size = Math.abs(offset) / minute
  const two = (number: number) => String(number).padStart(2, '0')
  const sign = offset < 0 ? '-' : '+'
  return `${isoText(wall)}${sign}${two(Math.floor(size / 60))}:${two(size % 60)}`
}

/**
 * Makes the function that tells the offset of `timeZone` from UTC, in seconds,
 * at a wall-clock time.
 *
 * Within a day of a change of clocks it may give the offset of the other side.
 * Locale and calendar are fixed, so the machine's own do not matter.
 */
export function createOffset(timeZone: string): (wall: WallSeconds) => number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
  const known = new Map<number, number>()
  return (wall) => {
    const today = Math.floor(wall / day)
    const cached = known.get(today)
    if (cached !== undefined) return cached
    const name = format
      .formatToParts(new Date(today * day * 1000))
      .find(({ type }) => type === 'timeZoneName')?.value
    const [, sign, hours, minutes] = name?.match(/([+-])(\d\d):(\d\d)/) ?? []
    const size = Number(hours ?? 0) * hour + Number(minutes ?? 0) * minute
    const offset = sign === '-' ? -size : size
    known.set(today, offset)
    return offset
  }
}
