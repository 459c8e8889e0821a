import { column, name_en, name_id, optional, provenance, required } from './columns.ts'
import type { ReferenceTable } from './table.ts'

/** What was promised and said, and the calendar it is held to. */
export const serviceTables = {
  promises: {
    title: { id: 'Janji waktu layanan', en: 'Promised service times' },
    key: ['promise_id'],
    renamed: { legal_source: ['legal_source_id', 'legal_source_en'] },
    columns: {
      promise_id: column('code', required, 'Kode janji', 'Code of the promise'),
      name_id,
      name_en,
      metric: column('enum', required, 'Jam yang dihitung', 'Clock that is measured', {
        values: ['first_response', 'resolution', 'forwarding', 'agency_response'],
      }),
      amount: column('integer', required, 'Banyaknya', 'Amount'),
      unit: column('enum', required, 'Satuan', 'Unit', {
        values: ['hour', 'calendar_day', 'working_day'],
      }),
      applies_to: column(
        'list',
        required,
        'Sumber data yang terikat janji ini, atau all',
        'Sources the promise binds, or all',
      ),
      legal_source_id: column(
        'text',
        required,
        'Dasar, dalam bahasa Indonesia',
        'Legal or other basis, in Indonesian',
      ),
      legal_source_en: column(
        'text',
        required,
        'Dasar, dalam bahasa Inggris',
        'Legal or other basis, in English',
      ),
      article: column('text', optional, 'Pasal', 'Article'),
      verified: column(
        'boolean',
        required,
        'Sudah diperiksa pada naskah aslinya',
        'Checked against the original text',
      ),
      verified_by: column('text', optional, 'Diperiksa oleh', 'Checked by'),
      verified_on: column('date', optional, 'Diperiksa pada', 'Checked on'),
      ...provenance,
    },
  },
  holidays: {
    title: { id: 'Hari libur', en: 'Public holidays' },
    key: ['date', 'name_id'],
    columns: {
      date: column('date', required, 'Tanggal', 'Date'),
      name_id,
      name_en,
      kind: column(
        'enum',
        required,
        'Libur nasional atau cuti bersama',
        'National holiday or collective leave',
        { values: ['national', 'collective_leave'] },
      ),
      ...provenance,
    },
  },
  claims: {
    title: { id: 'Janji dan pernyataan', en: 'Promises and claims' },
    key: ['claim_id'],
    renamed: { said_by: ['said_by_id', 'said_by_en'] },
    columns: {
      claim_id: column('code', required, 'Kode pernyataan', 'Code of the claim'),
      said_on: column('date', required, 'Diucapkan pada', 'Said on'),
      said_by_id: column(
        'text',
        required,
        'Diucapkan oleh siapa, dalam bahasa Indonesia',
        'Said by whom, in Indonesian',
      ),
      said_by_en: column(
        'text',
        required,
        'Diucapkan oleh siapa, dalam bahasa Inggris',
        'Said by whom, in English',
      ),
      said_id: column(
        'text',
        required,
        'Ringkasan ucapan dalam bahasa Indonesia',
        'What was said, summarised in Indonesian',
      ),
      said_en: column(
        'text',
        required,
        'Ringkasan ucapan dalam bahasa Inggris',
        'What was said, summarised in English',
      ),
      kind: column('enum', required, 'Jenis', 'Kind', {
        values: [
          'principle',
          'direction',
          'announcement',
          'figure',
          'obligation',
          'programme',
          'award',
          'works',
          'visit',
        ],
      }),
      status: column('enum', required, 'Keadaan sekarang', 'State today', {
        values: ['fulfilled', 'partly', 'unconfirmed', 'not_measured', 'context'],
      }),
      evidence_id: column(
        'text',
        optional,
        'Bukti dalam bahasa Indonesia',
        'Evidence in Indonesian',
      ),
      evidence_en: column('text', optional, 'Bukti dalam bahasa Inggris', 'Evidence in English'),
      programme_id: column('code', optional, 'Program', 'Programme', {
        references: 'programmes.programme_id',
      }),
      ...provenance,
    },
  },
  figures: {
    title: { id: 'Angka dari luar data ini', en: 'Figures from outside these data' },
    key: ['figure_id'],
    columns: {
      figure_id: column('code', required, 'Kode angka', 'Code of the figure'),
      topic: column('code', required, 'Pokok angka', 'What the figure is about'),
      period: column('text', required, 'Masa yang dicakup', 'Period covered'),
      name_id,
      name_en,
      amount: column('number', required, 'Nilai', 'Value'),
      unit_id: column('text', required, 'Satuan dalam bahasa Indonesia', 'Unit in Indonesian'),
      unit_en: column('text', required, 'Satuan dalam bahasa Inggris', 'Unit in English'),
      ...provenance,
    },
  },
  data_notes: {
    title: { id: 'Catatan tentang data', en: 'Notes about the data' },
    key: ['note_id'],
    columns: {
      note_id: column('code', required, 'Kode catatan', 'Code of the note'),
      type: column(
        'enum',
        required,
        'Jenis: method (cara menghitung berubah) atau data_issue (ada yang tidak beres pada data)',
        'Type: method (a change of how things are counted) or data_issue (something is wrong with the data)',
        { values: ['method', 'data_issue'] },
      ),
      noted_on: column('date', required, 'Diumumkan pada', 'Announced on'),
      table: column(
        'code',
        optional,
        'Tabel yang kena; kosong bila semua',
        'Table concerned; empty for all',
      ),
      period: column('text', optional, 'Periode yang kena', 'Period concerned'),
      text_id: column('text', required, 'Isi dalam bahasa Indonesia', 'The note in Indonesian'),
      text_en: column('text', required, 'Isi dalam bahasa Inggris', 'The note in English'),
      ...provenance,
    },
  },
} as const satisfies Readonly<Record<string, ReferenceTable>>
