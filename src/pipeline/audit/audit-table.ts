import Papa from 'papaparse'
import type { Manifest, TableFile } from '#model/release.ts'
import { percentSteps } from './percent-steps.ts'

/** Something in a published file that contradicts what the release claims. */
export interface Finding {
  readonly check: string
  readonly where: string
  readonly found: string
}

export interface Policy {
  readonly threshold: number
  readonly rounding_base: number
  readonly grid_days: readonly number[]
}

type Row = TableFile['rows'][number]

/** Names that no published column may bear, whatever it holds. */
const forbidden =
  /(^|_)(nik|kk|nama|name_of_reporter|phone|telepon|hp|email|alamat|address_of|rt|rw|lat|lon|lng|long|latitude|longitude|ticket|tracking|request_id|person|handle)(_|$)/

/** Every contradiction between a table's files and the release's claims. */
export function auditTable(
  table: TableFile,
  csv: string,
  manifest: Manifest,
  policy: Policy,
): readonly Finding[] {
  const findings: Finding[] = []
  const report = (check: string, row: string | number, column: string, found: unknown) =>
    findings.push({ check, where: `${table.table}/${row}/${column}`, found: String(found) })
  const isStatistics = table.kind !== 'reference'
  const rules = rulesOf(table, manifest, policy)
  const expected = [...table.columns.map(({ name }) => name)]
  if (!expected.includes('data_status')) expected.push('data_status')

  if (table.data_status !== manifest.data_status)
    report('wrong-status', '', 'data_status', table.data_status)
  for (const { name } of table.columns) {
    if (isStatistics && forbidden.test(name)) report('forbidden-column', '', name, name)
  }
  const seen = new Set<unknown>()
  for (const row of table.rows) {
    const id = String(row['row'])
    if (table.kind !== 'records') {
      if (seen.has(id)) report('duplicate-row', id, 'row', id)
      seen.add(id)
    }
    if (row['data_status'] !== manifest.data_status)
      report('wrong-status', id, 'data_status', row['data_status'])
    for (const name of Object.keys(row)) {
      if (!expected.includes(name)) report('undeclared-column', id, name, row[name])
    }
    if (isStatistics) findings.push(...auditCells(table, row, rules))
  }
  if (table.kind === 'curve') findings.push(...auditCurves(table, policy))
  findings.push(...auditCsv(table, csv, expected))
  return findings
}

/** A table that the release's plan calls exact has its own threshold, and no grid but the whole numbers. */
function rulesOf({ table, kind }: TableFile, { plan = [] }: Manifest, policy: Policy): Policy {
  const planned = plan.find((one) => one.table === table)
  return kind === 'counts' && planned?.publish === 'exact'
    ? { ...policy, threshold: planned.exact_threshold ?? policy.threshold, rounding_base: 1 }
    : policy
}

function auditCells(table: TableFile, row: Row, { threshold, rounding_base }: Policy): Finding[] {
  const findings: Finding[] = []
  const at = (column: string) => `${table.table}/${row['row']}/${column}`
  for (const { name, type, values } of table.columns) {
    const value = row[name]
    if (value === undefined)
      findings.push({ check: 'missing-cell', where: at(name), found: 'undefined' })
    else if (type === 'count' && !isPublicCount(value, threshold, rounding_base)) {
      findings.push({ check: 'unprotected-count', where: at(name), found: String(value) })
    } else if (type === 'percent' && value !== null) {
      if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > 100) {
        findings.push({ check: 'impossible-percent', where: at(name), found: String(value) })
      } else if (value % stepOf(table.kind, name, row['n']) !== 0) {
        findings.push({ check: 'too-precise-percent', where: at(name), found: String(value) })
      }
    } else if (
      type === 'days' &&
      value !== null &&
      (!Number.isInteger(value) || Number(value) < 0)
    ) {
      findings.push({ check: 'too-precise-days', where: at(name), found: String(value) })
    } else if (type === 'word' && value !== null && values && !values.includes(String(value))) {
      findings.push({ check: 'unknown-word', where: at(name), found: String(value) })
    }
    const low = row[`${name}_low`]
    const high = row[`${name}_high`]
    if (
      typeof value === 'number' &&
      typeof low === 'number' &&
      typeof high === 'number' &&
      (low > value || value > high)
    ) {
      findings.push({
        check: 'outside-interval',
        where: at(name),
        found: `${low} ${value} ${high}`,
      })
    }
  }
  return findings
}

/**
 * Steps of a published percentage: by the number of requests beside it, of five
 * wherever no interval says how sure it is. The share of the whole city beside an
 * agency has its own, larger number of requests, a curve that of its summary.
 */
function stepOf(kind: TableFile['kind'], column: string, n: unknown): number {
  if (kind === 'observed') return 5
  const isOwn = kind === 'summary' || (kind === 'comparison' && column !== 'percent_city')
  return isOwn ? percentSteps(n) : 1
}

function isPublicCount(value: unknown, threshold: number, base: number): boolean {
  if (value === '*' || value === null || value === 0) return true
  return (
    typeof value === 'number' &&
    Number.isInteger(value) &&
    value % base === 0 &&
    value >= base * Math.floor(threshold / base + 0.5)
  )
}

/** A published curve has only grid days, in order, and never rises. */
function auditCurves(table: TableFile, { grid_days }: Policy): Finding[] {
  const findings: Finding[] = []
  let last: { key: string; days: number; percent: number } | undefined
  for (const row of table.rows) {
    const key = String(row['row']).replace(/~[^~]*$/, '')
    const days = Number(row['days'])
    const percent = Number(row['percent_waiting'])
    const where = `${table.table}/${row['row']}/percent_waiting`
    if (grid_days.length && !grid_days.includes(days))
      findings.push({ check: 'off-grid', where, found: String(days) })
    if (last?.key === key) {
      if (days <= last.days)
        findings.push({ check: 'days-out-of-order', where, found: String(days) })
      if (percent > last.percent)
        findings.push({ check: 'rising-curve', where, found: `${last.percent} → ${percent}` })
    }
    last = { key, days, percent }
  }
  return findings
}

function auditCsv(table: TableFile, csv: string, expected: readonly string[]): Finding[] {
  const finding = (check: string, where: string, found: string): Finding => ({
    check,
    where: `${table.table}.csv/${where}`,
    found,
  })
  if (csv.startsWith('\uFEFF')) return [finding('byte-order-mark', '', 'BOM')]
  if (csv.includes('\r')) return [finding('carriage-return', '', 'CR')]
  const [header = [], ...rows] = Papa.parse<string[]>(csv, { skipEmptyLines: true }).data
  if (header.join() !== expected.join()) return [finding('wrong-header', '', header.join())]
  if (rows.length !== table.rows.length)
    return [finding('wrong-row-count', '', String(rows.length))]
  const findings: Finding[] = []
  rows.forEach((cells, index) => {
    header.forEach((name, column) => {
      const text = cells[column] ?? ''
      const value = table.rows[index]?.[name]
      const same =
        text === (value === null || value === undefined ? '' : String(value)) ||
        text === `'${value}`
      if (!same)
        findings.push(finding('formats-differ', `${table.rows[index]?.['row']}/${name}`, text))
      if (/^[=+@\t\r-]/.test(text) && Number.isNaN(Number(text)))
        findings.push(finding('formula', `${table.rows[index]?.['row']}/${name}`, text))
    })
  })
  return findings
}
