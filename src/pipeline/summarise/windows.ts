import type { City } from '#model/city.ts'
import { CityConfigError } from '#model/errors.ts'
import { type Period, periodBounds, periodsBetween } from '#model/period.ts'
import type { Plan } from '#model/protection.ts'
import { addDays, type IsoDate } from '#model/time.ts'

/**
 * The closed periods of a plan row: those whose last day lies at least
 * `cut_off_days` before the extraction date. The running period is never among
 * them, and windows never overlap.
 *
 * @throws {CityConfigError} when `since` is not the first day of a period, or a coverage window is asked for and not declared.
 */
export function windowsOf(plan: Plan, city: City, asOf: IsoDate): readonly Period[] {
  const { coverage, records } = city.protection
  // The table of the record file's classes waits for the file, so that both count the same day's data.
  const cut_off_days =
    plan.population === 'records' && records
      ? Math.max(records.cut_off_days, city.protection.cut_off_days)
      : city.protection.cut_off_days
  const place = { file: 'data/city/protection.yaml' }
  const cutOff = addDays(asOf, -cut_off_days)
  // After a closed extract nothing was received that we know of: a zero there would be false.
  const lastDay = coverage && coverage.end < cutOff ? (coverage.end as IsoDate) : cutOff
  if (plan.period === 'coverage') {
    if (!coverage) {
      throw new CityConfigError(
        {
          id: `Rencana ${plan.id} memakai period: coverage, tetapi coverage tidak ditetapkan.`,
          en: `Plan ${plan.id} has period: coverage, but no coverage is set.`,
        },
        {
          hint: {
            id: 'Tambahkan coverage: { start, end } di protection.yaml.',
            en: 'Add coverage: { start, end } to protection.yaml.',
          },
          place,
        },
      )
    }
    return coverage.end <= asOf ? [`${coverage.start}..${coverage.end}`] : []
  }
  const since = plan.since as IsoDate
  const periods = periodsBetween(since, lastDay, plan.period)
  const [first] = periods
  if (first && periodBounds(first).start !== since) {
    throw new CityConfigError(
      {
        id: `Rencana ${plan.id}: since ${since} bukan hari pertama sebuah periode (${plan.period}).`,
        en: `Plan ${plan.id}: since ${since} is not the first day of a period (${plan.period}).`,
      },
      {
        hint: {
          id: `Tulis ${periodBounds(first).start} atau awal periode lain.`,
          en: `Write ${periodBounds(first).start} or the first day of another.`,
        },
        place,
      },
    )
  }
  return periods
}
