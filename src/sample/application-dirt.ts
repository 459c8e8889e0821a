import type { ApplicationRow } from './application-row.ts'
import {
  dateOf,
  day,
  hour,
  keepOffMidnight,
  minute,
  shiftedMidnight,
  slashed,
  type WallSeconds,
} from './calendar.ts'
import type { DirtCounts, DirtKind } from './dirt.ts'
import { drawName } from './identifiers.ts'
import { createRandom, type Random } from './random.ts'
import type { TrueRequest } from './request.ts'
import { type Standing, standingAt } from './standing.ts'

/** Share of the application's rows that each kind of dirt spoils. */
export const applicationDirt: DirtCounts = {
  'row-malformed': 0.00025,
  'row-too-short': 0.00025,
  'missing-id': 0.0001,
  'missing-date': 0.0002,
  'unreadable-date': 0.0003,
  'requested-in-future': 0.0004,
  'requested-in-3020': 0.0002,
  'closed-in-3020': 0.0002,
  'answered-before-requested': 0.0015,
  'closed-before-requested': 0.003,
  'clock-skew': 0.002,
  'shifted-midnight': 0.006,
  'closed-without-date': 0.002,
  'open-with-closing-date': 0.001,
  'duplicate-id': 0.004,
  'duplicate-request': 0.008,
  'empty-topic': 0.008,
  'empty-agency': 0.012,
  'empty-area': 0.025,
  'unknown-topic': 0.0005,
  'unknown-agency': 0.0006,
  'unknown-area': 0.0008,
  'unknown-channel': 0.0002,
}

/** Whether a kind of dirt can stand on the row of a request without mixing with another kind. */
export function fitsRequest(kind: DirtKind, request: TrueRequest, as_of: WallSeconds): boolean {
  const { stage, answered, closed }: Standing = standingAt(request, as_of)
  const isSlow = closed === undefined || closed > request.received + hour
  switch (kind) {
    case 'answered-before-requested':
    case 'clock-skew':
      return answered !== undefined && isSlow
    case 'closed-before-requested':
    case 'closed-in-3020':
    case 'closed-without-date':
    case 'duplicate-id':
      return stage === 'closed' && isSlow
    case 'open-with-closing-date':
      return stage === 'answered' && (answered ?? as_of) + 2 * day < as_of
    case 'duplicate-request':
      return isSlow && request.confidentiality !== 'anonymous'
    default:
      return isSlow
  }
}

/** The words that no reference table knows: a few, so that each recurs. */
const unknownWord = (seed: number, random: Random) =>
  drawName(createRandom(seed, 'unknown', random.between(1, 3))).split(' ')[0] ?? ''

/** The row with one kind of dirt in its cells; kinds that spoil lines or add rows leave it as it is. */
export function spoilRow(
  kind: DirtKind,
  row: ApplicationRow,
  { received, answered = received }: TrueRequest,
  { seed, as_of, random }: { seed: number; as_of: WallSeconds; random: Random },
): ApplicationRow {
  const inYear3020 = (text: string) => text.replace(/\d{4} /, '3020 ')
  const before = (seconds: number) => slashed(keepOffMidnight(received - seconds))
  const bare = (text: string) => text && `${text.slice(0, 10)} ${shiftedMidnight}`
  switch (kind) {
    case 'missing-id':
      return { ...row, 'No Aduan': '' }
    case 'missing-date':
      return { ...row, 'Tanggal Masuk': '' }
    case 'unreadable-date':
      return { ...row, 'Tanggal Masuk': `31/02/${dateOf(received).slice(0, 4)} 10:15` }
    case 'requested-in-future':
      return { ...row, 'Tanggal Masuk': slashed(as_of + random.between(3 * day, 200 * day)) }
    case 'requested-in-3020':
      return { ...row, 'Tanggal Masuk': inYear3020(row['Tanggal Masuk']) }
    case 'closed-in-3020':
      return { ...row, 'Tanggal Selesai': inYear3020(row['Tanggal Selesai']) }
    case 'answered-before-requested':
      return {
        ...row,
        'Tanggal Tanggapan Pertama': before(random.between(2 * hour, 20 * day)),
      }
    case 'closed-before-requested':
      return { ...row, 'Tanggal Selesai': before(random.between(2 * hour, 300 * day)) }
    case 'clock-skew':
      return {
        ...row,
        'Tanggal Tanggapan Pertama': before(random.between(1, 4) * minute),
      }
    case 'shifted-midnight':
      return {
        ...row,
        'Tanggal Masuk': bare(row['Tanggal Masuk']),
        'Tanggal Verifikasi': bare(row['Tanggal Verifikasi']),
        'Tanggal Tanggapan Pertama': bare(row['Tanggal Tanggapan Pertama']),
        'Tanggal Selesai': bare(row['Tanggal Selesai']),
      }
    case 'closed-without-date':
      return { ...row, 'Tanggal Selesai': '' }
    case 'open-with-closing-date':
      return { ...row, 'Tanggal Selesai': slashed(answered + random.between(hour, day)) }
    case 'empty-topic':
      return { ...row, Topik: '' }
    case 'empty-agency':
      return { ...row, 'Perangkat Daerah': '' }
    case 'empty-area':
      return { ...row, Kelurahan: '', Kecamatan: '' }
    case 'unknown-topic':
      return { ...row, Topik: unknownWord(seed, random) }
    case 'unknown-agency':
      return { ...row, 'Perangkat Daerah': `Dinas ${unknownWord(seed, random)}` }
    case 'unknown-area':
      return { ...row, Kelurahan: unknownWord(seed, random) }
    case 'unknown-channel':
      return { ...row, Kanal: unknownWord(seed, random) }
    default:
      return row
  }
}
