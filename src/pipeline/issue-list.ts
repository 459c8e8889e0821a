import type { DuckDBConnection } from '@duckdb/node-api'
import Papa from 'papaparse'
import { type RuleId, rules } from '#pipeline/diagnostics/rules.ts'
import type { Effects } from '#pipeline/effects.ts'

/**
 * Writes every issue with file, row, value and remedy as a CSV that staff can
 * work through. It stays on the private side, in the ledger's folder.
 */
export async function writeIssueList(
  path: string,
  connection: DuckDBConnection,
  { files }: Effects,
): Promise<void> {
  const found = await connection.runAndReadAll(
    `SELECT severity, rule, source_id, file, "row"::INTEGER, column_name, actual FROM issue ORDER BY ALL`,
  )
  const rows = (found.getRowsJS() as (string | number | null)[][]).map(
    ([severity, rule, source, file, row, column, actual]) => {
      const { title, hint } = rules[rule as RuleId]
      return [
        severity === 'error' ? 'dikarantina' : 'dipakai',
        source,
        file,
        row,
        column,
        actual,
        title.id,
        hint.id,
      ]
    },
  )
  const fields = [
    'baris ini',
    'sumber',
    'berkas',
    'baris',
    'kolom',
    'tertulis',
    'masalah',
    'yang perlu dilakukan',
  ]
  await files.write(
    path,
    `${Papa.unparse({ fields, data: rows }, { newline: '\n', escapeFormulae: true })}\n`,
  )
}
