import { parseDocument } from 'yaml'
import { CityConfigError } from '#model/errors.ts'
import { type IsoDate, parseIsoDate } from '#model/time.ts'

/**
 * `sources.yaml` with another extraction day of one source; every other byte,
 * comments included, stays.
 *
 * @throws {CityConfigError} when the file has no such source.
 */
export function withExtractionDate(yaml: string, source_id: string, day: IsoDate): string {
  const document = parseDocument(yaml)
  const sources = (document.toJS() as { sources?: readonly { id?: string }[] }).sources ?? []
  const at = sources.findIndex(({ id }) => id === source_id)
  const node = document.getIn(['sources', at, 'extraction', 'date'], true) as
    | { readonly range?: readonly [number, number, number] }
    | undefined
  if (!node?.range)
    throw new CityConfigError(
      {
        id: `sources.yaml tidak menyebut extraction.date sumber "${source_id}".`,
        en: `sources.yaml has no extraction.date of the source "${source_id}".`,
      },
      {
        hint: {
          id: 'Tambahkan extraction: { date: "YYYY-MM-DD", known_from: … } pada sumber itu.',
          en: 'Add extraction: { date: "YYYY-MM-DD", known_from: … } to that source.',
        },
        place: { file: 'data/city/sources.yaml' },
      },
    )
  const [start, end] = node.range
  return `${yaml.slice(0, start)}"${day}"${yaml.slice(end)}`
}

/**
 * The day until which a file speaks, as a person gave it.
 *
 * @throws {CityConfigError} for a day that is none, lies ahead, or is before the last export.
 */
export function extractionDay(given: string, before: string, today: IsoDate): IsoDate {
  const day = parseIsoDate(given)
  const why = !day
    ? { id: 'bukan tanggal', en: 'is no date' }
    : day > today
      ? { id: 'belum tiba', en: 'is still to come' }
      : day < before
        ? {
            id: `lebih lama daripada ekspor terakhir (${before})`,
            en: `is before the last export (${before})`,
          }
        : undefined
  if (day && !why) return day
  throw new CityConfigError(
    {
      id: `Tanggal ekspor "${given}" ${why?.id}.`,
      en: `The day of the export, "${given}", ${why?.en}.`,
    },
    {
      hint: {
        id: 'Tulis tanggal ketika ekspor ini dibuat, seperti 2024-05-31. Ekspor lama tidak menggantikan yang lebih baru.',
        en: 'Write the day on which this export was made, such as 2024-05-31. An old export does not replace a newer one.',
      },
    },
  )
}
