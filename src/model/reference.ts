import type { Localised } from './locale.ts'

/** What a column of a reference table may hold. `date` may be a year or a month; `list` is joined by `|`. */
export type ReferenceType =
  | 'code'
  | 'text'
  | 'list'
  | 'integer'
  | 'number'
  | 'date'
  | 'url'
  | 'boolean'
  | 'enum'

export interface ReferenceColumn {
  readonly type: ReferenceType
  readonly required: boolean
  readonly description: Localised
  readonly values?: readonly string[]
  /** `table.column` that each code (or list entry) must exist in. */
  readonly references?: string
}

export interface ReferenceTable {
  readonly title: Localised
  /** Columns that together are unique. */
  readonly key: readonly string[]
  readonly columns: Readonly<Record<string, ReferenceColumn>>
}

const required = true
const optional = false

function column(
  type: ReferenceType,
  isRequired: boolean,
  id: string,
  en: string,
  more: Pick<ReferenceColumn, 'values' | 'references'> = {},
): ReferenceColumn {
  return { type, required: isRequired, description: { id, en }, ...more }
}

const source = column(
  'text',
  required,
  'Sumber baris ini: alamat halaman atau rujukan',
  'Source of this row: page address or reference',
)
const retrieved_on = column('date', optional, 'Tanggal sumber dibaca', 'Day the source was read')
const doubt_id = column(
  'text',
  optional,
  'Yang belum pasti, dalam bahasa Indonesia',
  'What is uncertain, in Indonesian',
)
const doubt_en = column(
  'text',
  optional,
  'Yang belum pasti, dalam bahasa Inggris',
  'What is uncertain, in English',
)
const provenance = { source, retrieved_on, doubt_id, doubt_en }
const name_id = column('text', required, 'Nama dalam bahasa Indonesia', 'Name in Indonesian')
const name_en = column('text', required, 'Nama dalam bahasa Inggris', 'Name in English')
const aliases = column(
  'list',
  optional,
  'Ejaan dan singkatan lain di data sumber',
  'Other spellings and abbreviations in the sources',
)
const active_from = column('date', optional, 'Berlaku sejak', 'In force from')
const active_to = column('date', optional, 'Berlaku sampai', 'In force until')

/**
 * Every reference table of `data/city`, the one description from which the
 * loader's checks, the data dictionary and the Table Schemas are made.
 */
