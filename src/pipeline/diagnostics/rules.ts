import type { Severity } from '#model/issue.ts'
import type { Localised } from '#model/locale.ts'

interface Rule {
  readonly severity: Severity
  /** What happened, for the quality page and for staff. */
  readonly title: Localised
  /** What staff can do about it. */
  readonly hint: Localised
}

/** Every problem a row can have. Rows with an `error` are quarantined, `warning` rows are kept. */
export const rules = {
  'row-malformed': {
    severity: 'error',
    title: {
      id: 'Baris rusak: jumlah sel atau tanda kutip salah',
      en: 'Broken row: wrong number of cells or stray quotes',
    },
    hint: {
      id: 'Buka berkas di baris itu, perbaiki tanda kutip atau jumlah kolom, atau ekspor ulang.',
      en: 'Open the file at that row, mend the quotes or the number of columns, or export again.',
    },
  },
  'row-truncated': {
    severity: 'error',
    title: { id: 'Baris terakhir terpotong', en: 'Last row is cut off' },
    hint: {
      id: 'Unduhan mungkin berhenti di tengah. Ekspor dan salin ulang berkas ini.',
      en: 'The download may have stopped half-way. Export and copy this file again.',
    },
  },
  'json-line-broken': {
    severity: 'error',
    title: { id: 'Baris JSON tidak terbaca', en: 'Unreadable JSON line' },
    hint: { id: 'Perbaiki baris itu atau ekspor ulang.', en: 'Mend that line or export again.' },
  },
  'decoded-as-windows-1252': {
    severity: 'warning',
    title: {
      id: 'Berkas bukan UTF-8, dibaca sebagai Windows-1252',
      en: 'File is not UTF-8, read as Windows-1252',
    },
    hint: {
      id: 'Simpan berkas sebagai CSV UTF-8 bila bisa.',
      en: 'Save the file as CSV UTF-8 if you can.',
    },
  },
  'header-repeated': {
    severity: 'warning',
    title: { id: 'Kepala tabel terulang di tengah berkas', en: 'Header repeated inside the file' },
    hint: {
      id: 'Tidak perlu tindakan; baris itu dilewati.',
      en: 'Nothing to do; the row is passed over.',
    },
  },
  'file-without-rows': {
    severity: 'warning',
    title: { id: 'Berkas tanpa baris data', en: 'File without rows' },
    hint: {
      id: 'Periksa apakah ekspor memang kosong.',
      en: 'Check that the export is really empty.',
    },
  },
  'missing-id': {
    severity: 'error',
    title: { id: 'Tanpa nomor aspirasi', en: 'No request id' },
    hint: {
      id: 'Isi nomor di sistem asal, lalu ekspor ulang.',
      en: 'Fill in the number in the system it comes from, then export again.',
    },
  },
  'missing-date': {
    severity: 'error',
    title: { id: 'Tanpa tanggal masuk', en: 'No date of receipt' },
    hint: {
      id: 'Isi tanggal di sistem asal, lalu ekspor ulang.',
      en: 'Fill in the date in the system it comes from, then export again.',
    },
  },
  'unreadable-date': {
    severity: 'error',
    title: { id: 'Tanggal tidak terbaca', en: 'Unreadable date' },
    hint: {
      id: 'Perbaiki tanggalnya, atau tambahkan bentuk tanggal itu pada formats di sources.yaml.',
      en: 'Mend the date, or add its form to formats in sources.yaml.',
    },
  },
  'impossible-date': {
    severity: 'error',
    title: { id: 'Tanggal di luar masa yang mungkin', en: 'Date outside any possible time' },
    hint: {
      id: 'Perbaiki tahun di sistem asal. Tanggal masuk harus antara tahun 2000 dan tanggal ekspor.',
      en: 'Mend the year in the system it comes from. The date of receipt must lie between 2000 and the day of the export.',
    },
  },
  'answered-before-requested': {
    severity: 'error',
    title: { id: 'Dijawab sebelum masuk', en: 'Answered before it was received' },
    hint: {
      id: 'Periksa time_zone di sources.yaml, lalu jam di sistem asal.',
      en: 'Check time_zone in sources.yaml, then the clock of the system it comes from.',
    },
  },
  'closed-before-requested': {
    severity: 'error',
    title: { id: 'Ditutup sebelum masuk', en: 'Closed before it was received' },
    hint: {
      id: 'Periksa time_zone di sources.yaml, lalu jam di sistem asal.',
      en: 'Check time_zone in sources.yaml, then the clock of the system it comes from.',
    },
  },
  'clock-skew': {
    severity: 'warning',
    title: {
      id: 'Selisih jam paling lama lima menit, dihitung nol',
      en: 'Clocks differ by up to five minutes, counted as zero',
    },
    hint: { id: 'Tidak perlu tindakan bila jarang.', en: 'Nothing to do where it is rare.' },
  },
  'after-extraction': {
    severity: 'warning',
    title: {
      id: 'Peristiwa setelah tanggal ekspor, dianggap belum terjadi',
      en: 'Event after the extraction date, treated as not yet happened',
    },
    hint: {
      id: 'Periksa extraction.date di sources.yaml.',
      en: 'Check extraction.date in sources.yaml.',
    },
  },
  'closed-without-date': {
    severity: 'warning',
    title: { id: 'Berstatus tertutup tanpa tanggal tutup', en: 'Closed without a closing date' },
    hint: {
      id: 'Isi tanggal tutup di sistem asal. Baris ini tidak masuk hitungan lama penyelesaian.',
      en: 'Fill in the closing date in the system it comes from. This row does not count towards the time to a solution.',
    },
  },
  'open-with-closing-date': {
    severity: 'warning',
    title: {
      id: 'Masih terbuka tetapi punya tanggal tutup, tanggalnya diabaikan',
      en: 'Still open but has a closing date, which is ignored',
    },
    hint: {
      id: 'Periksa statusnya di sistem asal.',
      en: 'Check its status in the system it comes from.',
    },
  },
  'closed-at-creation': {
    severity: 'warning',
    title: { id: 'Ditutup pada saat dibuat', en: 'Closed the moment it was created' },
    hint: {
      id: 'Tidak perlu tindakan; dihitung tersendiri dan tetap sebagai hari ke-0.',
      en: 'Nothing to do; it is counted apart and stays day 0.',
    },
  },
  'shifted-midnight': {
    severity: 'warning',
    title: {
      id: 'Tanggal tanpa jam yang bergeser oleh zona waktu, dibaca sebagai tanggal',
      en: 'Date without a time, moved by a time zone, read as a date',
    },
    hint: {
      id: 'Tidak perlu tindakan; lama tunggunya dihitung dalam hari.',
      en: 'Nothing to do; its wait is counted in days.',
    },
  },
  'unknown-topic': {
    severity: 'warning',
    title: { id: 'Topik tidak dikenal', en: 'Unknown topic' },
    hint: {
      id: 'Tambahkan kata itu pada kolom aliases di categories.csv.',
      en: 'Add the word to the column aliases of categories.csv.',
    },
  },
  'unknown-agency': {
    severity: 'warning',
    title: { id: 'Perangkat daerah tidak dikenal', en: 'Unknown agency' },
    hint: {
      id: 'Tambahkan ejaan itu pada kolom aliases di agencies.csv.',
      en: 'Add the spelling to the column aliases of agencies.csv.',
    },
  },
  'unknown-channel': {
    severity: 'warning',
    title: { id: 'Kanal tidak dikenal', en: 'Unknown channel' },
    hint: {
      id: 'Tambahkan kata itu pada kolom aliases di channels.csv.',
      en: 'Add the word to the column aliases of channels.csv.',
    },
  },
  'unknown-area': {
    severity: 'warning',
    title: { id: 'Wilayah tidak dikenal', en: 'Unknown area' },
    hint: {
      id: 'Tambahkan ejaan itu pada kolom aliases di areas.csv.',
      en: 'Add the spelling to the column aliases of areas.csv.',
    },
  },
  'duplicate-id': {
    severity: 'warning',
    title: {
      id: 'Nomor yang sama lebih dari sekali, dihitung satu kali',
      en: 'Same id more than once, counted once',
    },
    hint: {
      id: 'Tidak perlu tindakan; baris terakhir yang dipakai.',
      en: 'Nothing to do; the last row is used.',
    },
  },
  'duplicate-request': {
    severity: 'warning',
    title: {
      id: 'Aspirasi yang sama dengan nomor lain, dihitung satu kali',
      en: 'Same request under another id, counted once',
    },
    hint: {
      id: 'Tidak perlu tindakan; jamnya mulai dari yang pertama.',
      en: 'Nothing to do; the clock starts at the first.',
    },
  },
} as const satisfies Readonly<Record<string, Rule>>

export type RuleId = keyof typeof rules
