import type { City } from '#model/city.ts'
import type { Finding } from '#model/finding.ts'

/**
 * What will stop a release soon: a year without holidays in the table, where the
 * city has a promise in working days. The year of the newest data is needed now,
 * the next one as soon as its first request is in.
 */
export function missingHolidays({ settings, sources, reference }: City): readonly Finding[] {
  if (!reference.promises.some(({ unit }) => unit === 'working_day')) return []
  const newest =
    settings.as_of ??
    sources
      .map(({ extraction }) => extraction.date)
      .sort()
      .at(-1)
  const year = Number(newest?.slice(0, 4))
  const listed = new Set(
    reference.holidays
      .filter(({ kind }) => kind === 'national')
      .map(({ date }) => Number(date.slice(0, 4))),
  )
  return [year, year + 1]
    .filter((needed) => !listed.has(needed))
    .map((needed) => ({
      weight: 'review',
      rule: 'holidays-missing',
      file: 'data/city/holidays.csv',
      line: 1,
      message: {
        id: `Hari libur tahun ${needed} belum ada, jadi janji dalam hari kerja tidak dapat dihitung untuk tahun itu.`,
        en: `The holidays of ${needed} are missing, so promises in working days cannot be counted for that year.`,
      },
      hint: {
        id: `Tambahkan hari libur nasional dan cuti bersama ${needed} begitu SKB 3 Menteri terbit. Hari libur tidak pernah ditebak.`,
        en: `Add the national holidays and collective leave of ${needed} as soon as they are decreed. Holidays are never guessed.`,
      },
    }))
}
