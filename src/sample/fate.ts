import type { Outcome } from '#model/service-request.ts'
import { day, hour, minute, type WallSeconds, yearOf } from './calendar.ts'
import { drawLogNormal, drawWeibull } from './distributions.ts'
import type { Random } from './random.ts'
import type { Pace } from './world.ts'

/**
 * Everything that truly happens to a request, however late; an event that
 * never happens is absent.
 */
export interface Fate {
  readonly verified?: WallSeconds
  /** First substantive reply. */
  readonly answered?: WallSeconds
  readonly closed?: WallSeconds
  readonly outcome?: Outcome
  readonly reopened?: WallSeconds
  readonly closed_again?: WallSeconds
}

/** From 2018 on: waits grow from 2023. */
const slownessOfYear = [1, 0.96, 1.04, 1.1, 1, 1.2, 1.45, 1.8, 2.2]
/** Share of answered requests that nobody ever closes, from 2018 on. */
const abandonedOfYear = [0.05, 0.05, 0.06, 0.07, 0.06, 0.1, 0.13, 0.17, 0.21]

/** Closures that compete with a resolution, in the order in which a draw meets them. */
const competing: readonly (readonly [outcome: Outcome, share: number])[] = [
  ['duplicate', 0.025],
  ['rejected', 0.035],
  ['not_ours', 0.045],
  ['withdrawn', 0.02],
]
const atCreationShare = 0.014
const reopenedShare = 0.03
const unstatedShare = 0.02
/** Closed without a reply of its own on record. */
const wordlessShare = 0.03

export interface Circumstances {
  readonly received: WallSeconds
  readonly pace: Pace
  /** Factor on all waits, from topic group and channel. */
  readonly slowness: number
}

/** Draws what happens to a request: log-normal first replies, Weibull closings, competing closures. */
export function drawFate(random: Random, { received, pace, slowness }: Circumstances): Fate {
  const year = Math.max(0, yearOf(received) - 2018)
  const factor = slowness * (slownessOfYear[year] ?? 2.4)
  const verified = received + Math.floor(drawLogNormal(random, 70 * minute, 1.1))
  if (random.chance(atCreationShare)) return { closed: received, outcome: 'resolved' }
  const draw = random.uniform()
  let bound = 0
  for (const [outcome, share] of competing) {
    bound += share
    if (draw >= bound) continue
    const wait = Math.floor(drawLogNormal(random, 1.6 * day * factor, 0.9)) + 10 * minute
    const closed = atOfficeHours(random, received + wait)
    return random.chance(0.5)
      ? { verified, answered: closed, closed, outcome }
      : { verified, closed, outcome }
  }
  if (random.chance(pace.silent_share * (factor > 1.6 ? 1.8 : 1))) return { verified }
  const wait =
    Math.floor(drawLogNormal(random, pace.answer_hours * hour * factor, 1.05)) + 4 * minute
  const answered = Math.max(verified + minute, atOfficeHours(random, received + wait))
  if (random.chance(abandonedOfYear[year] ?? 0.21)) return { verified, answered }
  const work = Math.floor(drawWeibull(random, pace.close_days * day * factor, 0.85))
  const closed = atOfficeHours(random, answered + work)
  const outcome: Outcome = random.chance(unstatedShare) ? 'unstated' : 'resolved'
  const closing = random.chance(wordlessShare)
    ? { verified, closed, outcome }
    : { verified, answered, closed, outcome }
  return random.chance(reopenedShare)
    ? { ...closing, ...drawReopening(random, closed, factor) }
    : closing
}

function drawReopening(random: Random, closed: WallSeconds, factor: number) {
  const reopened = closed + Math.floor(drawWeibull(random, 6 * day, 1)) + hour
  return random.chance(0.3)
    ? { reopened }
    : {
        reopened,
        closed_again: reopened + Math.floor(drawWeibull(random, 12 * day * factor, 1)) + hour,
      }
}

/** Most of what would fall into the night waits for the morning, never earlier. */
function atOfficeHours(random: Random, at: WallSeconds): WallSeconds {
  const clock = ((at % day) + day) % day
  if (clock >= 7 * hour && clock < 21 * hour) return at
  if (random.chance(0.3)) return at
  const untilSeven = (7 * hour - clock + day) % day
  return at + untilSeven + random.between(5 * minute, 3 * hour)
}
