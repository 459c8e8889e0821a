import { open } from 'node:fs/promises'
import { read } from '@e965/xlsx'
import Papa from 'papaparse'
import type { Source } from '#model/sources.ts'
import type { Effects } from '#pipeline/effects.ts'

const firstBytes = 65_536
const firstRows = 50

/**
 * Texts among which the names of a file's columns stand: the cells of its first
 * rows, or the paths of its first records. A file that cannot be taken apart has none.
 */
export async function firstCells(
  { format, sheet, records }: Source,
  { path }: { readonly path: string },
  effects: Effects,
): Promise<readonly string[]> {
  try {
    switch (format) {
      case 'csv':
      case 'tsv': {
        const text = (await beginning(path)).replace(/^\uFEFF?(?:sep=.\r?\n)?/i, '')
        return Papa.parse<string[]>(text, {
          preview: firstRows,
          delimiter: format === 'tsv' ? '\t' : '',
        }).data.flat()
      }
      case 'xlsx': {
        const bytes = await effects.files.readBytes(path)
        const book = read(bytes, { dense: true, sheetRows: firstRows, sheets: sheet ?? 0 })
        const rows = book.Sheets[sheet ?? book.SheetNames[0] ?? '']?.['!data'] ?? []
        return rows.flatMap((row) => (row ?? []).map((cell) => String(cell?.w ?? cell?.v ?? '')))
      }
      case 'jsonl': {
        const [line = ''] = (await beginning(path)).split('\n', 1)
        return pathsOf(JSON.parse(line))
      }
      case 'json': {
        const document: unknown = JSON.parse(await effects.files.readText(path))
        const below = (value: unknown, key: string) =>
          (value as Readonly<Record<string, unknown>> | null)?.[key]
        const list = (records?.split('.') ?? []).reduce(below, document)
        return (Array.isArray(list) ? list.slice(0, firstRows) : [list]).flatMap((one) =>
          pathsOf(one),
        )
      }
    }
  } catch {
    return []
  }
}

async function beginning(path: string): Promise<string> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(firstBytes), 0, firstBytes, 0)
    return buffer.subarray(0, bytesRead).toString('utf8')
  } finally {
    await file.close()
  }
}

function pathsOf(value: unknown, path = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((one) => pathsOf(one, path))
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, one]) => pathsOf(one, path ? `${path}.${key}` : key))
}
