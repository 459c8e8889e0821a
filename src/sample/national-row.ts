import type { Outcome } from '#model/service-request.ts'
import { day, type WallSeconds, worded } from './calendar.ts'
import type { SampleContext } from './context.ts'
import { weighted } from './distributions.ts'
import { drawName } from './identifiers.ts'
import { createRandom, type Random } from './random.ts'
import type { TrueRequest } from './request.ts'
import { standingAt } from './standing.ts'
import { drawSlip, drawStory, drawTitle } from './text.ts'

/** Columns of the early national export; the late one lacks three of them. */
export const earlyColumns = [
  'Tracking ID',
  'Tanggal Laporan Masuk',
  'Waktu Laporan Masuk',
  'Klasifikasi Laporan',
  'ID Kategori',
  'Kategori',
  'Judul Laporan',
  'Isi Laporan Awal',
  'Isi Laporan Akhir',
  'Tipe Laporan (Anonim/Rahasia)',
  'Sumber Laporan',
  'Instansi Induk',
  'ID Instansi Terdisposisi',
  'Instansi Terdisposisi',
  'Status Laporan',
  'Alasan Tunda/Arsip',
  'Provinsi',
  'Kota/Kabupaten',
  'Kecamatan',
  'Kelurahan',
] as const
const onlyEarly: readonly string[] = ['ID Instansi Terdisposisi', 'Kecamatan', 'Kelurahan']
export const lateColumns = earlyColumns.filter((column) => !onlyEarly.includes(column))
export type NationalRow = Record<(typeof earlyColumns)[number], string>

const classWords = {
  complaint: 'Pengaduan Tidak Berkadar Pengawasan',
  oversight: 'Pengaduan Berkadar Pengawasan',
  information: 'Permintaan Informasi',
  aspiration: 'Aspirasi',
  whistleblowing: 'Pengaduan Berkadar Pengawasan',
  unstated: '',
} as const
const archived: Readonly<Partial<Record<Outcome, string>>> = {
  rejected: 'Diarsipkan oleh Admin',
  not_ours: 'Diarsipkan oleh Admin',
  duplicate: 'Diarsipkan oleh Admin',
  withdrawn: 'Diarsipkan oleh Pelapor',
}
const reasons: Readonly<Record<string, string>> = {
  'Diarsipkan oleh Admin': 'Arsip: bukti kurang atau bukan urusan pemerintah daerah',
  'Diarsipkan oleh Pelapor': 'Arsip: atas permintaan pelapor',
  'Diarsipkan oleh Sistem': 'Arsip: batas waktu lewat',
}
const drawClosing = weighted(
  ['Ditutup oleh Sistem', 'Selesai', 'Ditutup oleh Admin', 'Ditutup oleh Pelapor'],
  [62, 20, 11, 7],
)
const drawPortal = weighted(
  ['Website', 'Android', 'ios', 'SMS', 'Instagram', 'Hotline Service', 'Tatap Muka'],
  [55, 24, 3, 4, 4, 8, 2],
)
/** The system closes what nobody objected to this long after the reply. */
const silence = 14 * day
/** The system archives what nobody answered this long after receipt. */
const expiry = 180 * day

/** What the national system says of a request; a closing word, once drawn, stays. */
export function nationalStatus(request: TrueRequest, at: WallSeconds, random: Random): string {
  const [closing, expires, asks] = [drawClosing(random), random.chance(0.5), random.chance(0.04)]
  const { stage, answered, outcome } = standingAt(request, at)
  const objection = outcome && archived[outcome]
  if (objection) return objection
  if (stage === 'closed' || stage === 'closed_again') return closing
  if (answered !== undefined) return answered + silence <= at && expires ? closing : 'Proses'
  if (expires && request.received + expiry <= at) return 'Diarsipkan oleh Sistem'
  if (stage === 'received') return 'Belum Terverifikasi'
  return asks ? 'Menunggu Kelengkapan Informasi' : 'Belum Ditindaklanjuti'
}

/**
 * A request as the national system shows it at one moment: times in UTC, no
 * time of answer or closing.
 *
 * The same `id` gives the same texts at any moment; spellings may change.
 */
export function nationalRow(
  request: TrueRequest,
  { id, file, at }: { readonly id: string; readonly file: string; readonly at: WallSeconds },
  context: SampleContext,
): NationalRow {
  const { city, seed, world, spell, register, offset } = context
  const random = createRandom(seed, 'national', id)
  const changing = createRandom(seed, 'national', id, file)
  const { received, place, topic, agency, confidentiality } = request
  const [date, time] = worded(received - offset(received))
  const status = nationalStatus(request, at, createRandom(seed, 'closing', id))
  const district = world.districtOf(place)
  let story = drawStory(random)
  if (random.chance(0.1)) {
    const slip = drawSlip(random, district.area_code)
    register.add(slip.kind, slip.text, file, id)
    story += ` ${slip.cue} ${slip.text}`
  }
  const { agencies, categories } = city.reference
  const government = agencies.find(({ kind }) => kind === 'city')?.name_id
  const secret = random.chance(0.35) ? 'Anonim|Rahasia' : 'Rahasia'
  const placeKnown = changing.chance(0.25)
  return {
    'Tracking ID': id,
    'Tanggal Laporan Masuk': date,
    'Waktu Laporan Masuk': time,
    'Klasifikasi Laporan': classWords[request.classification],
    'ID Kategori': String(900 + 7 * categories.indexOf(topic)),
    Kategori: spell.topic(random, topic.service_code),
    'Judul Laporan': drawTitle(random),
    'Isi Laporan Awal': story,
    'Isi Laporan Akhir': story.toLowerCase(),
    'Tipe Laporan (Anonim/Rahasia)': { public: '', anonymous: 'Anonim', secret }[confidentiality],
    'Sumber Laporan': drawPortal(random),
    'Instansi Induk': government ?? city.settings.name.id,
    'ID Instansi Terdisposisi': String(14_600 + 3 * agencies.indexOf(agency)),
    'Instansi Terdisposisi': spell.agency(changing, agency.agency_id),
    'Status Laporan': status,
    'Alasan Tunda/Arsip': reasons[status] ?? '',
    Provinsi: random.chance(0.13) ? '' : 'Provinsi Contoh',
    'Kota/Kabupaten': drawCity(random, city.settings.name.id),
    Kecamatan: placeKnown ? district.name.toUpperCase() : '',
    Kelurahan: placeKnown && changing.chance(0.7) ? place.name : '',
  }
}

/** Mostly not the city: its name without the first word, nothing, or somewhere far. */
function drawCity(random: Random, name: string): string {
  const draw = random.uniform()
  if (draw < 0.29) return name
  if (draw < 0.71) return name.split(' ').slice(1).join(' ') || name
  return draw < 0.97 ? '' : `Kota ${drawName(random).split(' ')[0]}`
}
