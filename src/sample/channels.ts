import type { ReferenceRow } from '#model/reference.ts'
import { dateOf, type WallSeconds, yearOf } from './calendar.ts'
import { weighted } from './distributions.ts'
import { createRandom, type Random } from './random.ts'

export type Channel = ReferenceRow<'channels'>
/** Which of the three exports a request ends up in. */
export type Layout = 'national' | 'application' | 'social'

/** How much each kind of channel is used among those of its export; the rest weigh 4. */
const kindWeights: Readonly<Record<string, number>> = {
  app: 42,
  web: 17,
  whatsapp: 24,
  phone: 12,
  walk_in: 7,
}

export function layoutOf({ kind }: Channel): Layout {
  return kind === 'national' ? 'national' : kind === 'social' ? 'social' : 'application'
}

/** Whether a channel was in use on a day; `active_from` and `active_to` may be a year or a month. */
function isActive({ active_from, active_to }: Channel, date: string): boolean {
  return (
    (!active_from || date.slice(0, active_from.length) >= active_from) &&
    (!active_to || date.slice(0, active_to.length) <= active_to)
  )
}

/**
 * Makes the draw of a channel for a time: about 8 % national, 20 % social media
 * and the rest the city's own channels, among those in use on that day. SMS
 * fades year by year.
 *
 * @returns `undefined` where no channel is in use.
 */
export function createChannels(channels: readonly Channel[], seed: number) {
  const pickers = new Map<string, ((random: Random) => Channel) | undefined>()
  const picker = (year: number, active: readonly Channel[]) => {
    const weightOf = (channel: Channel) => {
      const fading = channel.kind === 'sms' ? Math.max(0.3, 12 - 2 * (year - 2018)) : 4
      const drawn = 0.7 + createRandom(seed, 'channel', channel.channel_id).uniform() * 0.6
      return (kindWeights[channel.kind] ?? fading) * drawn
    }
    const total = (layout: Layout) =>
      active.filter((one) => layoutOf(one) === layout).reduce((sum, one) => sum + weightOf(one), 0)
    const social = 0.15 + 0.0125 * (year - 2018)
    const shares = { national: 0.08, social, application: 0.92 - social }
    if (active.length === 0) return undefined
    return weighted(
      active,
      active.map((one) => (shares[layoutOf(one)] * weightOf(one)) / total(layoutOf(one))),
    )
  }
  return (random: Random, at: WallSeconds): Channel | undefined => {
    const date = dateOf(at)
    const active = channels.filter((channel) => isActive(channel, date))
    const key = `${date.slice(0, 4)}/${active.map(({ channel_id }) => channel_id).join('/')}`
    if (!pickers.has(key)) pickers.set(key, picker(yearOf(at), active))
    return pickers.get(key)?.(random)
  }
}
