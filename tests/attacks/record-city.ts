import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadCity } from '#city/load-city.ts'
import type { ReleaseKind } from '#model/ledger.ts'
import { type TableFile, tableFileSchema } from '#model/release.ts'
import { addDays, type IsoDate } from '#model/time.ts'
import { buildRelease, type ReleaseReport } from '#pipeline/build-release.ts'
import { type Effects, realEffects } from '#pipeline/effects.ts'
import { type CityFolder, createCityFolder, header } from '../unit/pipeline/release/city-folder.ts'

export const quiet: Effects = { ...realEffects, log: { step() {}, info() {}, warn() {} } }

/** One row of the export, as the attacker may know it. */
export interface Reporter {
  readonly id: string
  readonly nik: string
  readonly day: IsoDate
  readonly village: string
  readonly topic: string
  readonly kind: string
  readonly answered: IsoDate
  readonly closed: IsoDate
  readonly status: string
}

/** Requests of 2024, about a hundred a quarter, two thirds in one district, from as many persons. */
export function reporters(): readonly Reporter[] {
  return Array.from({ length: 420 }, (_, i) => {
    const day = addDays('2024-01-02' as IsoDate, Math.floor((i * 362) / 420))
    return {
      id: `R${i}`,
      nik: `3271${String(i).padStart(12, '0')}`,
      day,
      village: i % 3 ? 'Melati,Utara' : 'Kembar,Selatan',
      topic: i % 5 < 3 ? 'Jalan berlubang' : 'Tidak dikenal',
      kind: 'Aduan',
      answered: addDays(day, (i * 5) % 12),
      closed: addDays(day, 3 + ((i * 7) % 90)),
      status: i % 7 === 0 ? 'Ditolak' : 'Selesai',
    }
  })
}

/** The export as it stood on a day. */
export const exportOf = (rows: readonly Reporter[], asOf: IsoDate): string =>
  `${[
    header,
    ...rows
      .filter(({ day }) => day <= asOf)
      .map(({ id, nik, day, village, topic, kind, answered, closed, status }) =>
        [
          id,
          `${day} 08:00`,
          answered <= asOf ? `${answered} 09:00` : '',
          closed <= asOf ? `${closed} 10:00` : '',
          closed <= asOf ? status : 'Proses',
          topic,
          'DPU',
          'Aplikasi',
          kind,
          village,
          nik,
          '',
          'Nama Samaran',
          'isi',
        ].join(','),
      ),
  ].join('\n')}\n`

const policy = `
policy_version: uji
effective_from: "2024-01-01"
exclude: { classifications: [oversight] }
records: { table: requests, title: { id: r, en: r }, max_blanked_percent: 15 }
plan:
  - { id: P1, table: requests-by-month, measure: count, rows: [], period: month, since: "2024-01-01", columns: [received, answered, closed, outcomes], title: { id: a, en: a } }
  - { id: P4, table: districts-by-month, measure: count, rows: [district], period: month, since: "2024-01-01", columns: [received], title: { id: b, en: b } }
  - { id: P5, table: classes, measure: count, population: records, rows: [district, category_group], merge: { category_group: { other: [unstated] } }, period: quarter, since: "2024-01-01", columns: [received], title: { id: c, en: c } }
  - { id: P12, table: waiting, measure: curve, view: cohort, rows: [district], period: quarter, since: "2024-01-01", columns: [first_response], title: { id: d, en: d } }
  - { id: P17, table: excluded-by-year, measure: count, rows: [], period: year, population: excluded, since: "2024-01-01", columns: [received], title: { id: e, en: e } }
`

export interface RecordCity extends CityFolder {
  release(
    rows: readonly Reporter[],
    asOf: string,
    kind?: ReleaseKind,
    order?: (text: string) => string,
  ): Promise<ReleaseReport>
  table(release: string, name: string): TableFile
  bytes(release: string, name: string): string
}

/** A small city on disk that publishes single requests. */
export function createRecordCity(): RecordCity {
  const folder = createCityFolder()
  folder.write('data/city/protection.yaml', policy)
  // The key of a sample: two such cities withhold the same numbers for no reason.
  const settings = readFileSync(join(folder.city, 'data/city/city.yaml'), 'utf8')
  folder.write('data/city/city.yaml', `${settings}sample: { rows: 1, seed: 1 }\n`)
  const sources = join(folder.city, 'data/city/sources.yaml')
  folder.write(
    'data/city/sources.yaml',
    readFileSync(sources, 'utf8').replace('2024-03-31', '2027-01-31'),
  )
  const bytes = (release: string, name: string) =>
    readFileSync(join(folder.published, release, 'tables', name), 'utf8')
  return {
    ...folder,
    async release(rows, asOf, kind = 'ordinary', order = (text) => text) {
      folder.write('raw/app.csv', order(exportOf(rows, asOf as IsoDate)))
      const city = await loadCity(folder.city, (path) =>
        realEffects.files.readText(path).catch(() => undefined),
      )
      const { raw, snapshots, ledger, published } = folder
      return buildRelease(city, { raw, snapshots, ledger, published }, { asOf, kind }, quiet)
    },
    table: (release, name) => tableFileSchema.parse(JSON.parse(bytes(release, `${name}.json`))),
    bytes,
  }
}
