import type { City } from '#model/city.ts'
import { comparisonColumns } from '#model/columns/comparison.ts'
import { publicColumn } from '#model/columns.ts'
import type { CurvePlan } from '#model/protection.ts'
import type { EventGroup, EventTables, PublicCell, PublicTable } from '#model/table.ts'
import { expectedEvents } from '#statistics/case-mix.ts'
import { effectiveSize } from '#statistics/effective-size.ts'
import { survivalAt } from '#statistics/survival-at.ts'
import { publishCount } from './count-cell.ts'
import type { CellBook } from './frozen.ts'
import { isEnough, publishedN } from './group-size.ts'
import { comparisonNotes, notesOf } from './notes.ts'
import { pooledGroup } from './pooled-group.ts'
import { isReached, type JudgedPromise, promiseClocks } from './promise-clock.ts'
import { publicPercent } from './round-estimate.ts'
import { shareWithin } from './share-within.ts'
import { waitingCurve } from './waiting-curve.ts'

/** What `protect` writes of a row; `publish` derives the rest from it. */
const protectedColumns = comparisonColumns.protected

/**
 * Each agency beside the whole city, one row a promise: the share within it, the
 * effective sample size, the city's share, and how many would have been served in
 * time had each kind of request fared as in the whole city.
 *
 * Postcondition: no value for a group that is not described in the curves, nor for
 * an effective size below the threshold; size and expectation are rounded as any
 * count. Rows follow the codes: nothing here is a ranking. A published row is
 * repeated by every later release; a promise appears once every request has been
 * followed that long.
 */
export function comparisonTables(
  tables: readonly EventTables[],
  city: City,
  book: CellBook,
): readonly PublicTable[] {
  return tables.flatMap((events) => {
    const { plan, followed, groups, strata } = events
    if (!plan.comparison || !strata) return []
    const name = plan.comparison.table
    const rows = new Map<string, readonly PublicCell[]>()
    for (const row of book.knownRows(name)) rows.set(row, knownRow(name, row, book))
    for (const judged of promiseClocks(city)) {
      const { promise } = judged
      for (const { period } of followed) {
        const before = book.followed(name, period) ?? -1
        if (judged.reachDays(period) <= before || book.isWithdrawn(name, period)) continue
        const inPeriod = ({ key, metric }: EventGroup) =>
          key.period === period && metric === promise.metric
        const city_ = cityOf(strata.filter(inPeriod), judged)
        for (const group of city_ ? groups.filter(inPeriod) : []) {
          const [agency = ''] = group.key.codes
          if (agency === 'unstated' || !isReached(judged, group, city)) continue
          const row = [agency, period, promise.promise_id].join('~')
          const cells = cellsOf(group, judged, city_ as WholeCity, city)
          const published = protectedColumns.map((column) =>
            book.write(name, row, column, [column === 'n' ? group.requests : null, cells[column]]),
          )
          rows.set(row, [row, agency, period, promise.promise_id, ...published])
        }
      }
    }
    for (const { period, days } of followed)
      if (!book.isWithdrawn(name, period)) book.close(name, period, days)
    return [tableOf(plan, [...rows.values()].sort(byRow), city)]
  })
}

function tableOf(
  plan: CurvePlan,
  rows: readonly (readonly PublicCell[])[],
  city: City,
): PublicTable {
  return {
    table: plan.comparison?.table ?? '',
    plan: plan.id,
    kind: 'comparison',
    title: plan.comparison?.title ?? plan.title,
    columns: ['row', 'agency', 'period', 'promise', ...protectedColumns].map(publicColumn),
    rows,
    notes: [...notesOf(plan, city), ...comparisonNotes],
  }
}

function knownRow(table: string, row: string, book: CellBook): readonly PublicCell[] {
  const known = book.known(table, row) ?? {}
  const [agency = '', period = '', promise = ''] = row.split('~')
  return [row, agency, period, promise, ...protectedColumns.map((name) => known[name]?.[1] ?? null)]
}

const byRow = (a: readonly PublicCell[], b: readonly PublicCell[]) =>
  String(a[0]) < String(b[0]) ? -1 : 1

/** How the whole city fares with one promise, in all and by kind of request. */
interface WholeCity {
  readonly n: number
  readonly share: number
  readonly share_of: (category_group: string) => number
  readonly strata: readonly EventGroup[]
}

function cityOf(strata: readonly EventGroup[], judged: JudgedPromise): WholeCity | undefined {
  const within = (groups: readonly EventGroup[]) => {
    const [first] = groups
    const pooled = first && pooledGroup(first.key, groups)
    const waits = pooled && judged.waits(pooled)
    const point = waits && survivalAt(waitingCurve(waits), judged.limit)
    return point?.kind === 'estimated' ? 1 - point.survival : undefined
  }
  const share = within(strata)
  if (share === undefined) return undefined
  const kinds = new Map<string, number>()
  for (const kind of new Set(strata.map(kindOf)))
    kinds.set(kind, within(strata.filter((one) => kindOf(one) === kind)) ?? share)
  return {
    n: strata.reduce((sum, { requests }) => sum + requests, 0),
    share,
    share_of: (kind) => kinds.get(kind) ?? share,
    strata,
  }
}

const kindOf = ({ key }: EventGroup) => key.codes.at(-1) ?? ''

type Cells = Readonly<Record<(typeof protectedColumns)[number], PublicCell>>

function cellsOf(group: EventGroup, judged: JudgedPromise, whole: WholeCity, city: City): Cells {
  const n = publishedN(group, city)
  const nothing: Cells = {
    comparison_state: 'insufficient',
    n,
    n_effective: null,
    percent_within: null,
    percent_within_low: null,
    percent_within_high: null,
    percent_city: null,
    expected: null,
  }
  const waits = judged.waits(group)
  if (!isEnough(group, city) || typeof n !== 'number' || !waits) return nothing
  const size = effectiveSize(waitingCurve(waits), judged.limit)
  if (size.kind !== 'estimated') return nothing
  const rounded = (requests: number) =>
    publishCount({ ...group, requests: Math.round(requests) }, city.protection)
  const n_effective = rounded(size.requests)
  const within = shareWithin(waits, judged.limit, n, city.protection)
  if (typeof n_effective !== 'number' || n_effective === 0 || !within) return nothing
  const mix = whole.strata
    .filter(({ key }) => key.codes[0] === group.key.codes[0])
    .map((stratum) => ({ n: stratum.requests, reference_share: whole.share_of(kindOf(stratum)) }))
  return {
    comparison_state: 'estimated',
    n,
    n_effective,
    percent_within: within.value,
    percent_within_low: within.low,
    percent_within_high: within.high,
    percent_city: publicPercent(whole.share, whole.share, whole.share, whole.n).value,
    expected: rounded(expectedEvents(mix)),
  }
}
