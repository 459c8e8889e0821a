import { periodKinds } from './period.ts'
import type { CountPlan, CurvePlan, Plan } from './protection.ts'

/** The specification's threshold of a table with exact counts; a lower one counts as a weaker policy. */
export const exactDefault = 5

/** The threshold of a table that is published exactly; `undefined` for every other. */
export function exactThreshold(plan: Plan): number | undefined {
  return plan.measure === 'count' && plan.publish === 'exact'
    ? (plan.exact_threshold ?? exactDefault)
    : undefined
}

/**
 * Why a plan with exact tables cannot be published, in the words of those who wrote it.
 *
 * A share of a group of known size tells more than one of a rounded size: 5 % of exactly 30 is one
 * or two. So the requests of a cohort may not be counted exactly where their waits are published.
 */
export function exactProblems(plan: readonly Plan[]): readonly string[] {
  return plan.flatMap((one) =>
    one.measure === 'count' && one.publish === 'exact' ? problemsOf(one, plan) : unused(one),
  )
}

const unused = (plan: Plan) =>
  plan.measure === 'count' && plan.exact_threshold !== undefined
    ? [`${plan.id}: exact_threshold hanya berlaku bersama publish: exact.`]
    : []

function problemsOf(exact: CountPlan, plan: readonly Plan[]): readonly string[] {
  const told = plan.filter((one): one is CurvePlan => one.measure === 'curve' && tells(exact, one))
  return [
    ...(exact.population === 'published'
      ? []
      : [
          `${exact.id}: publish: exact tidak boleh bersama population: ${exact.population}. Terbitkan tabel itu dibulatkan.`,
        ]),
    ...told.map(
      ({ id }) =>
        `${exact.id}: publish: exact membuka jumlah tepat di balik persentase ${id}, sehingga persentase itu membuka hitungan kecil. Terbitkan ${exact.id} dibulatkan atau dengan periode lebih panjang, atau hapus ${id}.`,
    ),
  ]
}

/** What a code of the first also says: a village its district, a topic its group and its service field. */
const coarser: Readonly<Record<string, readonly string[]>> = {
  village: ['district'],
  service_code: ['category_group', 'service'],
}

/** Whether exact counts add up to the number of requests that a curve rests on. */
function tells(exact: CountPlan, { rows, period, view }: CurvePlan): boolean {
  const known = new Set(exact.rows.flatMap((name) => [name, ...(coarser[name] ?? [])]))
  const isStock = exact.columns.some((name) => name === 'backlog')
  return (
    (view !== 'period' || isStock) &&
    rows.every((name) => known.has(name)) &&
    periodKinds.indexOf(exact.period) <= periodKinds.indexOf(period)
  )
}
