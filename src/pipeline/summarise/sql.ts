import type { PeriodKind } from '#model/period.ts'
import type { Dimension } from '#model/protection.ts'

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

/** Requests, and persons: each request without a person key counts as one. */
export const countsSql =
  'count(*)::INTEGER AS requests, (count(DISTINCT person_key) + count(*) FILTER (person_key IS NULL))::INTEGER AS persons'
