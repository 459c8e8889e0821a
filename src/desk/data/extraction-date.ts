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
      `sources.yaml tidak menyebut extraction.date sumber "${source_id}".`,
      {
        hint: 'Tambahkan extraction: { date: "YYYY-MM-DD", known_from: … } pada sumber itu.',
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
    ? 'bukan tanggal'
    : day > today
      ? 'belum tiba'
      : day < before
        ? `lebih lama daripada ekspor terakhir (${before})`
        : undefined
  if (day && !why) return day
  throw new CityConfigError(`Tanggal ekspor "${given}" ${why}.`, {
    hint: 'Tulis tanggal ketika ekspor ini dibuat, seperti 2024-05-31. Ekspor lama tidak menggantikan yang lebih baru.',
  })
}
