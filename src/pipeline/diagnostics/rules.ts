import type { Severity } from '#model/issue.ts'
import type { Localised } from '#model/locale.ts'

interface Rule {
  readonly severity: Severity
  /** What happened, for the quality page and for staff. */
  readonly title: Localised
  /** What staff can do about it. */
  readonly hint: string
}

/** Every problem a row can have. Rows with an `error` are quarantined, `warning` rows are kept. */
export const rules = {
  'row-malformed': {
    severity: 'error',
    title: {
      id: 'Baris rusak: jumlah sel atau tanda kutip salah',
      en: 'Broken row: wrong number of cells or stray quotes',
    },
    hint: 'Buka berkas di baris itu, perbaiki tanda kutip atau jumlah kolom, atau ekspor ulang.',
  },
  'row-truncated': {
    severity: 'error',
    title: { id: 'Baris terakhir terpotong', en: 'Last row is cut off' },
    hint: 'Unduhan mungkin berhenti di tengah. Ekspor dan salin ulang berkas ini.',
  },
  'json-line-broken': {
    severity: 'error',
    title: { id: 'Baris JSON tidak terbaca', en: 'Unreadable JSON line' },
    hint: 'Perbaiki baris itu atau ekspor ulang.',
  },
  'decoded-as-windows-1252': {
    severity: 'warning',
    title: {
      id: 'Berkas bukan UTF-8, dibaca sebagai Windows-1252',
      en: 'File is not UTF-8, read as Windows-1252',
    },
    hint: 'Simpan berkas sebagai CSV UTF-8 bila bisa.',
  },
  'header-repeated': {
    severity: 'warning',
    title: { id: 'Kepala tabel terulang di tengah berkas', en: 'Header repeated inside the file' },
    hint: 'Tidak perlu tindakan; baris itu dilewati.',
  },
  'file-without-rows': {
    severity: 'warning',
    title: { id: 'Berkas tanpa baris data', en: 'File without rows' },
    hint: 'Periksa apakah ekspor memang kosong.',
  },
  'missing-id': {
    severity: 'error',
    title: { id: 'Tanpa nomor aspirasi', en: 'No request id' },
    hint: 'Isi nomor di sistem asal, lalu ekspor ulang.',
  },
  'missing-date': {
    severity: 'error',
    title: { id: 'Tanpa tanggal masuk', en: 'No date of receipt' },
    hint: 'Isi tanggal di sistem asal, lalu ekspor ulang.',
  },
  'unreadable-date': {
    severity: 'error',
    title: { id: 'Tanggal tidak terbaca', en: 'Unreadable date' },
    hint: 'Perbaiki tanggalnya, atau tambahkan bentuk tanggal itu pada formats di sources.yaml.',
  },
  'impossible-date': {
    severity: 'error',
    title: { id: 'Tanggal di luar masa yang mungkin', en: 'Date outside any possible time' },
    hint: 'Perbaiki tahun di sistem asal. Tanggal masuk harus antara tahun 2000 dan tanggal ekspor.',
  },
  'answered-before-requested': {
    severity: 'error',
    title: { id: 'Dijawab sebelum masuk', en: 'Answered before it was received' },
    hint: 'Periksa time_zone di sources.yaml, lalu jam di sistem asal.',
  },
  'closed-before-requested': {
    severity: 'error',
    title: { id: 'Ditutup sebelum masuk', en: 'Closed before it was received' },
    hint: 'Periksa time_zone di sources.yaml, lalu jam di sistem asal.',
  },
  'clock-skew': {
    severity: 'warning',
    title: {
      id: 'Selisih jam paling lama lima menit, dihitung nol',
      en: 'Clocks differ by up to five minutes, counted as zero',
    },
    hint: 'Tidak perlu tindakan bila jarang.',
  },
  'after-extraction': {
    severity: 'warning',
    title: {
      id: 'Peristiwa setelah tanggal ekspor, dianggap belum terjadi',
      en: 'Event after the extraction date, treated as not yet happened',
    },
    hint: 'Periksa extraction.date di sources.yaml.',
  },
  'closed-without-date': {
    severity: 'warning',
    title: { id: 'Berstatus tertutup tanpa tanggal tutup', en: 'Closed without a closing date' },
    hint: 'Isi tanggal tutup di sistem asal. Baris ini tidak masuk hitungan lama penyelesaian.',
  },
  'open-with-closing-date': {
    severity: 'warning',
    title: {
      id: 'Masih terbuka tetapi punya tanggal tutup, tanggalnya diabaikan',
      en: 'Still open but has a closing date, which is ignored',
    },
    hint: 'Periksa statusnya di sistem asal.',
  },
  'closed-at-creation': {
    severity: 'warning',
    title: { id: 'Ditutup pada saat dibuat', en: 'Closed the moment it was created' },
    hint: 'Tidak perlu tindakan; dihitung tersendiri dan tetap sebagai hari ke-0.',
  },
  'shifted-midnight': {
    severity: 'warning',
    title: {
      id: 'Tanggal tanpa jam yang bergeser oleh zona waktu, dibaca sebagai tanggal',
      en: 'Date without a time, moved by a time zone, read as a date',
    },
    hint: 'Tidak perlu tindakan; lama tunggunya dihitung dalam hari.',
  },
  'unknown-topic': {
    severity: 'warning',
    title: { id: 'Topik tidak dikenal', en: 'Unknown topic' },
    hint: 'Tambahkan kata itu pada kolom aliases di categories.csv.',
  },
  'unknown-agency': {
    severity: 'warning',
    title: { id: 'Perangkat daerah tidak dikenal', en: 'Unknown agency' },
    hint: 'Tambahkan ejaan itu pada kolom aliases di agencies.csv.',
  },
  'unknown-channel': {
    severity: 'warning',
    title: { id: 'Kanal tidak dikenal', en: 'Unknown channel' },
    hint: 'Tambahkan kata itu pada kolom aliases di channels.csv.',
  },
  'unknown-area': {
    severity: 'warning',
    title: { id: 'Wilayah tidak dikenal', en: 'Unknown area' },
    hint: 'Tambahkan ejaan itu pada kolom aliases di areas.csv.',
  },
  'duplicate-id': {
    severity: 'warning',
    title: {
      id: 'Nomor yang sama lebih dari sekali, dihitung satu kali',
      en: 'Same id more than once, counted once',
    },
    hint: 'Tidak perlu tindakan; baris terakhir yang dipakai.',
  },
  'duplicate-request': {
    severity: 'warning',
    title: {
      id: 'Aspirasi yang sama dengan nomor lain, dihitung satu kali',
      en: 'Same request under another id, counted once',
    },
    hint: 'Tidak perlu tindakan; jamnya mulai dari yang pertama.',
  },
} as const satisfies Readonly<Record<string, Rule>>

export type RuleId = keyof typeof rules
