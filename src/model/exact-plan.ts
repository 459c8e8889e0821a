import type { Localised } from './locale.ts'
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
export function exactProblems(plan: readonly Plan[]): readonly Localised[] {
  return plan.flatMap((one) =>
    one.measure === 'count' && one.publish === 'exact' ? problemsOf(one, plan) : unused(one),
  )
}

const unused = (plan: Plan): readonly Localised[] =>
  plan.measure === 'count' && plan.exact_threshold !== undefined
    ? [
        {
          id: `${plan.id}: exact_threshold hanya berlaku bersama publish: exact.`,
          en: `${plan.id}: exact_threshold only means something with publish: exact.`,
        },
      ]
    : []

function problemsOf(exact: CountPlan, plan: readonly Plan[]): readonly Localised[] {
  const told = plan.filter((one): one is CurvePlan => one.measure === 'curve' && tells(exact, one))
  return [
    ...(exact.population === 'published'
      ? []
      : [
          {
            id: `${exact.id}: publish: exact tidak boleh bersama population: ${exact.population}. Terbitkan tabel itu dibulatkan.`,
            en: `${exact.id}: publish: exact may not stand with population: ${exact.population}. Publish that table rounded.`,
          },
        ]),
    ...told.map(({ id }) => ({
      id: `${exact.id}: publish: exact membuka jumlah tepat di balik persentase ${id}, sehingga persentase itu membuka hitungan kecil. Terbitkan ${exact.id} dibulatkan atau dengan periode lebih panjang, atau hapus ${id}.`,
      en: `${exact.id}: publish: exact tells the exact number behind the percentages of ${id}, and with it they tell small counts. Publish ${exact.id} rounded or by a longer period, or delete ${id}.`,
    })),
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
