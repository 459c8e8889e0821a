import type { Manifest, PublishedTable } from '#model/release.ts'
import { form, isMeasure, unknown } from './form.ts'

type Column = PublishedTable['columns'][number]

/** MS-Var: every column of the release once, with the tables that have it. */
export function variables({ tables, policy }: Manifest): string {
  const columns = new Map<string, { readonly column: Column; readonly tables: string[] }>()
  for (const { table, columns: listed } of tables)
    for (const column of listed) {
      const known = columns.get(column.name) ?? { column, tables: [] }
      known.tables.push(table)
      columns.set(column.name, known)
    }
  const rows = Array.from(columns.values(), ({ column, tables: where }) => [
    column.name,
    unknown,
    unknown,
    column.description.id,
    unknown,
    column.type === 'period' ? 'Periode baris itu sendiri' : 'Kolom period',
    isMeasure(column.type) || column.type === 'number' ? 'Numerik' : 'Teks',
    (column.values ?? []).join(' | '),
    validation(column, policy),
    'Tidak berlaku: bukan kuesioner',
    'Ya',
    where.join(' | '),
  ])
  return form(
    [
      'nama_variabel',
      'alias',
      'konsep',
      'definisi',
      'referensi_pemilihan',
      'referensi_waktu',
      'tipe_data',
      'klasifikasi_isian',
      'aturan_validasi',
      'kalimat_pertanyaan',
      'dapat_diakses_umum',
      'tabel',
    ],
    rows,
  )
}

function validation({ type, values }: Column, policy: Manifest['policy']): string {
  if (values) return 'Salah satu dari klasifikasi isian'
  if (type === 'count')
    return `0, *, kosong, atau kelipatan ${policy['rounding_base'] ?? unknown}${policy['exact_tables'] ? '; pada tabel dengan angka tepat: bilangan bulat' : ''}`
  if (type === 'percent') return 'Bilangan bulat 0 sampai 100, atau kosong'
  return type === 'days' ? 'Bilangan bulat mulai 0, atau kosong' : unknown
}
