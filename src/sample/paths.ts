import type { City } from '#model/city.ts'

/** Where each export of a sample stands, below the folder of the sample. */
export interface SamplePaths {
  application(year: number): string
  social(channel_id: string, year: number): string
  readonly national: { readonly late: string; readonly early: string }
}

/**
 * Takes the paths from the city's own `sources.yaml`: the first CSV, the first
 * JSON and the first two XLSX sources say where their files lie, and `*` stands
 * for what differs between them. A city that declares none gets plain names.
 */
export function samplePaths({ sources }: Pick<City, 'sources'>): SamplePaths {
  const patterns = (format: string) =>
    sources.flatMap((source) => (source.format === format ? source.files.slice(0, 1) : []))
  const starred = (format: string, otherwise: string) =>
    patterns(format).find((pattern) => pattern.split('*').length === 2) ?? otherwise
  const application = starred('csv', 'aplikasi/aduan-*.csv')
  const social = starred('json', 'sosmed/*.json')
  const [late, early] = patterns('xlsx').filter((pattern) => !/[*:]/.test(pattern))
  return {
    application: (year) => application.replace('*', String(year)),
    social: (channel_id, year) => social.replace('*', `${channel_id}-${year}`),
    national:
      late && early
        ? { late, early }
        : { late: 'sp4n/laporan-2018-2026.xlsx', early: 'sp4n/laporan-2026-awal.xlsx' },
  }
}
