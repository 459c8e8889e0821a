import { column, name_en, name_id, optional, provenance, required } from './columns.ts'
import type { ReferenceTable } from './table.ts'

/** What the city builds and invents: pillars, programmes and what belongs to them. */
export const programmeTables = {
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
      area_codes: column(
        'list',
        optional,
        'Wilayah tempat pekerjaannya berada; kosong bila di seluruh kota atau belum diketahui',
        'Areas in which the works stand; empty when in the whole city or not known',
        { references: 'areas.area_code' },
      ),
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
} as const satisfies Readonly<Record<string, ReferenceTable>>
