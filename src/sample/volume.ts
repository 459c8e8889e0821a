import { day, monthOf, startOfDay, type WallSeconds, yearOf } from './calendar.ts'
import type { Random } from './random.ts'

/** First and last day on which requests are received. */
export const firstDay = '2018-01-01'
export const lastDay = '2026-10-31'

/** Share of each year, 2018 first, in ten-thousandths; of 25,000 rows 2,815 fall in 2020. */
const yearShares = [970, 1035, 1126, 1095, 1110, 1150, 1200, 1250, 1064]
export const volumeYears: readonly number[] = yearShares.map((_, index) => 2018 + index)
/** The rainy months at both ends of the year bring more requests. */
const monthWeights = [112, 116, 106, 98, 92, 88, 86, 88, 92, 100, 110, 112]
/** Sunday first. */
const weekdayWeights = [64, 118, 114, 110, 108, 102, 78]
const rainyMonths = [0, 1, 2, 10, 11]

export const isRainy = (wall: WallSeconds) => rainyMonths.includes(monthOf(wall))

export interface DayVolume {
  readonly start: WallSeconds
  readonly requests: number
}

/**
 * Spreads `requests` over the days of the sample: by year, season and weekday,
 * with drawn unrest and a few stormy days.
 *
 * The volumes add up to `requests` exactly, and each year's to its share.
 */
export function drawVolumes(random: Random, requests: number): DayVolume[] {
  const days = listDays(random)
  const volumes: DayVolume[] = []
  let sharesBefore = 0
  for (const [index, share] of yearShares.entries()) {
    const ofYear = days.filter(({ year }) => year === 2018 + index)
    const first = Math.round((requests * sharesBefore) / 10_000)
    sharesBefore += share
    const inYear = Math.round((requests * sharesBefore) / 10_000) - first
    const total = ofYear.reduce((sum, { weight }) => sum + weight, 0)
    let weightBefore = 0
    let spread = 0
    for (const { start, weight } of ofYear) {
      weightBefore += weight
      const upToHere =
        start === ofYear.at(-1)?.start ? inYear : Math.floor((inYear * weightBefore) / total)
      volumes.push({ start, requests: upToHere - spread })
      spread = upToHere
    }
  }
  return volumes
}

function listDays(random: Random) {
  const days: { start: WallSeconds; year: number; weight: number }[] = []
  for (let start = startOfDay(firstDay); start <= startOfDay(lastDay); start += day) {
    const season = monthWeights[monthOf(start)] ?? 100
    const weekday = weekdayWeights[(Math.floor(start / day) + 4) % 7] ?? 100
    const storm = isRainy(start) && random.chance(0.03) ? 2.4 : 1
    days.push({
      start,
      year: yearOf(start),
      weight: season * weekday * storm * (0.6 + random.uniform() * 0.8),
    })
  }
  return days
}
