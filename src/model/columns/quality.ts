import { type ColumnEntry, text } from './entry.ts'

/** The quality and disclosure report. */
export const qualityColumns: Readonly<Record<string, ColumnEntry>> = {
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
    description: text(
      'Sel yang ditulis *: hitungan kecil, dan angka yang ditahan untuk melindunginya',
      'Cells written *: small counts, and numbers withheld to protect them',
    ),
  },
  percent_suppressed: {
    type: 'number',
    description: text('Persen sel yang disembunyikan', 'Percent of cells suppressed'),
  },
  cells_not_zero: {
    type: 'number',
    description: text('Sel yang bukan nol', 'Cells that are not zero'),
  },
  percent_not_zero_suppressed: {
    type: 'number',
    description: text(
      'Persen sel bukan nol yang disembunyikan',
      'Percent of the cells that are not zero that are suppressed',
    ),
  },
  rounding_error_at_most: {
    type: 'number',
    description: text(
      'Selisih terbesar antara angka yang terbit dan hitungan sebenarnya, menurut aturan pembulatan',
      'Largest difference between a published figure and the true count, by the rule of rounding',
    ),
  },
  suppressed_at_most: {
    type: 'number',
    description: text(
      'Hitungan terbesar yang dapat disembunyikan karena kecil',
      'Largest count that can be suppressed for being small',
    ),
  },
  narrowest_interval: {
    type: 'number',
    description: text(
      'Lebar selang tersempit di antara sel *: nilai terbesar yang mungkin dikurangi yang terkecil',
      'Width of the narrowest interval among cells written *: greatest possible value less the least',
    ),
  },
  percent_wide_intervals: {
    type: 'number',
    description: text(
      'Persen sel * yang selangnya selebar 5 atau lebih',
      'Percent of the cells written * whose interval is at least 5 wide',
    ),
  },
  bits_lost_per_cell: {
    type: 'number',
    description: text(
      'Keterangan yang hilang karena pembulatan dan penyembunyian: rata-rata bit per sel',
      'Information lost by rounding and suppression: bits a cell on average',
    ),
  },
  requests: {
    type: 'count',
    description: text('Aspirasi sumber ini, dibulatkan', 'Requests of this source, rounded'),
  },
  in_record_file: {
    type: 'word',
    values: ['yes', 'no'],
    description: text(
      'Apakah sumber ini ada dalam berkas per aspirasi',
      'Whether the source is part of the file of single requests',
    ),
  },
  why_id: {
    type: 'text',
    description: text('Alasannya, dalam bahasa Indonesia', 'Why, in Indonesian'),
  },
  why_en: { type: 'text', description: text('Alasannya, dalam bahasa Inggris', 'Why, in English') },
  record_state: {
    type: 'word',
    values: ['published', 'held_back', 'empty'],
    description: text(
      'published: terbit; held_back: ditahan, karena seluruh triwulan pun bukan kelas yang aman; empty: tidak ada aspirasi',
      'published; held_back: not even the whole quarter is a safe class; empty: no request',
    ),
  },
  records: {
    type: 'number',
    description: text('Baris dalam berkas', 'Rows in the file'),
  },
  classes: {
    type: 'number',
    description: text('Banyaknya kelas', 'Number of classes'),
  },
  smallest_class: {
    type: 'number',
    description: text('Baris dalam kelas terkecil', 'Rows in the smallest class'),
  },
  median_class: {
    type: 'number',
    description: text('Baris dalam kelas tengah', 'Rows in the median class'),
  },
  percent_group_blanked: {
    type: 'number',
    description: text(
      'Persen baris yang kelompok topiknya dihapus',
      'Percent of rows whose topic group is removed',
    ),
  },
  percent_district_blanked: {
    type: 'number',
    description: text(
      'Persen baris yang wilayahnya dihapus',
      'Percent of rows whose district is removed',
    ),
  },
  highest_risk_percent: {
    type: 'number',
    description: text(
      'Risiko tertinggi dikenali kembali, dalam persen',
      'Highest risk of being recognised, in percent',
    ),
  },
  average_risk_percent: {
    type: 'number',
    description: text(
      'Risiko rata-rata dikenali kembali, dalam persen',
      'Average risk of being recognised, in percent',
    ),
  },
}
