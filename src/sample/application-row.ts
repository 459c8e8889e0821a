import type { Outcome } from '#model/service-request.ts'
import { slashed } from './calendar.ts'
import type { SampleContext } from './context.ts'
import { drawName, drawPlate, drawPoint, phoneSpellings } from './identifiers.ts'
import { createRandom, type Random } from './random.ts'
import type { TrueRequest } from './request.ts'
import { type Standing, standingAt } from './standing.ts'
import { drawReply, drawSlip, drawStory, drawTitle } from './text.ts'

/** Header of the application's export. */
export const applicationColumns = [
  'No Aduan',
  'Tanggal Masuk',
  'Kanal',
  'Nama Pelapor',
  'NIK',
  'Telepon',
  'Email',
  'Alamat',
  'RT/RW',
  'Kelurahan',
  'Kecamatan',
  'Jenis',
  'Topik',
  'Judul',
  'Isi Aduan',
  'Kerahasiaan',
  'Perangkat Daerah',
  'Status',
  'Tanggal Verifikasi',
  'Tanggal Tanggapan Pertama',
  'Tanggal Selesai',
  'Tanggal Dibuka Kembali',
  'Jawaban Petugas',
  'Nama Petugas',
  'Lintang',
  'Bujur',
  'Plat Nomor',
] as const
export type ApplicationRow = Record<(typeof applicationColumns)[number], string>

const classWords = {
  complaint: 'Pengaduan',
  aspiration: 'Aspirasi',
  information: 'Permintaan Informasi',
  oversight: 'Pengaduan Pengawasan',
  whistleblowing: 'Laporan Pelanggaran',
  unstated: '',
} as const
const secrecyWords = { public: 'Terbuka', anonymous: 'Anonim', secret: 'Rahasia' } as const
const closedWords: Readonly<Record<Outcome, string>> = {
  resolved: 'Selesai',
  rejected: 'Ditolak',
  not_ours: 'Bukan Kewenangan',
  duplicate: 'Duplikat',
  withdrawn: 'Dicabut Pelapor',
  unstated: 'Ditutup',
}
const openWords = {
  received: 'Baru',
  verified: 'Diteruskan',
  answered: 'Diproses',
  reopened: 'Dibuka Kembali',
} as const

export function statusWord({ stage, outcome }: Standing): string {
  if (stage === 'closed_again') return 'Selesai Setelah Dibuka Kembali'
  return stage === 'closed' ? closedWords[outcome ?? 'unstated'] : openWords[stage]
}

const officers = 60
/** Kinds of channel where residents sign in, so that the export knows their NIK. */
const signedIn = ['app', 'web', 'walk_in']

/**
 * One row of the application's export: all times in local time, and everything
 * private that such a system keeps. What is listed in the register stands in the row.
 */
export function applicationRow(
  request: TrueRequest,
  { id, file }: { readonly id: string; readonly file: string },
  context: SampleContext,
  random: Random,
): ApplicationRow {
  const { spell, world, register, as_of } = context
  const { person, place, topic, agency, channel, confidentiality } = request
  const standing = standingAt(request, as_of)
  const known = confidentiality !== 'anonymous'
  const district = world.districtOf(place)
  const plant = (kind: Parameters<typeof register.add>[0], text: string) => {
    register.add(kind, text, file, id)
    return text
  }
  const [lintang, bujur] = random.chance(0.4) ? drawPoint(random) : ['', '']
  const officer = drawName(createRandom(context.seed, 'officer', random.between(1, officers)))
  let story = drawStory(random)
  if (random.chance(0.1)) {
    const slip = drawSlip(random, district.area_code)
    story += ` ${slip.cue} ${plant(slip.kind, slip.text)}`
  }
  if (random.chance(0.01)) story = story.replace('. ', '.\n')
  const replied = standing.answered !== undefined
  return {
    'No Aduan': id,
    'Tanggal Masuk': slashed(request.received),
    Kanal: spell.channel(random, channel.channel_id),
    'Nama Pelapor': known ? plant('name', person.name) : 'Anonim',
    NIK: known && signedIn.includes(channel.kind) ? plant('nik', person.nik) : '',
    Telepon: known ? plant('phone', random.pick(phoneSpellings)(person.phone)) : '',
    Email: known ? plant('email', person.email ?? '') : '',
    Alamat: known && random.chance(0.7) ? plant('address', person.address) : '',
    'RT/RW': known && random.chance(0.6) ? plant('rt_rw', person.rt_rw) : '',
    Kelurahan: place === district ? '' : spell.area(random, place.area_code),
    Kecamatan: spell.area(random, district.area_code),
    Jenis: classWords[request.classification],
    Topik: spell.topic(random, topic.service_code),
    Judul: drawTitle(random),
    'Isi Aduan': story,
    Kerahasiaan:
      random.chance(0.1) && confidentiality === 'public' ? '' : secrecyWords[confidentiality],
    'Perangkat Daerah': spell.agency(random, agency.agency_id),
    Status: statusWord(standing),
    'Tanggal Verifikasi': text(standing.verified),
    'Tanggal Tanggapan Pertama': text(standing.answered),
    'Tanggal Selesai': text(standing.closed),
    'Tanggal Dibuka Kembali': text(standing.reopened),
    'Jawaban Petugas': replied ? drawReply(random) : '',
    'Nama Petugas': replied ? plant('name', officer) : '',
    Lintang: plant('coordinate', lintang),
    Bujur: plant('coordinate', bujur),
    'Plat Nomor': random.chance(0.03) ? plant('plate', drawPlate(random)) : '',
  }
}

const text = (wall: number | undefined) => (wall === undefined ? '' : slashed(wall))
