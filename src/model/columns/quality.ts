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
    description: text('Sel yang disembunyikan (1–9)', 'Cells suppressed (1–9)'),
  },
  percent_suppressed: {
    type: 'number',
    description: text('Persen sel yang disembunyikan', 'Percent of cells suppressed'),
  },
}
