import type { Localised } from './locale.ts'
import type { Dimension } from './protection.ts'
import type { PublicColumn, PublicColumnType } from './table.ts'

const text = (id: string, en: string): Localised => ({ id, en })

/** The data dictionary of every column that a release of statistics can have. */
const dictionary: Readonly<
  Record<
    string,
    {
      readonly type: PublicColumnType
      readonly description: Localised
      readonly values?: readonly string[]
    }
  >
> = {
  row: {
    type: 'key',
    description: text(
      'Nama tetap baris ini: kode dan periode, disambung tanda ~',
      'Permanent name of this row: codes and period joined by ~',
    ),
  },
  period: {
    type: 'period',
    description: text(
      'Periode: 2024-05, 2024-Q2, 2024-H1, 2024, atau 2024..2026',
      'Period: 2024-05, 2024-Q2, 2024-H1, 2024, or 2024..2026',
    ),
  },
  data_status: {
    type: 'word',
    values: ['synthetic', 'real'],
    description: text(
      'synthetic: data contoh buatan, bukan catatan kota; real: data kota',
      'synthetic: made-up sample data, not the record of the city; real: data of the city',
    ),
  },
  category_group: { type: 'code', description: text('Kelompok topik', 'Topic group') },
  service_code: {
    type: 'code',
    description: text('Topik, lihat tabel categories', 'Topic, see table categories'),
  },
  district: {
    type: 'code',
    description: text(
      'Kode wilayah tingkat pertama, lihat tabel areas',
      'Code of the first-level area, see table areas',
    ),
  },
  village: {
    type: 'code',
    description: text(
      'Kode wilayah tingkat kedua, lihat tabel areas',
      'Code of the second-level area, see table areas',
    ),
  },
  agency: {
    type: 'code',
    description: text('Perangkat daerah, lihat tabel agencies', 'Agency, see table agencies'),
  },
  channel: {
    type: 'code',
    description: text('Kanal, lihat tabel channels', 'Channel, see table channels'),
  },
  classification: { type: 'code', description: text('Jenis aspirasi', 'Kind of aspiration') },
  service: {
    type: 'code',
    description: text('Bidang layanan, lihat tabel services', 'Service field, see table services'),
  },
  received: {
    type: 'count',
    description: text('Aspirasi yang masuk dalam periode ini', 'Requests received in this period'),
  },
  answered: {
    type: 'count',
    description: text(
      'Aspirasi yang mendapat jawaban pertama dalam periode ini, kapan pun masuknya',
      'Requests that got their first response in this period, whenever received',
    ),
  },
  closed: {
    type: 'count',
    description: text(
      'Aspirasi yang ditutup dalam periode ini, dengan hasil apa pun',
      'Requests closed in this period, with any outcome',
    ),
  },
  reopened: {
    type: 'count',
    description: text(
      'Aspirasi yang masuk dalam periode ini dan pernah dibuka kembali',
      'Requests received in this period that were reopened',
    ),
  },
  closed_at_creation: {
    type: 'count',
    description: text(
      'Aspirasi yang masuk dalam periode ini dan ditutup pada saat dibuat',
      'Requests received in this period and closed the moment they were created',
    ),
  },
  open_at_extraction: {
    type: 'count',
    description: text(
      'Aspirasi periode ini yang masih terbuka pada tanggal ekspor',
      'Requests of this period still open at the extraction date',
    ),
  },
  closed_at_extraction: {
    type: 'count',
    description: text(
      'Aspirasi periode ini yang sudah ditutup pada tanggal ekspor',
      'Requests of this period closed by the extraction date',
    ),
  },
  resolved: {
    type: 'count',
    description: text(
      'Ditutup dalam periode ini sebagai selesai',
      'Closed in this period as resolved',
    ),
  },
  rejected: {
    type: 'count',
    description: text(
      'Ditutup dalam periode ini sebagai ditolak',
      'Closed in this period as rejected',
    ),
  },
  not_ours: {
    type: 'count',
    description: text(
      'Ditutup dalam periode ini sebagai bukan wewenang kota',
      'Closed in this period as not the responsibility of the city',
    ),
  },
  duplicate: {
    type: 'count',
    description: text(
      'Ditutup dalam periode ini sebagai laporan ganda',
      'Closed in this period as a duplicate',
    ),
  },
  withdrawn: {
    type: 'count',
    description: text(
      'Ditutup dalam periode ini karena dicabut pelapor',
      'Closed in this period as withdrawn',
    ),
  },
  unstated: {
    type: 'count',
    description: text(
      'Ditutup dalam periode ini tanpa keterangan hasil',
      'Closed in this period without a stated outcome',
    ),
  },
  open_0_7: {
    type: 'count',
    description: text(
      'Masih terbuka pada akhir periode, umur 0–7 hari',
      'Still open at the end of the period, 0–7 days old',
    ),
  },
  open_8_30: {
    type: 'count',
    description: text(
      'Masih terbuka pada akhir periode, umur 8–30 hari',
      'Still open at the end of the period, 8–30 days old',
    ),
  },
  open_31_90: {
    type: 'count',
    description: text(
      'Masih terbuka pada akhir periode, umur 31–90 hari',
      'Still open at the end of the period, 31–90 days old',
    ),
  },
  open_91_365: {
    type: 'count',
    description: text(
      'Masih terbuka pada akhir periode, umur 91–365 hari',
      'Still open at the end of the period, 91–365 days old',
    ),
  },
  open_over_365: {
    type: 'count',
    description: text(
      'Masih terbuka pada akhir periode, umur lebih dari 365 hari',
      'Still open at the end of the period, older than 365 days',
    ),
  },
  metric: {
    type: 'word',
    values: ['first_response', 'resolution'],
    description: text(
      'first_response: sampai jawaban pertama; resolution: sampai selesai',
      'first_response: until the first response; resolution: until resolved',
    ),
  },
  days: {
    type: 'number',
    description: text(
      'Hari kalender sejak aspirasi masuk',
      'Calendar days since the request was received',
    ),
  },
  percent_waiting: {
    type: 'percent',
    description: text(
      'Persen yang masih menunggu setelah sekian hari (Kaplan–Meier atau Aalen–Johansen)',
      'Percent still waiting after that many days (Kaplan–Meier or Aalen–Johansen)',
    ),
  },
  percent_waiting_low: {
    type: 'percent',
    description: text('Batas bawah selang 95 %', 'Lower limit of the 95 % interval'),
  },
  percent_waiting_high: {
    type: 'percent',
    description: text('Batas atas selang 95 %', 'Upper limit of the 95 % interval'),
  },
  n: {
    type: 'count',
    description: text(
      'Banyaknya aspirasi yang dihitung, dibulatkan',
      'Number of requests counted, rounded',
    ),
  },
  median_state: {
    type: 'word',
    values: ['estimated', 'insufficient', 'not_reached'],
    description: text(
      'estimated: ada; insufficient: data terlalu sedikit; not_reached: lebih dari separuh masih menunggu',
      'estimated: known; insufficient: too few data; not_reached: more than half are still waiting',
    ),
  },
  median_days: {
    type: 'days',
    description: text(
      'Separuh sudah terlayani dalam sekian hari (dibulatkan ke atas)',
      'Half were served within this many days (rounded up)',
    ),
  },
  median_low_days: {
    type: 'days',
    description: text(
      'Batas bawah selang 95 %, dalam hari',
      'Lower limit of the 95 % interval, in days',
    ),
  },
  median_high_days: {
    type: 'days',
    description: text(
      'Batas atas selang 95 %, dalam hari; kosong bila belum diketahui',
      'Upper limit of the 95 % interval, in days; empty when not yet known',
    ),
  },
  p90_state: {
    type: 'word',
    values: ['estimated', 'insufficient', 'not_reached'],
    description: text(
      'Seperti median_state, untuk sembilan dari sepuluh',
      'As median_state, for nine in ten',
    ),
  },
  p90_days: {
    type: 'days',
    description: text(
      'Sembilan dari sepuluh sudah terlayani dalam sekian hari (dibulatkan ke atas)',
      'Nine in ten were served within this many days (rounded up)',
    ),
  },
  p90_low_days: {
    type: 'days',
    description: text(
      'Batas bawah selang 95 %, dalam hari',
      'Lower limit of the 95 % interval, in days',
    ),
  },
  p90_high_days: {
    type: 'days',
    description: text(
      'Batas atas selang 95 %, dalam hari; kosong bila belum diketahui',
      'Upper limit of the 95 % interval, in days; empty when not yet known',
    ),
  },
  source_id: { type: 'code', description: text('Sumber data', 'Data source') },
  rule: { type: 'code', description: text('Aturan pemeriksaan', 'Rule of the check') },
  severity: {
    type: 'word',
    values: ['error', 'warning'],
    description: text(
      'error: baris dikarantina; warning: baris dipakai',
      'error: row quarantined; warning: row kept',
    ),
  },
  column: {
    type: 'text',
    description: text('Kolom yang diperiksa', 'Column that was checked'),
  },
  problem_id: {
    type: 'text',
    description: text('Masalahnya, dalam bahasa Indonesia', 'The problem, in Indonesian'),
  },
  problem_en: {
    type: 'text',
    description: text('Masalahnya, dalam bahasa Inggris', 'The problem, in English'),
  },
  rows: {
    type: 'count',
    description: text('Banyaknya baris, dibulatkan', 'Number of rows, rounded'),
  },
  read: { type: 'count', description: text('Baris yang dibaca', 'Rows read') },
  quarantined: {
    type: 'count',
    description: text('Baris yang dikarantina', 'Rows quarantined'),
  },
  merged: {
    type: 'count',
    description: text(
      'Baris yang sama dengan baris lain, dihitung satu kali',
      'Rows that are the same case as another row, counted once',
    ),
  },
  excluded: {
    type: 'count',
    description: text(
      'Aspirasi yang dilindungi penuh dan hanya dihitung per tahun',
      'Fully protected requests, counted by year only',
    ),
  },
  published: {
    type: 'count',
    description: text('Aspirasi yang masuk tabel', 'Requests that enter the tables'),
  },
  table: { type: 'code', description: text('Tabel', 'Table') },
  cells: {
    type: 'number',
    description: text('Banyaknya sel hitungan', 'Number of count cells'),
  },
  cells_suppressed: {
    type: 'number',
    description: text('Sel yang disembunyikan (1–9)', 'Cells suppressed (1–9)'),
  },
  percent_suppressed: {
    type: 'number',
    description: text('Persen sel yang disembunyikan', 'Percent of cells suppressed'),
  },
}

