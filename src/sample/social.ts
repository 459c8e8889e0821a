import { hour, isoWithOffset, minute, yearOf } from './calendar.ts'
import type { SampleContext } from './context.ts'
import { createDirtCounter, createSchedule, type DirtCounts, type DirtKind } from './dirt.ts'
import { drawName } from './identifiers.ts'
import type { Export } from './piece.ts'
import { createRandom } from './random.ts'
import type { TrueRequest } from './request.ts'
import { type SocialItem, socialItem } from './social-item.ts'
import { standingAt } from './standing.ts'

const shares: DirtCounts = {
  'answered-before-requested': 0.003,
  'closed-before-requested': 0.002,
  'clock-skew': 0.002,
  'duplicate-id': 0.004,
  'duplicate-request': 0.004,
  'empty-topic': 0.06,
  'empty-agency': 0.08,
  'empty-area': 0.18,
  'unknown-topic': 0.001,
}

/**
 * The social-media export: one JSON array a platform and year.
 *
 * @param fileOf Path of the file of a channel and year.
 */
export function createSocial(
  context: SampleContext,
  fileOf: (channel_id: string, year: number) => string,
): Export {
  const { seed, as_of, offset } = context
  const random = createRandom(seed, 'social')
  const dirt = createDirtCounter()
  const nextDirt = createSchedule(seed, 'social', shares)
  const rows = new Map<string, number>()
  let items = new Map<string, SocialItem[]>()
  let ids = 0
  const nextId = (request: TrueRequest) =>
    `${request.channel.channel_id.slice(0, 2)}${yearOf(request.received)}${String(++ids).padStart(9, '0')}`

  return {
    rows,
    planted: dirt.counts,
    add(request) {
      const file = fileOf(request.channel.channel_id, yearOf(request.received))
      const ofFile = items.get(file) ?? []
      items.set(file, ofFile)
      const clean = socialItem(request, { id: nextId(request), file }, context, random)
      const kind = nextDirt((one) => fits(one, request, as_of))
      if (kind) dirt.note(kind)
      else if (closesAtOnce(request)) dirt.note('closed-at-creation')
      const earlier = (seconds: number) =>
        isoWithOffset(request.received - seconds, offset(request.received))
      ofFile.push(kind ? spoil(clean, kind, earlier) : clean)
      if (kind === 'duplicate-id') ofFile.push(clean)
      if (kind === 'duplicate-request') ofFile.push({ ...clean, id: nextId(request) })
    },
    *endYear() {
      for (const [path, ofFile] of items) {
        rows.set(path, ofFile.length)
        const text = `[${ofFile.map((item) => JSON.stringify(item)).join(',\n')}]\n`
        yield { path, bytes: new TextEncoder().encode(text) }
      }
      items = new Map()
    },
    *end() {},
  }

  function spoil(
    item: SocialItem,
    kind: DirtKind,
    earlier: (seconds: number) => string,
  ): SocialItem {
    const reply = (seconds: number) =>
      item.reply ? { ...item.reply, at: earlier(seconds) } : undefined
    const { lat, lng } = item.location ?? {}
    switch (kind) {
      case 'answered-before-requested':
        return { ...item, reply: reply(random.between(2 * hour, 200 * hour)) }
      case 'clock-skew':
        return { ...item, reply: reply(random.between(1, 4) * minute) }
      case 'closed-before-requested':
        return { ...item, closed_at: earlier(random.between(2 * hour, 900 * hour)) }
      case 'duplicate-id':
        return { ...item, status: 'baru', reply: undefined, closed_at: undefined }
      case 'empty-topic':
        return { ...item, topic: undefined }
      case 'empty-agency':
        return { ...item, agency: undefined }
      case 'empty-area':
        return { ...item, location: lat === undefined ? undefined : { lat, lng } }
      case 'unknown-topic':
        return { ...item, topic: `#${drawName(random).split(' ')[0]}` }
      default:
        return item
    }
  }
}

const closesAtOnce = ({ received, closed }: TrueRequest) =>
  closed !== undefined && closed - received <= minute

function fits(kind: DirtKind, request: TrueRequest, as_of: number): boolean {
  const { stage, answered } = standingAt(request, as_of)
  const isSlow = request.closed === undefined || request.closed > request.received + hour
  if (kind === 'answered-before-requested' || kind === 'clock-skew')
    return answered !== undefined && isSlow
  if (kind === 'closed-before-requested' || kind === 'duplicate-id')
    return stage === 'closed' && isSlow
  return isSlow
}
