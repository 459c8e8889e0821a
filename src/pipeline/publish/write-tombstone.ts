import type { CitySettings } from '#model/city.ts'
import type { Withdrawal } from '#model/ledger.ts'
import { type Manifest, tableFileSchema } from '#model/release.ts'
import type { PublicTable } from '#model/table.ts'
import type { Effects } from '#pipeline/effects.ts'
import { withdrawnVersion } from './data-version.ts'
import { writeFolder } from './write-folder.ts'

/**
 * Writes a published release anew without one period of one table; every other
 * table's files are copied as they are, whatever wrote them.
 *
 * @returns The SHA-256 of the new manifest, or `undefined` when the release has no such rows and nothing was written.
 */
export async function writeTombstone(
  { from, to }: { readonly from: string; readonly to: string },
  { tables: listed, ...head }: Manifest,
  withdrawal: Withdrawal,
  settings: CitySettings,
  effects: Effects,
): Promise<string | undefined> {
  const entry = listed.find(({ table }) => table === withdrawal.table)
  const path = entry?.files.find(({ format }) => format === 'json')?.path
  if (!entry || !path) return undefined
  const file = tableFileSchema.parse(JSON.parse(await effects.files.readText(`${from}/${path}`)))
  const rows = file.rows.filter((row) => row['period'] !== withdrawal.period)
  if (rows.length === file.rows.length) return undefined
  const columns = file.columns.filter(({ name }) => name !== 'data_status')
  const without: PublicTable = {
    table: file.table,
    plan: file.plan,
    kind: file.kind,
    title: file.title,
    columns: columns.map(({ values, ...column }) => (values ? { ...column, values } : column)),
    rows: rows.map((row) => columns.map(({ name }) => row[name] ?? null)),
    notes: file.notes,
  }
  const tables = listed.map((one) => (one === entry ? without : { entry: one, from }))
  const withdrawals = [...(head.withdrawals ?? []), withdrawal]
  const version = withdrawnVersion(head.version ?? '1.0.0', withdrawals.length)
  return writeFolder(to, tables, { ...head, version, withdrawals }, settings, effects)
}
