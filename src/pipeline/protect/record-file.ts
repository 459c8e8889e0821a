import type { City } from '#model/city.ts'
import { publicColumn } from '#model/columns.ts'
import { DisclosureError } from '#model/errors.ts'
import type { Ledger, LedgerRecords } from '#model/ledger.ts'
import type { Period } from '#model/period.ts'
import { recordClasses } from '#model/protection.ts'
import {
  type RecordGroup,
  type RecordRow,
  recordKeys,
  recordSensitive,
  type TrueRecords,
} from '#model/records.ts'
import { type PublicTable, suppressed } from '#model/table.ts'
import { type Bounds, blankClasses } from './blank-classes.ts'
import { type BaseClass, requestsOf } from './equivalence-classes.ts'
import type { CellBook } from './frozen.ts'
import { recordNotes } from './record-notes.ts'

export interface RecordFile {
  readonly table: PublicTable | undefined
  /** Every frozen quarter, this release's included. */
  readonly records: Ledger['records']
}

/**
 * The record file: a row a request, without a name, ordered by what it shows.
 *
 * Precondition: `book` already holds this release's cells of the classes' table.
 * Postcondition: every class of every quarter has at least `k` distinct persons
 * and `l` values in each sensitive column; a quarter once published is repeated
 * row by row.
 *
 * @throws {DisclosureError} when more rows than the policy allows had to lose a value.
 */
export function recordFile(
  { sources, periods }: TrueRecords,
  city: City,
  ledger: Ledger | undefined,
  book: CellBook,
): RecordFile {
  const policy = city.protection.records
  const known = ledger?.records ?? {}
  if (!policy || (periods.length === 0 && Object.keys(known).length === 0))
    return { table: undefined, records: known }
  const added = periods
    .filter(({ period }) => !known[period] && !book.isWithdrawn(policy.table, period))
    .map(({ period, groups }) => [period, freeze(period, groups, city, book)] as const)
  const records = { ...known, ...Object.fromEntries(added) }
  const rows = Object.keys(records)
    .sort()
    .flatMap((period) =>
      (records[period]?.rows ?? []).flatMap(([values, n]) => Array(n).fill(values)),
    )
  const blanked = rows.filter((row) => row.includes(suppressed)).length
  if (100 * blanked > policy.max_blanked_percent * rows.length) {
    throw new DisclosureError(
      {
        id: `k-anonimitas ${policy.k} menghapus nilai pada ${blanked} dari ${rows.length} baris berkas per aspirasi, di atas batas ${policy.max_blanked_percent} %.`,
        en: `k-anonymity of ${policy.k} blanks values in ${blanked} of ${rows.length} rows of the file of single requests, above the limit of ${policy.max_blanked_percent} per cent.`,
      },
      {
        hint: {
          id: 'Gabungkan kelompok topik (merge) pada rencana P5 di data/city/protection.yaml, atau hapus records.',
          en: 'Merge groups of topics (merge) in plan P5 of data/city/protection.yaml, or delete records.',
        },
        place: { file: 'data/city/protection.yaml' },
      },
    )
  }
  const table: PublicTable = {
    table: policy.table,
    plan: recordClasses(city.protection)?.id ?? '',
    kind: 'records',
    title: policy.title,
    columns: [...recordKeys, ...recordSensitive].map(publicColumn),
    rows,
    notes: recordNotes(sources, policy, city),
  }
  return { table, records }
}

/** One quarter in its final form. */
function freeze(
  period: Period,
  groups: readonly RecordGroup[],
  city: City,
  book: CellBook,
): LedgerRecords {
  const policy = city.protection.records
  const requests = groups.reduce((sum, group) => sum + group.requests, 0)
  if (!policy || requests === 0) return { rows: [], held: 0 }
  const levels = blankClasses(groups, policy, (base) => boundsOf(base, period, city, book))
  if (!levels) return { rows: [], held: requests }
  const counts = new Map<string, [string[], number]>()
  for (const [{ district, category_group, members }, level] of levels) {
    const place = [level < 2 ? district : suppressed, level < 1 ? category_group : suppressed]
    for (const { sensitive, requests: n } of members) {
      const values = [period, ...place, ...sensitive]
      const key = values.join('~')
      counts.set(key, [values, (counts.get(key)?.[1] ?? 0) + n])
    }
  }
  const rows = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]): RecordRow => row)
  return { rows, held: 0 }
}

/** What the published table of the classes says of a class's size. */
function boundsOf(base: BaseClass, period: Period, city: City, book: CellBook): Bounds {
  const { threshold, rounding_base } = city.protection
  const size = requestsOf({ bases: [base] })
  const table = recordClasses(city.protection)?.table ?? ''
  const row = `${base.district}~${base.category_group}~${period}`
  const cell = book.published(table, row, 'received')
  const half = Math.floor(rounding_base / 2)
  if (cell === undefined) return { low: 1, high: Number.POSITIVE_INFINITY }
  if (typeof cell !== 'number') return { low: 1, high: Math.max(threshold - 1, size) }
  const low = Math.max(threshold, cell - half)
  return { low: Math.min(low, size), high: Math.max(cell + half, size) }
}
