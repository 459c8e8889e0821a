import type { TableFile } from '#model/release.ts'
import type { Finding } from './audit-table.ts'
import { archiveProblem } from './formats/archive.ts'
import { readCsvExcel } from './formats/csv-excel.ts'
import { readGeoJson } from './formats/geojson.ts'
import { readJsonLines } from './formats/json-lines.ts'
import { readParquet } from './formats/parquet.ts'
import { type FormatReader, type Sheet, utf8 } from './formats/sheet.ts'
import { readXlsx } from './formats/xlsx.ts'

/** How each format of cells is read here; none of these shares code with what wrote it. */
const readers: Readonly<Record<string, FormatReader>> = {
  'csv-excel': readCsvExcel,
  xlsx: readXlsx,
  jsonl: readJsonLines,
  parquet: readParquet,
  geojson: readGeoJson,
}
/** Proved cell by cell elsewhere: they are what the others are held against. */
const provedElsewhere: readonly string[] = ['json', 'csv']

/**
 * Every way in which a table's other files say something else than its JSON: other
 * columns, rows or cells, an unreadable file, or a format that nothing here can read.
 */
export async function auditFormats(
  table: TableFile,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  for (const [format, bytes] of files) {
    const finding = (check: string, found: string): Finding => ({
      check,
      where: `${table.table}.${format}`,
      found,
    })
    try {
      const read = readers[format]
      if (read) {
        const difference = differenceOf(table, await read(bytes, table))
        if (difference) findings.push(finding('formats-differ', difference))
      } else if (format === 'zip') {
        const problem = archiveProblem(bytes, table, files.get('csv') ?? new Uint8Array())
        if (problem) findings.push(finding('broken-archive', problem))
      } else if (format === 'csvw') {
        const problem = csvwProblem(JSON.parse(utf8(bytes)), table)
        if (problem) findings.push(finding('broken-metadata', problem))
      } else if (!provedElsewhere.includes(format)) {
        findings.push(finding('unknown-format', format))
      }
    } catch (cause) {
      findings.push(finding('unreadable-file', String(cause)))
    }
  }
  return findings
}

/** The first difference, told by its place. An empty text and no value are the same empty cell. */
function differenceOf({ columns, rows }: TableFile, sheet: Sheet): string | undefined {
  const names = columns.map(({ name }) => name)
  if (sheet.columns.join() !== names.join()) return `columns ${sheet.columns.join()}`
  if (sheet.rows.length !== rows.length) return `${sheet.rows.length} rows, not ${rows.length}`
  for (const [index, row] of rows.entries()) {
    const at = names.findIndex(
      (name, column) => (sheet.rows[index]?.[column] ?? '') !== (row[name] ?? ''),
    )
    if (at !== -1)
      return `row ${index + 1}, ${names[at]}: ${sheet.rows[index]?.[at]}, not ${row[names[at] ?? '']}`
  }
  return undefined
}

interface Csvw {
  readonly url?: string
  readonly 'dc:license'?: { readonly '@id'?: string }
  readonly tableSchema?: { readonly columns?: readonly { readonly titles?: string }[] }
}

function csvwProblem(metadata: Csvw, { table, columns }: TableFile): string | undefined {
  if (metadata.url !== `${table}.csv`) return `url ${metadata.url}`
  if (!metadata['dc:license']?.['@id']) return 'no licence'
  const titles = (metadata.tableSchema?.columns ?? []).map((column) => column.titles)
  return titles.join() === columns.map(({ name }) => name).join() ? undefined : `columns ${titles}`
}
