import {
  drawAddress,
  drawEmail,
  drawName,
  drawNik,
  drawPhoneDigits,
  drawPlate,
  drawPoint,
  drawRtRw,
  phoneSpellings,
} from './identifiers.ts'
import type { Random } from './random.ts'
import type { IdentifierKind } from './register.ts'

const openers =
  'Selamat pagi|Mohon perhatian|Tolong|Izin melapor|Kepada petugas|Maaf mengganggu|Warga bertanya|Sekadar saran'.split(
    '|',
  )
const things =
  'jalan depan rumah|lampu di tikungan|saluran di gang|tumpukan sampah|trotoar dekat sekolah|pohon tua|antrean loket|surat saya|air kran|suara pengeras|truk besar|lubang lama|pagar taman|marka penyeberangan|warung di bahu jalan|petugas loket|tarif parkir|kabel menjuntai|kali kecil|halte'.split(
    '|',
  )
const troubles =
  'belum juga diperbaiki|makin parah|membahayakan anak sekolah|sudah lama rusak|sering macet|bau sekali|gelap tiap malam|tidak ada kabar|mengganggu tidur|menghalangi jalan|hampir roboh|keruh dan kecil|dibiarkan saja|membuat orang jatuh'.split(
    '|',
  )
const times =
  'sejak kemarin|dua minggu ini|tiap hujan|setiap malam|sejak bulan lalu|sudah ½ tahun|sejak “hari bersih”|– sampai sekarang'.split(
    '|',
  )
const pleas =
  'Mohon ditindaklanjuti|Terima kasih banyak|Kapan ada perbaikan|Tolong dicek ke lokasi|Kami menunggu jawaban|Semoga cepat beres|Bisa dibantu…|Tempatnya dekat café'.split(
    '|',
  )
const thanks =
  'Terima kasih atas laporannya|Laporan sudah kami terima|Petugas sudah ke lokasi|Perbaikan dijadwalkan pekan depan|Sudah selesai dikerjakan|Mohon lengkapi foto|Kami cek dahulu ke lapangan'.split(
    '|',
  )

export const drawTitle = (random: Random) =>
  `${capital(random.pick(things))} ${random.pick(troubles)}`

export const drawStory = (random: Random) =>
  `${random.pick(openers)}, ${random.pick(things)} ${random.pick(troubles)} ${random.pick(times)}. ${random.pick(pleas)}.`

export const drawReply = (random: Random) => `${random.pick(thanks)}. ${random.pick(thanks)}.`

const capital = (text: string) => `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}`

/** An identifier as it slips into a text, after its cue word. */
export interface Slip {
  readonly kind: IdentifierKind
  readonly cue: string
  readonly text: string
}

/** An invented identifier of somebody else: a neighbour, an official, a driver. */
export function drawSlip(random: Random, area_code: string): Slip {
  const name = drawName(random)
  const slips: readonly (() => Slip)[] = [
    () => ({ kind: 'name', cue: 'nama saya', text: name }),
    () => ({ kind: 'nik', cue: 'NIK', text: drawNik(random, area_code) }),
    () => ({
      kind: 'phone',
      cue: random.pick(['hp', 'wa', 'telp']),
      text: random.pick(phoneSpellings)(drawPhoneDigits(random)),
    }),
    () => ({ kind: 'email', cue: 'surel', text: drawEmail(random, name) }),
    () => ({
      kind: 'handle',
      cue: 'ig',
      text: `@${name.toLowerCase().split(' ')[1]}_${random.between(1000, 99_999)}`,
    }),
    () => ({ kind: 'plate', cue: 'plat', text: drawPlate(random) }),
    () => ({ kind: 'address', cue: 'alamat', text: drawAddress(random) }),
    () => ({ kind: 'rt_rw', cue: 'di', text: drawRtRw(random) }),
    () => ({ kind: 'coordinate', cue: 'titik', text: drawPoint(random).join(', ') }),
  ]
  return random.pick(slips)()
}
