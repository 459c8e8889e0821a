import type { Manifest, TableFile } from '#model/release.ts'
import type { Finding } from './audit-table.ts'

type Row = TableFile['rows'][number]

const sensitive = ['outcome_group', 'first_response_within', 'resolved_within'] as const
/** A size that a class below `k` could have, at least: one more than this. */
const leastWidth = 3

/**
 * What can be proved of the record file without person keys: its classes hold at
 * least `k` rows, in every sensitive column at least `l` values and none of them
 * nearly everyone's; rows stand in the order of what they show; and the exact
 * sizes of star classes, beside the table of the classes, leave every small
 * class open.
 */
export function auditRecords(tables: readonly TableFile[], { policy }: Manifest): Finding[] {
  const limits = {
    k: Number(policy['records_k'] ?? 10),
    l: Number(policy['records_l'] ?? 2),
    percent: Number(policy['records_max_share_percent'] ?? 90),
  }
  return tables
    .filter(({ kind }) => kind === 'records')
    .flatMap((table) => [
      ...auditShape(table),
      ...auditClasses(table, limits),
      ...auditSizes(
        table,
        tables.find(({ kind, plan }) => kind === 'counts' && plan === table.plan),
        limits.k,
        { threshold: Number(policy['threshold']), base: Number(policy['rounding_base']) },
      ),
    ])
}

function auditShape(table: TableFile): Finding[] {
  const findings: Finding[] = []
  const names = table.columns.map(({ name }) => name).filter((name) => name !== 'data_status')
  if (names.includes('row'))
    findings.push({ check: 'named-record', where: table.table, found: 'row' })
  const keys = table.rows.map((row) => names.map((name) => row[name]).join('~'))
  const at = keys.findIndex((key, index) => index > 0 && key < (keys[index - 1] ?? ''))
  if (at > 0)
    findings.push({ check: 'records-out-of-order', where: `${table.table}/${at}`, found: 'order' })
  return findings
}

function auditClasses(
  { table, rows }: TableFile,
  { k, l, percent }: { readonly k: number; readonly l: number; readonly percent: number },
): Finding[] {
  const classes = Map.groupBy(rows, classOf)
  return [...classes].flatMap(([name, members]) => {
    const where = `${table}/${name}`
    const found: Finding[] = []
    if (members.length < k)
      found.push({ check: 'small-class', where, found: String(members.length) })
    for (const column of sensitive) {
      const counts = [...Map.groupBy(members, (row) => row[column]).values()].map(
        ({ length }) => length,
      )
      if (counts.length < l || 100 * Math.max(...counts) > percent * members.length)
        found.push({ check: 'uniform-class', where: `${where}/${column}`, found: counts.join(' ') })
    }
    return found
  })
}

const classOf = (row: Row) => `${row['period']}~${row['district']}~${row['category_group']}`

/** The star classes of each quarter against the rounded sizes of the classes that they hide. */
function auditSizes(
  file: TableFile,
  classes: TableFile | undefined,
  k: number,
  { threshold, base }: { readonly threshold: number; readonly base: number },
): Finding[] {
  if (!classes) return []
  const sizes = new Map(
    [...Map.groupBy(file.rows, classOf)].map(([name, { length }]) => [name, length]),
  )
  const hidden = new Map<string, Row[]>()
  for (const row of classes.rows) {
    const star = starOf(row, sizes)
    if (star) hidden.set(star, [...(hidden.get(star) ?? []), row])
  }
  return [...hidden].flatMap(([star, rows]) => {
    const total = sizes.get(star) ?? 0
    const bounds = rows.map(({ received }) => boundsOf(received, threshold, base))
    const low = bounds.reduce((sum, bound) => sum + bound.low, 0)
    const high = bounds.reduce((sum, bound) => sum + bound.high, 0)
    return bounds.flatMap((mine, index): Finding[] => {
      const least = Math.max(mine.low, total - (high - mine.high))
      const most = Math.min(mine.high, total - (low - mine.low))
      // A total beyond what the bounds allow hides a count suppressed for its few persons.
      if (least >= k || least > most || most - least >= leastWidth) return []
      const where = `${file.table}/${rows[index]?.['row']}`
      return [{ check: 'narrow-class', where, found: `${least}..${most}` }]
    })
  })
}

/** The class of the file that a class without rows of its own went into. */
function starOf(row: Row, sizes: ReadonlyMap<string, number>): string | undefined {
  const { period, district, category_group, received } = row
  if (received === 0 || sizes.has(`${period}~${district}~${category_group}`)) return undefined
  const partial = `${period}~${district}~*`
  if (sizes.has(partial)) return partial
  const whole = `${period}~*~*`
  return sizes.has(whole) ? whole : undefined
}

function boundsOf(cell: Row[string] | undefined, threshold: number, base: number) {
  if (typeof cell !== 'number') return { low: 1, high: threshold - 1 }
  const half = Math.floor(base / 2)
  return { low: Math.max(threshold, cell - half), high: cell + half }
}
