import type { PeriodKind } from '#model/period.ts'
import type { CountPlan, Dimension } from '#model/protection.ts'

export const literal = (text: string) => `'${text.replaceAll("'", "''")}'`

/** SQL of the period that a local DATE falls in; the names are those of `src/model/period.ts`. */
export function periodSql(date: string, kind: PeriodKind, coverage: string): string {
  switch (kind) {
    case 'month':
      return `strftime(${date}, '%Y-%m')`
    case 'quarter':
      return `strftime(${date}, '%Y') || '-Q' || quarter(${date})`
    case 'half_year':
      return `strftime(${date}, '%Y') || '-H' || CASE WHEN month(${date}) <= 6 THEN '1' ELSE '2' END`
    case 'year':
      return `strftime(${date}, '%Y')`
    case 'three_years':
      return `((year(${date}) - (year(${date}) - 2000) % 3)::VARCHAR || '..' || (year(${date}) - (year(${date}) - 2000) % 3 + 2)::VARCHAR)`
    case 'coverage':
      return literal(coverage)
  }
}

/** SQL of a request's code in a dimension; `unstated` where the request does not say. */
export function dimensionSql(dimension: Dimension): string {
  const column = {
    category_group: 'category_group',
    service_code: 'service_code',
    agency: 'agency_responsible',
    channel: 'channel',
    classification: 'classification',
    service: 'service_id',
    district: 'district_code',
    village: 'village_code',
  }[dimension]
  return `coalesce(${column}, 'unstated')`
}

/** As {@link dimensionSql}, with the codes that a plan merges under the code they went into. */
export function mergedSql(dimension: Dimension, { merge }: Pick<CountPlan, 'merge'>): string {
  const code = dimensionSql(dimension)
  const arms = Object.entries(merge[dimension] ?? {}).map(
    ([into, codes]) => `WHEN ${code} IN (${codes.map(literal).join(', ')}) THEN ${literal(into)}`,
  )
  return arms.length ? `CASE ${arms.join(' ')} ELSE ${code} END` : code
}

/** The requests that a plan counts. Without a source for the record file, its plan counts all published ones. */
export function populationSql(
  { population }: Pick<CountPlan, 'population'>,
  recordSources: readonly string[],
): string {
  if (population === 'excluded') return 'excluded'
  return population === 'records' && recordSources.length
    ? `(NOT excluded AND source_id IN (${recordSources.map(literal).join(', ')}))`
    : 'NOT excluded'
}

/** Persons, and the requests of the one who filed most: each request without a person key is a person of its own. */
export const personsSql =
  '(count(DISTINCT person_key) + count(*) FILTER (person_key IS NULL))::INTEGER AS persons, coalesce(list_max(map_values(histogram(person_key))), 1)::INTEGER AS largest'

export const countsSql = `count(*)::INTEGER AS requests, ${personsSql}`
