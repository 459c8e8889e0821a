import type { ReferenceColumn, ReferenceType } from './table.ts'

export const required = true
export const optional = false

export function column(
  type: ReferenceType,
  isRequired: boolean,
  id: string,
  en: string,
  more: Pick<ReferenceColumn, 'values' | 'references'> = {},
): ReferenceColumn {
  return { type, required: isRequired, description: { id, en }, ...more }
}

export const source = column(
  'text',
  required,
  'Sumber baris ini: alamat halaman atau rujukan',
  'Source of this row: page address or reference',
)
export const retrieved_on = column(
  'date',
  optional,
  'Tanggal sumber dibaca',
  'Day the source was read',
)
export const doubt_id = column(
  'text',
  optional,
  'Yang belum pasti, dalam bahasa Indonesia',
  'What is uncertain, in Indonesian',
)
export const doubt_en = column(
  'text',
  optional,
  'Yang belum pasti, dalam bahasa Inggris',
  'What is uncertain, in English',
)
export const provenance = { source, retrieved_on, doubt_id, doubt_en }
export const name_id = column('text', required, 'Nama dalam bahasa Indonesia', 'Name in Indonesian')
export const name_en = column('text', required, 'Nama dalam bahasa Inggris', 'Name in English')
export const aliases = column(
  'list',
  optional,
  'Ejaan dan singkatan lain di data sumber',
  'Other spellings and abbreviations in the sources',
)
export const active_from = column('date', optional, 'Berlaku sejak', 'In force from')
export const active_to = column('date', optional, 'Berlaku sampai', 'In force until')