export const referenceTables = {
  areas: {
    title: { id: 'Wilayah', en: 'Areas' },
    key: ['area_code'],
    columns: {
      area_code: column('code', required, 'Kode wilayah', 'Area code'),
      name: column('text', required, 'Nama wilayah', 'Name of the area'),
      level: column(
        'enum',
        required,
        'Tingkat: district (kecamatan) atau village (kelurahan)',
        'Level: district (kecamatan) or village (kelurahan)',
        { values: ['district', 'village'] },
      ),
      parent_code: column('code', optional, 'Kode wilayah induk', 'Code of the parent area', {
        references: 'areas.area_code',
      }),
      aliases,
      tile_column: column('integer', optional, 'Kolom pada peta ubin', 'Column on the tile map'),
      tile_row: column('integer', optional, 'Baris pada peta ubin', 'Row on the tile map'),
      area_km2: column('number', optional, 'Luas dalam km²', 'Area in km²'),
      population: column('integer', optional, 'Jumlah penduduk', 'Population'),
      population_year: column(
        'integer',
        optional,
        'Tahun jumlah penduduk',
        'Year of the population',
      ),
      ...provenance,
    },
  },
  agencies: {
    title: { id: 'Perangkat daerah (OPD)', en: 'Agencies (OPD)' },
    key: ['agency_id'],
    columns: {
      agency_id: column(
        'code',
        required,
        'Kode tetap perangkat daerah',
        'Permanent code of the agency',
      ),
      name_id,
      name_en,
      short_name: column('text', required, 'Singkatan', 'Abbreviation'),
      aliases,
      kind: column('enum', required, 'Jenis', 'Kind', {
        values: [
          'department',
          'agency',
          'office',
          'district_office',
          'secretariat',
          'inspectorate',
          'hospital',
          'police_unit',
          'public_company',
          'city',
          'other',
        ],
      }),
      service_ids: column('list', optional, 'Bidang layanan', 'Service fields', {
        references: 'services.service_id',
      }),
      spokesperson_account: column(
        'text',
        optional,
        'Akun resmi juru bicara digital',
        'Official account of the digital spokesperson',
      ),
      spokesperson_contact: column(
        'text',
        optional,
        'Kontak resmi kantor',
        'Official contact of the office',
      ),
      website: column('url', optional, 'Situs resmi', 'Official website'),
      active_from,
      active_to,
      ...provenance,
    },
  },
  categories: {
    title: { id: 'Topik aspirasi', en: 'Topics of aspirations' },
    key: ['service_code'],
    columns: {
      service_code: column(
        'code',
        required,
        'Kode topik (service_code Open311)',
        'Topic code (Open311 service_code)',
      ),
      name_id,
      name_en,
      category_group: column(
        'code',
        required,
        'Kelompok topik, lihat city.yaml',
        'Topic group, see city.yaml',
      ),
      service_id: column('code', optional, 'Bidang layanan', 'Service field', {
        references: 'services.service_id',
      }),
      sensitive: column(
        'boolean',
        required,
        'Topik peka: tidak pernah tampil dalam tabel rinci',
        'Sensitive topic: never shown in detailed tables',
      ),
      aliases,
      ...provenance,
    },
  },
  channels: {
    title: { id: 'Kanal pelaporan', en: 'Reporting channels' },
    key: ['channel_id'],
    columns: {
      channel_id: column('code', required, 'Kode kanal', 'Channel code'),
      name_id,
      name_en,
      kind: column('enum', required, 'Jenis kanal', 'Kind of channel', {
        values: [
          'app',
          'web',
          'sms',
          'whatsapp',
          'social',
          'phone',
          'email',
          'walk_in',
          'letter',
          'national',
          'other',
        ],
      }),
      aliases,
      address: column(
        'text',
        optional,
        'Alamat, nomor, atau akun resmi',
        'Official address, number or account',
      ),
      public_use: column(
        'boolean',
        required,
        'Bisa dipakai warga sekarang',
        'Open to residents today',
      ),
      active_from,
      active_to,
      ...provenance,
    },
  },
  services: {
    title: { id: 'Bidang layanan publik', en: 'Public service fields' },
    key: ['service_id'],
    columns: {
      service_id: column('code', required, 'Kode bidang layanan', 'Code of the service field'),
      name_id,
      name_en,
      description_id: column(
        'text',
        required,
        'Penjelasan dalam bahasa Indonesia',
        'Explanation in Indonesian',
      ),
      description_en: column(
        'text',
        required,
        'Penjelasan dalam bahasa Inggris',
        'Explanation in English',
      ),
      ...provenance,
    },
  },
  promises: {
    title: { id: 'Janji waktu layanan', en: 'Promised service times' },
    key: ['promise_id'],
    columns: {
      promise_id: column('code', required, 'Kode janji', 'Code of the promise'),
      name_id,
      name_en,
      metric: column('enum', required, 'Jam yang dihitung', 'Clock that is measured', {
        values: ['first_response', 'resolution'],
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
      legal_source: column('text', required, 'Dasar', 'Legal or other basis'),
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
  pillars: {
    title: { id: 'Pilar pembangunan', en: 'Development pillars' },
    key: ['pillar_id'],
    columns: {
      pillar_id: column('code', required, 'Kode pilar', 'Code of the pillar'),
      name_id,
      name_en,
      description_id: column(
        'text',
        required,
        'Penjelasan dalam bahasa Indonesia',
        'Explanation in Indonesian',
      ),
      description_en: column(
        'text',
        required,
        'Penjelasan dalam bahasa Inggris',
        'Explanation in English',
      ),
      ...provenance,
    },
  },
  indicators: {
    title: { id: 'Indikator pilar', en: 'Indicators of the pillars' },
    key: ['indicator_id'],
    columns: {
      indicator_id: column('code', required, 'Kode indikator', 'Code of the indicator'),
      pillar_id: column('code', required, 'Pilar', 'Pillar', { references: 'pillars.pillar_id' }),
      name_id,
      name_en,
      unit_id: column('text', required, 'Satuan dalam bahasa Indonesia', 'Unit in Indonesian'),
      unit_en: column('text', required, 'Satuan dalam bahasa Inggris', 'Unit in English'),
      direction: column('enum', required, 'Arah yang baik', 'Good direction', {
        values: ['up', 'down'],
      }),
      baseline_year: column('integer', optional, 'Tahun awal', 'Baseline year'),
      baseline: column('number', optional, 'Nilai awal', 'Baseline value'),
      target_year: column('integer', optional, 'Tahun target', 'Target year'),
      target: column('number', optional, 'Target', 'Target value'),
      actual_year: column('integer', optional, 'Tahun capaian', 'Year of the actual value'),
      actual: column('number', optional, 'Capaian', 'Actual value'),
      ...provenance,
    },
  },
  programmes: {
    title: { id: 'Program dan inovasi', en: 'Programmes and innovations' },
    key: ['programme_id'],
    columns: {
      programme_id: column('code', required, 'Kode program', 'Code of the programme'),
      name_id,
      name_en,
      pillar_ids: column('list', optional, 'Pilar', 'Pillars', { references: 'pillars.pillar_id' }),
      lead_agency_id: column('code', optional, 'OPD penanggung jawab', 'Lead agency', {
        references: 'agencies.agency_id',
      }),
      service_id: column('code', optional, 'Bidang layanan', 'Service field', {
        references: 'services.service_id',
      }),
      status: column('enum', required, 'Status', 'Status', {
        values: ['announced', 'running', 'finished', 'replaced', 'unknown'],
      }),
      started_on: column('date', optional, 'Mulai', 'Started'),
      ended_on: column('date', optional, 'Selesai', 'Ended'),
      evidence: column(
        'enum',
        required,
        'Bukti: none, output (yang dihasilkan), outcome (yang berubah)',
        'Evidence: none, output (what was produced), outcome (what changed)',
        { values: ['none', 'output', 'outcome'] },
      ),
      ...provenance,
    },
  },
  milestones: {
    title: { id: 'Tonggak program', en: 'Milestones of programmes' },
    key: ['milestone_id'],
    columns: {
      milestone_id: column('code', required, 'Kode tonggak', 'Code of the milestone'),
      programme_id: column('code', required, 'Program', 'Programme', {
        references: 'programmes.programme_id',
      }),
      date: column('date', required, 'Tanggal, bulan, atau tahun', 'Day, month or year'),
      title_id: column('text', required, 'Peristiwa dalam bahasa Indonesia', 'Event in Indonesian'),
      title_en: column('text', required, 'Peristiwa dalam bahasa Inggris', 'Event in English'),
      ...provenance,
    },
  },
  partners: {
    title: { id: 'Mitra program (penta-helix)', en: 'Partners of programmes (penta-helix)' },
    key: ['programme_id', 'partner'],
    columns: {
      programme_id: column('code', required, 'Program', 'Programme', {
        references: 'programmes.programme_id',
      }),
      partner: column('text', required, 'Mitra', 'Partner'),
      helix: column('enum', required, 'Unsur penta-helix', 'Penta-helix element', {
        values: ['government', 'academia', 'business', 'community', 'media'],
      }),
      role_id: column('text', required, 'Peran dalam bahasa Indonesia', 'Role in Indonesian'),
      role_en: column('text', required, 'Peran dalam bahasa Inggris', 'Role in English'),
      ...provenance,
    },
  },
  budgets: {
    title: { id: 'Anggaran program', en: 'Budgets of programmes' },
    key: ['budget_id'],
    columns: {
      budget_id: column('code', required, 'Kode baris anggaran', 'Code of the budget row'),
      programme_id: column('code', required, 'Program', 'Programme', {
        references: 'programmes.programme_id',
      }),
      amount: column(
        'integer',
        required,
        'Jumlah dalam mata uang kota',
        'Amount in the currency of the city',
      ),
      fund: column('text', optional, 'Sumber dana', 'Source of funds'),
      said_by_id: column(
        'text',
        required,
        'Menurut siapa, dalam bahasa Indonesia',
        'According to whom, in Indonesian',
      ),
      said_by_en: column(
        'text',
        required,
        'Menurut siapa, dalam bahasa Inggris',
        'According to whom, in English',
      ),
      said_on: column('date', optional, 'Dinyatakan pada', 'Stated on'),
      ...provenance,
    },
  },
  awards: {
    title: { id: 'Penghargaan', en: 'Awards' },
    key: ['award_id'],
    columns: {
      award_id: column('code', required, 'Kode penghargaan', 'Code of the award'),
      name_id,
      name_en,
      year: column('integer', required, 'Tahun', 'Year'),
      level: column('enum', required, 'Tingkat', 'Level', {
        values: ['provincial', 'national', 'international'],
      }),
      programme_id: column('code', optional, 'Program', 'Programme', {
        references: 'programmes.programme_id',
      }),
      status: column(
        'enum',
        required,
        'confirmed bila sumber ditemukan, unconfirmed bila tidak',
        'confirmed when a source was found, unconfirmed when not',
        { values: ['confirmed', 'unconfirmed'] },
      ),
      ...provenance,
    },
  },
  claims: {
    title: { id: 'Janji dan pernyataan', en: 'Promises and claims' },
    key: ['claim_id'],
    columns: {
      claim_id: column('code', required, 'Kode pernyataan', 'Code of the claim'),
      said_on: column('date', required, 'Diucapkan pada', 'Said on'),
      said_by: column('text', required, 'Diucapkan oleh', 'Said by'),
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
} as const satisfies Readonly<Record<string, ReferenceTable>>

export type ReferenceName = keyof typeof referenceTables

/** One checked row: every column present, an empty cell as `''`, lists still joined by `|`. */
export type ReferenceRow<Name extends ReferenceName> = {
  readonly [Column in keyof (typeof referenceTables)[Name]['columns']]: string
}
