import { citationOfChart } from '#charts/files/citation.ts'
import { type Locale, locales } from '#model/locale.ts'
import { type Citation, citationOf } from '#release/cite/citation.ts'
import { published, settings } from '#release/current.ts'
import { chartOf } from './_chart-figures.ts'

/** The citation of a dataset: its CSV in the newest release, or in the newest version of the facts. */
export function citationOfDataset(id: string, locale: Locale): Citation {
  const listed = published.listed(id)
  if (!listed) throw new Error(`"${id}" is not in the newest release.`)
  const { folder, published: entry } = listed
  const csv = entry.files.find(({ format }) => format === 'csv')
  return citationOf(
    { id, title: entry.title, path: `/data/${folder}/${csv?.path ?? ''}` },
    entry.kind === 'reference' ? published.reference : published.statistics,
    settings,
    locale,
  )
}

/** The citation of a whole release. */
export function citationOfRelease(release: string, locale: Locale): Citation | undefined {
  const manifest = published.releases.find(({ release_id }) => release_id === release)
  return (
    manifest &&
    citationOf(
      { title: settings.site_name, path: `/data/${release}/release.json` },
      manifest,
      settings,
      locale,
    )
  )
}

/** The citation of a chart in its files: in the site's first language. */
export function citationOfChartFile(id: string | undefined): Citation {
  const [locale] = locales
  const { release_id } = published.statistics
  return citationOfChart(chartOf(id).chart[locale], release_id, settings, locale)
}
