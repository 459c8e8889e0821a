import { constants } from 'node:buffer'
import { stat } from 'node:fs/promises'
import type { Issue } from '#model/issue.ts'
import type { Effects } from '#pipeline/effects.ts'
import { detectEncoding, type Encoding } from './encoding.ts'
import { formatError } from './format-error.ts'
import type { JsonRecords } from './json-record.ts'
import { parseJson } from './parse-json.ts'
import type { SourceFile } from './source-file.ts'
import { appendRows, type SourceTable } from './source-table.ts'

/**
 * Reads an array of JSON records into the source's table. A row's place is the record's number, from 1.
 *
 * @throws {SourceFormatError} when the file is no JSON, or holds no array where `records` says.
 */
export async function readJson(
  file: SourceFile,
  table: SourceTable,
  records: JsonRecords,
  { files }: Effects,
): Promise<readonly Issue[]> {
  if ((await stat(file.path)).size > constants.MAX_STRING_LENGTH) throw tooLarge(file.name)
  const { encoding, issues } = await detectEncoding(file, table.source)
  const array = findArray(
    parseWhole(await files.readBytes(file.path), encoding, file.name),
    table.source.records,
    file.name,
  )
  const found: Issue[] = []
  const rows = async function* () {
    for (const [index, record] of array.entries()) {
      const row = index + 1
      const cells = records.cells(record, { file: file.name, line: row })
      if ('rule' in cells) found.push(cells)
      else yield { row, cells }
    }
  }
  await appendRows(rows(), file.name, table)
  if (array.length > 0) return [...issues, ...found]
  return [
    ...issues,
    {
      rule: 'file-without-rows',
      severity: 'warning',
      source_id: table.source.id,
      place: { file: file.name },
    },
  ]
}

function parseWhole(bytes: Uint8Array, encoding: Encoding, file: string): unknown {
  try {
    return parseJson(new TextDecoder(encoding).decode(bytes))
  } catch {
    throw formatError(
      { file },
      { id: 'isinya bukan JSON yang utuh.', en: 'it does not hold whole JSON.' },
      {
        id: 'Unduh atau ekspor ulang berkas itu. Bila setiap baris adalah satu rekaman, tulis format: jsonl di data/city/sources.yaml.',
        en: 'Download or export the file again. Where each line is one record, write format: jsonl in data/city/sources.yaml.',
      },
    )
  }
}

const tooLarge = (file: string) =>
  formatError(
    { file },
    {
      id: 'terlalu besar untuk dibaca sebagai satu dokumen JSON.',
      en: 'it is too large to be read as one JSON document.',
    },
    {
      id: 'Minta ekspor sebagai JSON Lines (satu rekaman per baris) dan tulis format: jsonl di data/city/sources.yaml.',
      en: 'Ask for an export as JSON Lines (one record a line) and write format: jsonl in data/city/sources.yaml.',
    },
  )

function findArray(document: unknown, path: string | undefined, file: string): readonly unknown[] {
  const found = (path?.split('.') ?? []).reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? (value as Readonly<Record<string, unknown>>)[key]
        : undefined,
    document,
  )
  if (Array.isArray(found)) return found
  throw formatError(
    { file },
    path === undefined
      ? { id: 'isinya bukan larik rekaman.', en: 'it holds no list of records.' }
      : {
          id: `tidak ada larik rekaman di "${path}".`,
          en: `there is no list of records at "${path}".`,
        },
    {
      id: 'Periksa apakah berkas itu memang hasil ekspor (bukan pesan galat), lalu tulis letak larik rekamannya pada records di data/city/sources.yaml.',
      en: 'Check that the file is an export (and no error message), then write where its records are as records in data/city/sources.yaml.',
    },
  )
}