/**
 * The column of that name with its type and description.
 *
 * @throws {Error} for a name that the dictionary lacks: only described columns can be published.
 */
export function publicColumn(name: string): PublicColumn {
  const entry = dictionary[name]
  if (!entry) throw new Error(`Column "${name}" has no description in src/model/columns.ts.`)
  return { name, ...entry }
}

/** The three columns that say how many were served within a promise. */
export function promiseColumns(promise: {
  readonly promise_id: string
  readonly name_id: string
  readonly name_en: string
}): readonly PublicColumn[] {
  const { promise_id, name_id, name_en } = promise
  const column = (suffix: string, id: string, en: string): PublicColumn => ({
    name: `percent_${promise_id}${suffix}`,
    type: 'percent',
    description: { id: `${id}: ${name_id}`, en: `${en}: ${name_en}` },
  })
  return [
    column('', 'Persen yang terlayani dalam janji', 'Percent served within the promise'),
    column(
      '_low',
      'Batas bawah selang 95 % dari persen dalam janji',
      'Lower limit of the 95 % interval of the percent within the promise',
    ),
    column(
      '_high',
      'Batas atas selang 95 % dari persen dalam janji',
      'Upper limit of the 95 % interval of the percent within the promise',
    ),
  ]
}

/** The published column of a dimension. */
export const dimensionColumn = (dimension: Dimension): PublicColumn => publicColumn(dimension)
