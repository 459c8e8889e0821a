import type { City } from '#model/city.ts'
import { CityConfigError, PublishError } from '#model/errors.ts'
import { periodBounds, periodOf } from '#model/period.ts'
import type { PublishedIndex } from '#model/release.ts'
import { addDays, type IsoDate, parseIsoDate } from '#model/time.ts'

/** Version of the definitions behind the figures; a change is an entry of the change log. */
export const methodologyVersion = '1.0'

/** Day the data speak of: the flag, else what `city.yaml` fixes, else the newest extraction date. Never today. */
export function asOfDay(city: City, flag: string | undefined): IsoDate {
  const newest = city.sources
    .map(({ extraction }) => extraction.date)
    .sort()
    .at(-1)
  const text = flag ?? city.settings.as_of ?? newest ?? ''
  const day = parseIsoDate(text)
  if (day) return day
  throw new CityConfigError(
    { id: `Tanggal "${text}" bukan tanggal.`, en: `"${text}" is no date.` },
    {
      hint: { id: 'Tulis seperti 2026-11-10.', en: 'Write it like 2026-11-10.' },
    },
  )
}

/** `YYYY-MM.rN`: the last closed month, and the next number free in it. */
export function nextReleaseId(
  city: City,
  asOf: IsoDate,
  index: PublishedIndex | undefined,
): string {
  const last = addDays(asOf, -city.protection.cut_off_days)
  const running = periodOf(last, 'month')
  const month =
    periodBounds(running).end <= last
      ? running
      : periodOf(addDays(periodBounds(running).start, -1), 'month')
  const taken = (index?.releases ?? []).filter(({ release_id }) =>
    release_id.startsWith(`${month}.r`),
  ).length
  return `${month}.r${taken + 1}`
}

/**
 * The annual revision has its month: January, once a year, after a release.
 * More often, or at will, it would be a way to watch single records come and go.
 *
 * @throws {PublishError} at any other time.
 */
export function refuseRevision(asOf: IsoDate, { releases }: PublishedIndex): void {
  const year = asOf.slice(0, 4)
  const earlier = releases.find(
    ({ kind, as_of }) => kind === 'revision' && as_of.slice(0, 4) === year,
  )
  const why =
    releases.length === 0
      ? { id: 'belum ada rilis yang dapat direvisi', en: 'there is no release to revise yet' }
      : asOf.slice(5, 7) !== '01'
        ? {
            id: `data sampai ${asOf}, bukan bulan Januari`,
            en: `the data are of ${asOf}, not of January`,
          }
        : earlier && {
            id: `revisi tahun ${year} sudah terbit sebagai ${earlier.release_id}`,
            en: `the revision of ${year} is out as ${earlier.release_id}`,
          }
  if (!why) return
  throw new PublishError(
    {
      id: `Revisi tahunan tidak dapat dibuat: ${why.id}.`,
      en: `The annual revision cannot be made: ${why.en}.`,
    },
    {
      hint: {
        id: 'Buat rilis biasa (tanpa --revise). Koreksi sumber menunggu revisi bulan Januari berikutnya.',
        en: 'Make an ordinary release (without --revise). Corrections of the sources wait for the revision of next January.',
      },
    },
  )
}
