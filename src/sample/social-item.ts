import type { Outcome } from '#model/service-request.ts'
import { isoWithOffset, minute, type WallSeconds } from './calendar.ts'
import type { SampleContext } from './context.ts'
import { drawPoint } from './identifiers.ts'
import type { Random } from './random.ts'
import type { TrueRequest } from './request.ts'
import { type Standing, standingAt } from './standing.ts'
import { drawReply, drawSlip, drawStory } from './text.ts'

/** One post and what was done with it; a key without a value is not written. */
export interface SocialItem {
  id: string
  platform: string
  created_at: string
  kind: string
  status: string
  user: { handle: string; name?: string; followers: number }
  location?: SocialPlace | undefined
  text: string
  topic?: string | undefined
  agency?: { name: string } | undefined
  reply?: SocialReply | undefined
  closed_at?: string | undefined
  comments?: SocialReply[]
}

interface SocialPlace {
  kelurahan?: string
  kecamatan?: string
  lat?: string | undefined
  lng?: string | undefined
}

interface SocialReply {
  at: string
  handle: string
  text: string
}

const kindWords = {
  complaint: 'keluhan',
  aspiration: 'usul',
  information: 'tanya',
  oversight: 'keluhan',
  whistleblowing: 'keluhan',
  unstated: 'lain',
} as const
const closedWords: Readonly<Record<Outcome, string>> = {
  resolved: 'beres',
  rejected: 'spam',
  not_ours: 'bukan urusan kami',
  duplicate: 'ganda',
  withdrawn: 'dihapus penulis',
  unstated: 'ditutup',
}
const openWords = {
  received: 'baru',
  verified: 'diteruskan',
  answered: 'dibalas',
  reopened: 'dibuka lagi',
} as const

export function statusWord({ stage, outcome }: Standing): string {
  if (stage === 'closed_again') return 'beres setelah dibuka lagi'
  return stage === 'closed' ? closedWords[outcome ?? 'unstated'] : openWords[stage]
}

/** One item of the social-media export: ISO times with the city's offset, a few in UTC. */
export function socialItem(
  request: TrueRequest,
  { id, file }: { readonly id: string; readonly file: string },
  context: SampleContext,
  random: Random,
): SocialItem {
  const { register, world, spell, as_of, offset } = context
  const { person, place, topic, agency, channel, received } = request
  const standing = standingAt(request, as_of)
  const district = world.districtOf(place)
  const inUtc = random.chance(0.02)
  const iso = (wall: WallSeconds) =>
    inUtc
      ? isoWithOffset(wall - offset(wall), 0).replace('+00:00', 'Z')
      : isoWithOffset(wall, offset(wall))
  const plant = (kind: Parameters<typeof register.add>[0], text: string) => {
    register.add(kind, text, file, id)
    return text
  }
  const slip = random.chance(0.1) ? drawSlip(random, district.area_code) : undefined
  const [lat, lng] = drawPoint(random)
  const item: SocialItem = {
    id,
    platform: spell.channel(random, channel.channel_id),
    created_at: iso(received),
    kind: kindWords[request.classification],
    status: statusWord(standing),
    user: {
      handle: plant('handle', person.handle),
      ...(random.chance(0.6) ? { name: plant('name', person.name) } : {}),
      followers: random.between(3, 4000),
    },
    text: `${drawStory(random)}${slip ? ` ${slip.cue} ${plant(slip.kind, slip.text)}` : ''}`,
    topic: spell.topic(random, topic.service_code),
    agency: { name: spell.agency(random, agency.agency_id) },
  }
  item.location = {
    ...(place === district ? {} : { kelurahan: spell.area(random, place.area_code) }),
    kecamatan: spell.area(random, district.area_code),
    ...(random.chance(0.3) ? { lat: plant('coordinate', lat), lng: plant('coordinate', lng) } : {}),
  }
  if (standing.answered !== undefined)
    item.reply = { at: iso(standing.answered), handle: '@layanan_warga', text: drawReply(random) }
  if (standing.closed !== undefined) item.closed_at = iso(standing.closed)
  if (random.chance(0.15)) {
    const at = iso(received + random.between(minute, 600 * minute))
    item.comments = [{ at, handle: plant('handle', neighbour(random)), text: drawStory(random) }]
  }
  return item
}

const neighbour = (random: Random) => `@zxtetangga_${random.between(100_000, 999_999)}`
