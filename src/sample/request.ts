import type { Classification, Confidentiality } from '#model/service-request.ts'
import type { Agency, Topic } from './assign-agencies.ts'
import { hour, keepOffMidnight, type WallSeconds } from './calendar.ts'
import { type Channel, createChannels, type Layout, layoutOf } from './channels.ts'
import { weighted } from './distributions.ts'
import { drawFate, type Fate } from './fate.ts'
import { type Crowd, type Person, personOf } from './person.ts'
import { createRandom, type Random } from './random.ts'
import type { Area, World } from './world.ts'

/** One service request as it truly is, before any export spoils it. */
export interface TrueRequest extends Fate {
  readonly received: WallSeconds
  readonly person: Person
  readonly place: Area
  readonly topic: Topic
  readonly agency: Agency
  readonly channel: Channel
  readonly layout: Layout
  readonly classification: Classification
  readonly confidentiality: Confidentiality
}

/** Weight of each hour of the day: a morning peak and a smaller one in the evening. */
const hourWeights = [
  6, 3, 2, 2, 4, 12, 28, 52, 78, 92, 90, 78, 62, 66, 70, 64, 56, 46, 44, 52, 50, 40, 26, 13,
]

const drawHour = weighted([...hourWeights.keys()], hourWeights)
const drawClass: Readonly<Record<Layout, (random: Random) => Classification>> = {
  national: weighted(['complaint', 'oversight', 'information', 'aspiration'], [70, 12, 12, 6]),
  application: weighted(
    ['complaint', 'aspiration', 'information', 'whistleblowing'],
    [830, 95, 70, 5],
  ),
  social: weighted(['complaint', 'aspiration', 'information'], [80, 12, 8]),
}
const drawSecrecy: Readonly<Record<Layout, (random: Random) => Confidentiality>> = {
  national: weighted(['public', 'anonymous', 'secret'], [74, 16, 10]),
  application: weighted(['public', 'anonymous', 'secret'], [945, 42, 13]),
  social: () => 'public',
}
const awayShare = 0.22

/**
 * Makes the draw of one true request of a day: who, where, what, when, through
 * which channel and with which fate; `undefined` where no channel is in use.
 */
export function createRequests(world: World, channels: readonly Channel[], crowd: Crowd) {
  const random = createRandom(world.seed, 'requests')
  const drawChannel = createChannels(channels, world.seed)
  return (startOfDay: WallSeconds): TrueRequest | undefined => {
    const received = keepOffMidnight(
      startOfDay + drawHour(random) * hour + random.between(0, hour - 1),
    )
    const channel = drawChannel(random, received)
    if (!channel) return undefined
    const layout = layoutOf(channel)
    const person = personOf(world, crowd.next())
    const place = random.chance(awayShare) ? world.drawPlace(random) : person.home
    const topic = world.drawTopic(random, place, received)
    const agency = world.drawAgency(random, topic, place)
    const haste = 0.7 + createRandom(world.seed, 'haste', channel.channel_id).uniform() * 0.7
    const slowness = world.slownessOf(topic) * haste
    const fate = drawFate(random, { received, pace: world.paceOf(agency), slowness })
    return {
      received,
      person,
      place,
      topic,
      agency,
      channel,
      layout,
      classification: drawClass[layout](random),
      confidentiality: drawSecrecy[layout](random),
      ...offMidnight(fate),
    }
  }
}

/** The same events, none of them in the minute that only dirt may have. */
function offMidnight(fate: Fate): Fate {
  const times = Object.entries(fate).map(([event, at]) =>
    typeof at === 'number' ? [event, keepOffMidnight(at)] : [event, at],
  )
  return Object.fromEntries(times)
}
