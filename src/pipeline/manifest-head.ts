import type { City } from '#model/city.ts'
import { exactThreshold } from '#model/exact-plan.ts'
import type { Ledger, ReleaseKind } from '#model/ledger.ts'
import type { Plan } from '#model/protection.ts'
import type { Manifest } from '#model/release.ts'
import { methodologyVersion } from './release-id.ts'

/** What a release's manifest says of the whole release: day, kind, thresholds in force, and what was taken back. */
export function manifestHead(
  release_id: string,
  as_of: string,
  kind: ReleaseKind,
  { settings, protection }: City,
  ledger: Ledger | undefined,
): Omit<Manifest, 'tables'> {
  const {
    policy_version,
    threshold,
    rounding_base,
    min_persons,
    min_cases,
    min_events,
    min_cases_p90,
    cut_off_days,
    grid_days,
    signed_off_by,
    reason,
    records,
  } = protection
  const exact = protection.plan.flatMap((plan) => {
    const least = exactThreshold(plan)
    return least === undefined ? [] : [`${plan.table} (< ${least}: *)`]
  })
  const withdrawals = ledger?.withdrawals ?? []
  return {
    release_id,
    city_id: settings.city_id,
    data_status: settings.data_status,
    as_of,
    methodology_version: methodologyVersion,
    kind,
    ...(withdrawals.length ? { withdrawals: [...withdrawals] } : {}),
    policy: {
      policy_version,
      threshold,
      rounding_base,
      min_persons,
      min_cases,
      min_events,
      min_cases_p90,
      cut_off_days,
      grid_days: grid_days.join(' '),
      ...(records
        ? {
            records_k: records.k,
            records_l: records.l,
            records_max_share_percent: records.max_share_percent,
            records_cut_off_days: records.cut_off_days,
          }
        : {}),
      ...(exact.length > 0 ? { exact_tables: exact.join(', ') } : {}),
      ...(signed_off_by && reason ? { signed_off_by, reason } : {}),
    },
    plan: protection.plan.map(planned),
  }
}

/** What a reader needs to know of a table's plan to add its counts up. */
function planned(plan: Plan): NonNullable<Manifest['plan']>[number] {
  const { table, population } = plan
  const whom = population === 'published' ? {} : { population }
  if (plan.measure === 'curve') {
    const only = stated(plan.only)
    return { table, ...whom, view: plan.view, ...(only ? { only } : {}) }
  }
  const merge = stated(plan.merge)
  const exact_threshold = exactThreshold(plan)
  return {
    table,
    ...whom,
    ...(merge ? { merge } : {}),
    ...(plan.unstated === 'omitted' ? { unstated: plan.unstated } : {}),
    ...(exact_threshold === undefined ? {} : { publish: 'exact', exact_threshold }),
  }
}

/** The entries that are there; nothing when none is. */
function stated<Value>(
  record: Readonly<Record<string, Value | undefined>>,
): Record<string, Value> | undefined {
  const entries = Object.entries(record).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  )
  return entries.length > 0 ? Object.fromEntries(entries) : undefined
}
