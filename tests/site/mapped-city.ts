import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { type CityFolder, createCityFolder, header } from '../unit/pipeline/release/city-folder.ts'
import { csvOf, smallCityFiles } from '../unit/small-city.ts'

/** Requests of 2023 by village: enough, few, and too few to show. */
const requests = [
  { place: 'Melati,Utara', count: 60 },
  { place: 'Kembar,Utara', count: 24 },
  { place: 'Kembar,Selatan', count: 4 },
] as const

const rows = requests.flatMap(({ place, count }, at) =>
  Array.from({ length: count }, (_, i) => {
    const day = `2023-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`
    const nik = `327101010590${at + 1}${String(1000 + i).slice(1)}`
    return `R${at}-${i},${day} 08:00,${day} 15:30,${day} 16:00,Selesai,Jalan berlubang,Dinas PU,Aplikasi,Aduan,${place},${nik},,Nama Samaran,jalan rusak`
  }),
)

/** A border that winds from south to north, fine enough to need simplifying. */
const border = (west: number) =>
  Array.from({ length: 1500 }, (_, i) => [
    Number((west + 0.004 * Math.sin(i / 40)).toFixed(7)),
    Number((-6.65 + 0.1 * (i / 1499)).toFixed(7)),
  ])

/** Three villages beside each other, each with a border in common with the next. */
const boundaries = {
  type: 'FeatureCollection',
  source: 'Peta uji, 2023',
  licence: 'CC BY-IGO',
  licence_url: 'https://creativecommons.org/licenses/by/3.0/igo/',
  features: ['1.1', '1.2', '2.1'].map((area_code, i) => {
    const [left, right] = [border(106.75 + 0.03 * i), border(106.78 + 0.03 * i)]
    return {
      type: 'Feature',
      properties: { area_code },
      geometry: { type: 'Polygon', coordinates: [[...right, ...left.toReversed(), right[0]]] },
    }
  }),
}

const named = { name_id: 'Hijau', name_en: 'Green' }
const files: Readonly<Record<string, string>> = {
  'data/city/boundaries.geojson': JSON.stringify(boundaries),
  'data/city/protection.yaml': `${smallCityFiles['protection.yaml']?.replaceAll('"2024-01-01"', '"2023-01-01"')}  - { id: P8, table: villages-by-year, measure: count, rows: [village], period: year, since: "2023-01-01", columns: [received], title: { id: Desa per tahun, en: Villages by year } }\n`,
  'data/city/pillars.csv': csvOf('pillars', [
    { pillar_id: 'hijau', ...named, description_id: 'Hijau.', description_en: 'Green.' },
  ]),
  'data/city/indicators.csv': csvOf('indicators', [
    {
      indicator_id: 'taman',
      pillar_id: 'hijau',
      name_id: 'Taman',
      name_en: 'Parks',
      unit_id: 'persen',
      unit_en: 'per cent',
      direction: 'up',
      baseline_year: '2020',
      baseline: '10',
      target_year: '2026',
      target: '30',
      actual_year: '2023',
      actual: '18',
      retrieved_on: '2024-01-15',
    },
  ]),
  'raw/app.csv': `${[header, ...rows].join('\n')}\n`,
}

/** A small city that has boundaries and an official indicator, released and built. */
export function buildMappedCity(): CityFolder & { readonly dist: string } {
  const folder = createCityFolder()
  for (const [path, text] of Object.entries(files)) folder.write(path, text)
  const dist = join(folder.city, 'dist')
  const env = {
    ...process.env,
    RAW_DIR: folder.raw,
    SNAPSHOT_DIR: folder.snapshots,
    PUBLISHED_DIR: '',
  }
  for (const args of [
    ['scripts/release.ts', '--city', folder.city, '--yes'],
    ['scripts/build.ts', '--city', folder.city, '--out', dist],
  ]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env })
    if (status !== 0) throw new Error(`${args[0]}: ${stdout}${stderr}`)
  }
  return { ...folder, dist }
}
