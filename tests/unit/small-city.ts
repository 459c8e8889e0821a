import { loadCity } from '#city/load-city.ts'
import type { City } from '#model/city.ts'
import { type ReferenceName, referenceTables } from '#model/reference.ts'

/** A reference table as CSV: only the cells that matter, the others empty. */
export function csvOf(
  name: ReferenceName,
  rows: readonly Readonly<Record<string, string>>[],
): string {
  const columns = Object.keys(referenceTables[name].columns)
  const quote = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
  return `${[
    columns,
    ...rows.map((row) =>
      columns.map((column) => row[column] ?? (column === 'source' ? 'uji' : '')),
    ),
  ]
    .map((cells) => cells.map(quote).join(','))
    .join('\n')}\n`
}

/** A city of two districts, three villages and two agencies; every file can be replaced. */
export const smallCityFiles: Readonly<Record<string, string>> = {
  'city.yaml': `
city_id: kota-uji
name: { id: Kota Uji, en: Test City }
site_name: { id: Uji, en: Test }
tagline: { id: Uji., en: Test. }
country: ID
time_zone: Asia/Jakarta
currency: IDR
data_status: real
publisher: { id: Uji, en: Test }
contact: { name: { id: Uji, en: Test } }
data_licence: { id: CC-BY-4.0, title: CC BY 4.0, url: "https://creativecommons.org/licenses/by/4.0/" }
levels: { district: { id: Kecamatan, en: District }, village: { id: Kelurahan, en: Village } }
category_groups:
  - { id: roads, name: { id: Jalan, en: Roads } }
  - { id: other, name: { id: Lainnya, en: Other } }
`,
  'sources.yaml': `
sources:
  - id: app
    label: { id: Aplikasi, en: App }
    licence: CC-BY-4.0
    files: [app.csv]
    format: csv
    time_zone: Asia/Jakarta
    extraction: { date: "2024-03-31", known_from: stated_in_file }
    times: { precision: minute, first_response: true, closing: true, closed_at_creation_seconds: 0 }
    columns:
      service_request_id: { column: id }
      requested_datetime: { column: masuk, formats: ["%Y-%m-%d %H:%M"] }
      first_response_datetime: { column: jawab, formats: ["%Y-%m-%d %H:%M"] }
      closed_datetime: { column: tutup, formats: ["%Y-%m-%d %H:%M"] }
      status:
        column: status
        words:
          Proses: { status: open }
          Selesai: { status: closed, outcome: resolved }
          Ditolak: { status: closed, outcome: rejected }
      service_code: { column: topik }
      agency_responsible: { column: dinas }
      channel: { column: kanal }
      classification: { column: jenis, words: { Aduan: complaint, Pengawasan: oversight }, empty: unstated }
      area: [{ column: kelurahan }, { column: kecamatan }]
      person: [{ column: nik }, { column: telepon }]
    private_columns: [nama, isi]
`,
  'protection.yaml': `
policy_version: uji
effective_from: "2024-01-01"
exclude: { classifications: [oversight] }
plan:
  - { id: P1, table: requests-by-month, measure: count, sparse: { signed_off_by: PPID, signed_off_on: "2024-01-01", reason: "Kota uji kecil." }, rows: [], period: month, since: "2024-01-01", columns: [received, answered, closed, backlog], title: { id: a, en: a } }
  - { id: P4, table: districts-by-month, measure: count, sparse: { signed_off_by: PPID, signed_off_on: "2024-01-01", reason: "Kota uji kecil." }, rows: [district], period: month, since: "2024-01-01", columns: [received], title: { id: b, en: b } }
  - { id: P10, table: waiting-by-month, measure: curve, view: period, rows: [], period: month, since: "2024-01-01", columns: [first_response, resolution], title: { id: c, en: c } }
  - { id: P12, table: waiting-cohort, measure: curve, view: cohort, rows: [district], period: month, since: "2024-01-01", columns: [first_response], title: { id: d, en: d } }
`,
  'areas.csv': csvOf('areas', [
    { area_code: '1', name: 'Utara', level: 'district' },
    { area_code: '2', name: 'Selatan', level: 'district', aliases: 'Kidul' },
    { area_code: '1.1', name: 'Melati', level: 'village', parent_code: '1' },
    { area_code: '1.2', name: 'Kembar', level: 'village', parent_code: '1' },
    { area_code: '2.1', name: 'Kembar', level: 'village', parent_code: '2' },
  ]),
  'agencies.csv': csvOf('agencies', [
    {
      agency_id: 'pu',
      name_id: 'Dinas Pekerjaan Umum',
      name_en: 'Public Works',
      short_name: 'PU',
      kind: 'department',
      aliases: 'Dinas PU|DPU',
    },
    {
      agency_id: 'lh',
      name_id: 'Dinas Lingkungan',
      name_en: 'Environment',
      short_name: 'LH',
      kind: 'department',
    },
  ]),
  'categories.csv': csvOf('categories', [
    {
      service_code: 'lubang',
      name_id: 'Jalan berlubang',
      name_en: 'Potholes',
      category_group: 'roads',
      sensitive: 'no',
    },
    {
      service_code: 'anak',
      name_id: 'Perlindungan anak',
      name_en: 'Child protection',
      category_group: 'other',
      sensitive: 'yes',
    },
  ]),
  'channels.csv': csvOf('channels', [
    { channel_id: 'app', name_id: 'Aplikasi', name_en: 'App', kind: 'app', public_use: 'yes' },
  ]),
  'promises.csv': csvOf('promises', [
    {
      promise_id: 'p24',
      name_id: '24 jam',
      name_en: '24 hours',
      metric: 'first_response',
      amount: '24',
      unit: 'hour',
      applies_to: 'all',
      legal_source_id: 'uji',
      legal_source_en: 'test',
      verified: 'no',
    },
  ]),
}

/** Loads the small city with some of its files replaced. */
export function smallCity(
  replaced: Readonly<Record<string, string | undefined>> = {},
): Promise<City> {
  const files: Readonly<Record<string, string | undefined>> = { ...smallCityFiles, ...replaced }
  return loadCity('.', async (path) => files[path.replace('./data/city/', '')])
}
