import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import type { Issue } from '#model/issue.ts'
import { type Source, sourceSchema } from '#model/sources.ts'
import { realEffects } from '#pipeline/effects.ts'
import { type ReadResult, read } from '#pipeline/read/index.ts'

/** A source with three mapped columns; `isi` and every `nama…` are private. */
export function sourceWith(changes: Readonly<Record<string, unknown>> = {}): Source {
  return sourceSchema.parse({
    id: 'uji-coba',
    label: { id: 'Uji coba', en: 'Trial' },
    licence: 'CC0-1.0',
    files: ['laporan.csv'],
    format: 'csv',
    time_zone: 'Asia/Jakarta',
    extraction: { date: '2024-06-30', known_from: 'stated_in_file' },
    times: { precision: 'minute', first_response: false, closing: false },
    columns: {
      service_request_id: { column: 'nomor' },
      requested_datetime: { column: 'tanggal', formats: ['iso'] },
      status: { column: 'status', words: {} },
    },
    private_columns: ['isi', 'nama*'],
    ...changes,
  })
}

export interface Reading extends ReadResult {
  /** Rows of the table in the order of file and place. */
  readonly found: readonly Readonly<Record<string, unknown>>[]
  readonly errors: readonly Issue[]
}

// One database for all tests of a file: a new one takes longer than most tests.
const instance = await DuckDBInstance.create(':memory:')

/** Reads the contents as files of a source, each in a real folder that is removed afterwards. */
export async function reading(
  source: Source,
  contents: Readonly<Record<string, string | Uint8Array>>,
): Promise<Reading> {
  const folder = await mkdtemp(join(tmpdir(), 'uji-read-'))
  const connection = await instance.connect()
  try {
    const files = []
    for (const [name, content] of Object.entries(contents)) {
      await mkdir(dirname(join(folder, name)), { recursive: true })
      await writeFile(join(folder, name), content)
      files.push({ name, path: join(folder, name) })
    }
    const result = await read(source, files, connection, realEffects)
    const rows = await connection.runAndReadAll(
      `SELECT * REPLACE ("row"::INTEGER AS "row") FROM ${result.table} ORDER BY file, "row"`,
    )
    const errors = result.issues.filter(({ severity }) => severity === 'error')
    return { ...result, errors, found: rows.getRowObjectsJS() }
  } finally {
    connection.closeSync()
    await rm(folder, { recursive: true, force: true })
  }
}

/** The named cells of each row. */
export const cellsOf = (
  { found }: Pick<Reading, 'found'>,
  ...names: readonly string[]
): readonly unknown[][] => found.map((row) => names.map((name) => row[name]))
