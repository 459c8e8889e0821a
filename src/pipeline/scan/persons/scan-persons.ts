import type { RecordPolicy } from '#model/protection.ts'
import { recordSensitive } from '#model/records.ts'
import type { TableFile } from '#model/release.ts'
import { suppressed } from '#model/table.ts'
import type { ClassMembers } from './class-members.ts'

/** Why a class of the record file may not be shown. */
export const personChecks = {
  few_persons: 'lebih sedikit orang daripada k',
  few_values: 'lebih sedikit nilai berbeda daripada l',
  one_value: 'satu nilai milik hampir semua',
  wrong_size: 'banyak barisnya tidak sama dengan data asal',
  changed_rows: 'barisnya berubah sejak rilis sebelumnya',
} as const

export interface PersonFinding {
  readonly check: keyof typeof personChecks
  /** Table, class, and column where one is at fault. */
  readonly where: string
}

/** What was found, in counts only. The sizes are true ones and stay private. */
export interface PersonsVerdict {
  readonly classes: number
  /** Distinct persons of the class that has fewest; `null` without a class. */
  readonly fewest_persons: number | null
  readonly fewest_values: number | null
  readonly findings: readonly PersonFinding[]
}

type Row = TableFile['rows'][number]

/**
 * Recomputes k and l of the record file as published, on the persons behind it:
 * every class has at least `k` of them, and in every sensitive column `l` values
 * of which none is nearly everyone's; and it has as many rows as requests.
 *
 * @param table The published file.
 * @param before The file of the last release: the requests of its quarters may have changed since, its rows may not.
 */
export function scanPersons(
  table: TableFile,
  members: readonly ClassMembers[],
  before: TableFile | undefined,
  { k, l, max_share_percent }: Pick<RecordPolicy, 'k' | 'l' | 'max_share_percent'>,
): PersonsVerdict {
  const frozen = Map.groupBy(before?.rows ?? [], (row) => row['period'])
  const rows = Map.groupBy(
    table.rows.filter((row) => !frozen.has(row['period'])),
    (row) => `${row['period']}~${row['district']}~${row['category_group']}`,
  )
  const behind = personsBehind(new Set(rows.keys()), members)
  const findings = changedQuarters(table, frozen)
  const persons: number[] = []
  const values: number[] = []
  for (const [name, inside] of rows) {
    const where = `${table.table}/${name}`
    const people = behind.get(name) ?? { requests: 0, persons: new Set<string>() }
    persons.push(people.persons.size)
    if (people.requests !== inside.length) findings.push({ check: 'wrong_size', where })
    if (people.persons.size < k) findings.push({ check: 'few_persons', where })
    for (const column of recordSensitive) {
      const counts = sizesOf(inside, column)
      values.push(counts.length)
      if (counts.length < l) findings.push({ check: 'few_values', where: `${where}/${column}` })
      if (100 * Math.max(...counts) > max_share_percent * inside.length)
        findings.push({ check: 'one_value', where: `${where}/${column}` })
    }
  }
  return {
    classes: rows.size,
    fewest_persons: least(persons),
    fewest_values: least(values),
    findings,
  }
}

/** Quarters that an earlier release published, where any row is not what it was. A withdrawn one has none. */
function changedQuarters(
  { table, rows }: TableFile,
  frozen: ReadonlyMap<Row[string] | undefined, readonly Row[]>,
): PersonFinding[] {
  const now = Map.groupBy(rows, (row) => row['period'])
  return [...frozen].flatMap(([period, old]): PersonFinding[] =>
    now.has(period) && JSON.stringify(now.get(period)) !== JSON.stringify(old)
      ? [{ check: 'changed_rows', where: `${table}/${period}` }]
      : [],
  )
}

const least = (counts: readonly number[]) =>
  counts.length ? counts.reduce((least, count) => Math.min(least, count)) : null

const sizesOf = (rows: readonly Row[], column: string) =>
  [...Map.groupBy(rows, (row) => row[column]).values()].map(({ length }) => length)

/** The persons of each class of the file: a base class without rows of its own went into the finest star that has some. */
function personsBehind(classes: ReadonlySet<string>, members: readonly ClassMembers[]) {
  const behind = new Map<string, { requests: number; persons: Set<string> }>()
  for (const { period, district, category_group, requests, persons } of members) {
    const name = [
      `${period}~${district}~${category_group}`,
      `${period}~${district}~${suppressed}`,
      `${period}~${suppressed}~${suppressed}`,
    ].find((one) => classes.has(one))
    if (name === undefined) continue
    const one = behind.get(name) ?? { requests: 0, persons: new Set<string>() }
    one.requests += requests
    for (const person of persons) one.persons.add(person)
    behind.set(name, one)
  }
  return behind
}
