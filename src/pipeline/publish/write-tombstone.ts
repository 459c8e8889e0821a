import type { CitySettings } from '#model/city.ts'
import type { Withdrawal } from '#model/ledger.ts'
import { type Manifest, tableFileSchema } from '#model/release.ts'
import type { PublicTable } from '#model/table.ts'
import type { Effects } from '#pipeline/effects.ts'
import { writeFolder } from './write-folder.ts'

/**
 * Writes a published release anew without one period of one table; every other
 * file keeps its bytes, because it is written from the same cells.
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
  const tables: PublicTable[] = []
  let left = 0
  for (const { files } of listed) {
    const path = files.find(({ format }) => format === 'json')?.path ?? ''
    const file = tableFileSchema.parse(JSON.parse(await effects.files.readText(`${from}/${path}`)))
    const columns = file.columns.filter(({ name }) => name !== 'data_status')
    const isTable = file.table === withdrawal.table
    const kept = isTable
      ? file.rows.filter((row) => row['period'] !== withdrawal.period)
      : file.rows
    left += file.rows.length - kept.length
    tables.push({
      table: file.table,
      plan: file.plan,
      kind: file.kind,
      title: file.title,
      columns: columns.map(({ values, ...column }) => (values ? { ...column, values } : column)),
      rows: kept.map((row) => columns.map(({ name }) => row[name] ?? null)),
      notes: file.notes,
    })
  }
  if (left === 0) return undefined
  const withdrawals = [...(head.withdrawals ?? []), withdrawal]
  return writeFolder(to, tables, { ...head, withdrawals }, settings, effects)
}
