import { type ColumnEntry, text } from './entry.ts'

/** Keys, dimensions and counts. */
export const countsColumns: Readonly<Record<string, ColumnEntry>> = {
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
  classification: { type: 'code', description: text('Jenis aspirasi', 'Kind of request') },
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
  closed_unresolved: {
    type: 'count',
    description: text(
      'Ditutup dalam periode ini tanpa selesai: ditolak, bukan wewenang, ganda, dicabut, atau tanpa keterangan',
      'Closed in this period without being resolved: rejected, not ours, duplicate, withdrawn or unstated',
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
}
