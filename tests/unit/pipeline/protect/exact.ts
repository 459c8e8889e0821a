import type { City } from '#model/city.ts'
import type { Ledger } from '#model/ledger.ts'
import type { CountTable, PublicCell } from '#model/table.ts'
import { type LinearRelease, publicAttack, systemsOf } from '#pipeline/audit/linear/index.ts'
import { loadSolver } from '#pipeline/audit/linear/solver.ts'
import type { Attempt, Protection } from '#pipeline/protect/index.ts'
import { protect } from '#pipeline/protect/index.ts'
import { withhold } from '#pipeline/withhold.ts'
import { smallCity, smallCityFiles } from '../../small-city.ts'
import { noRecords } from './protecting.ts'

const month = '2024-01'
const sparse = '{ signed_off_by: PPID, signed_off_on: "2024-01-01", reason: uji }'

/** A table of agencies by topic group with its two margins and its total, as four lines of a plan; `again` counts the same once more. */
export function crossPlan(publish: Partial<Record<Name, string>> = {}): string {
  const line = (id: string, table: Name, rows: string) =>
    `  - { id: ${id}, table: ${table}, measure: count, publish: ${publish[table] ?? 'exact'}, sparse: ${sparse}, rows: [${rows}], period: month, since: "2024-01-01", columns: [received], title: { id: a, en: a } }`
  return `
policy_version: uji
effective_from: "2024-01-01"
exclude: {}
plan:
${[
  line('P1', 'crossed', 'district, category_group'),
  line('P2', 'districts', 'district'),
  line('P3', 'groups', 'category_group'),
  line('P4', 'city', ''),
  ...(publish.again ? [line('P5', 'again', 'district, category_group')] : []),
].join('\n')}
`
}
type Name = 'crossed' | 'districts' | 'groups' | 'city' | 'again'

export const crossCity = (publish: Partial<Record<Name, string>> = {}): Promise<City> =>
  smallCity({ ...smallCityFiles, 'protection.yaml': crossPlan(publish) })

/** The true counts of such a table, with its sums. */
export function crossCounts(city: City, cells: readonly (readonly number[])[]) {
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)
  const groups = (cells[0] ?? []).map((_, d) => `D${d + 1}`)
  const districts = cells.map((_, a) => `A${a + 1}`)
  const column = (d: number) => sum(cells.map((row) => row[d] ?? 0))
  const byName: Readonly<Record<string, readonly (readonly [readonly string[], number])[]>> = {
    crossed: cells.flatMap((row, a) => row.map((x, d) => [[`A${a + 1}`, `D${d + 1}`], x] as const)),
    districts: cells.map((row, a) => [[`A${a + 1}`], sum(row)] as const),
    groups: groups.map((name, d) => [[name], column(d)] as const),
    city: [[[], sum(cells.flat())]],
  }
  const again = byName['crossed'] ?? []
  const counts = city.protection.plan.flatMap((plan): CountTable[] =>
    plan.measure !== 'count'
      ? []
      : [
          {
            plan,
            columns: ['received'],
            codes: plan.rows.map((name) => (name === 'district' ? districts : groups)),
            periods: [month],
            rows: (byName[plan.table] ?? again).map(([codes, requests]) => ({
              key: { codes, period: month },
              cells: [{ requests, persons: requests, largest: Math.min(1, requests) }],
            })),
          },
        ],
  )
  return { counts, curves: [], records: noRecords, issues: [], sources: [] }
}

/** What an attacker has besides the tables. */
export const knownOf = (city: City): Omit<LinearRelease, 'tables'> => ({
  kind: 'ordinary',
  plan: city.protection.plan.map((plan) => ({
    table: plan.table,
    ...(plan.measure === 'count' && plan.publish === 'exact'
      ? { publish: 'exact' as const, exact_threshold: plan.exact_threshold ?? 5 }
      : {}),
  })),
  policy: city.protection,
  reference: [],
})

/** Protects a crossed table as a release does. */
export function protectCross(
  city: City,
  cells: readonly (readonly number[])[],
  { key = 'ab'.repeat(32), ledger }: { key?: string; ledger?: Ledger } = {},
): Promise<Protection> {
  const counts = crossCounts(city, cells)
  return withhold(
    (attempt: Attempt) => protect(counts, city, ledger, 'ordinary', attempt),
    knownOf(city),
    key,
  )
}

/** Every published count of the four tables by its codes; `total` for the whole city. */
export function publishedOf({ tables }: Pick<Protection, 'tables'>) {
  return Object.fromEntries(
    tables
      .filter(({ kind, table }) => kind === 'counts' && table !== 'again')
      .flatMap(({ rows }) => rows.map((row) => [nameOf(String(row[0])), row.at(-1) as PublicCell])),
  )
}

/** How near the reader of the files comes to each hidden count. */
export async function intervalsOf({ tables }: Pick<Protection, 'tables'>, city: City) {
  const stated = tables.map(({ table, plan, kind, columns, rows }) => ({
    table,
    plan,
    kind,
    columns,
    rows: rows.map((row) =>
      Object.fromEntries(columns.map(({ name }, at) => [name, row[at] ?? null])),
    ),
  }))
  const systems = systemsOf({ ...knownOf(city), tables: stated })
  const attack = publicAttack(systems, city.protection.threshold, await loadSolver())
  if (attack === 'contradiction') throw new Error('The tables contradict each other.')
  return Object.fromEntries(
    attack.intervals.map(({ name, low, high }) => [
      nameOf(name.split('/')[1] ?? ''),
      [low, high] as const,
    ]),
  )
}

const nameOf = (row: string) =>
  row.replace(`~${month}`, '').replace('~', '').replace(month, 'total')
