import type { Here } from '#i18n/here.ts'
import type { Sentence } from '#i18n/sentence.ts'
import { type Cell, numberOf } from '#release/cell.ts'
import type { Median } from './median.ts'

/**
 * From which to which median the groups reach, each with its interval, and
 * whether the two intervals are apart. Of equal medians the one that is known best
 * speaks for them, and then for none of them by name.
 *
 * @param rows With names where the two ends may be named: topics, not agencies or
 * areas, since to name the slowest of those is a league table.
 */
export function spread(
  rows: readonly (Median & { readonly said?: string })[],
  period: string,
  t: Here['t'],
): Sentence<Cell> {
  const known = rows.filter(
    ({ days, low }) => numberOf(days) !== undefined && numberOf(low) !== undefined,
  )
  const far = Number.MAX_SAFE_INTEGER
  const at = (row: Median) => {
    const [days = 0, low = 0, high = far] = [row.days, row.low, row.high].map(numberOf)
    return { days, low, high, width: high - low }
  }
  const least = known.toSorted(by((row) => [at(row).days, at(row).width, at(row).low]))[0]
  const most = known.toSorted(by((row) => [-at(row).days, at(row).width, -at(row).low]))[0]
  if (!least || !most || known.length < 2)
    return { template: t('answer.interval.few'), values: { period } }
  const isApart = at(least).high < at(most).low
  const isShared = ({ days }: Median) =>
    known.filter((row) => row.days.value === days.value).length > 1
  const whose = (row: (typeof rows)[number], end: 'least' | 'most') => {
    const days = `{${end}}`
    if (row.said === undefined) return days
    return isShared(row)
      ? t('answer.interval.several', { days })
      : t('answer.interval.of', { days, name: `{${end}Name}` })
  }
  const range = (row: Median, end: 'least' | 'most') =>
    t(numberOf(row.high) === undefined ? 'answer.interval.from' : 'answer.interval.range')
      .replace('{low}', `{${end}Low}`)
      .replace('{high}', `{${end}High}`)
  const beyond = rows.some(({ interval }) => interval.kind === 'not_reached')
    ? ` ${t('answer.interval.beyond')}`
    : ''
  return {
    template: `${t(isApart ? 'answer.interval.apart' : 'answer.interval.overlap')
      .replace('{least}', whose(least, 'least'))
      .replace('{most}', whose(most, 'most'))
      .replace('{leastRange}', range(least, 'least'))
      .replace('{mostRange}', range(most, 'most'))}${beyond}`,
    values: {
      period,
      least: least.days,
      leastName: least.said ?? '',
      leastLow: least.low,
      leastHigh: least.high,
      most: most.days,
      mostName: most.said ?? '',
      mostLow: most.low,
      mostHigh: most.high,
    },
  }
}

/** Compares by the first of some numbers that differs: the sentence must not depend on how names are sorted in a language. */
function by(keys: (row: Median) => readonly number[]) {
  return (a: Median, b: Median) => {
    const [before, after] = [keys(a), keys(b)]
    return before.map((one, i) => one - (after[i] ?? 0)).find((difference) => difference !== 0) ?? 0
  }
}
