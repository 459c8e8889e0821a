import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Source, sourceSchema } from '#model/sources.ts'
import { type Effects, realEffects } from '#pipeline/effects.ts'

export const sourceOf = (...files: string[]): Source =>
  sourceSchema.parse({
    id: 'uji-coba',
    label: { id: 'Uji coba', en: 'Trial' },
    licence: 'CC0-1.0',
    files,
    format: 'csv',
    time_zone: 'Asia/Jakarta',
    extraction: { date: '2024-06-30', known_from: 'stated_in_file' },
    times: { precision: 'minute', first_response: false, closing: false },
    columns: {
      service_request_id: { column: 'nomor' },
      requested_datetime: { column: 'tanggal', formats: ['iso'] },
      status: { column: 'status', words: {} },
    },
    private_columns: [],
  })

export interface Place {
  readonly raw: string
  readonly snapshots: string
  /** Where the copies of `sourceOf` go. */
  readonly folder: string
  /** Real effects, but for a clock that goes on by one day each time and a log that is kept. */
  readonly effects: Effects
  readonly warnings: readonly string[]
}

/** Empty real folders that are removed after the test. */
export async function inFolders(use: (place: Place) => Promise<void>): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'uji-snapshot-'))
  const warnings: string[] = []
  let day = 0
  const effects: Effects = {
    ...realEffects,
    log: { step() {}, info() {}, warn: (message) => warnings.push(message) },
    now: () => new Date(Date.UTC(2024, 0, ++day)),
  }
  const snapshots = join(root, 'data')
  try {
    await use({
      raw: join(root, 'raw'),
      snapshots,
      folder: join(snapshots, 'uji-coba'),
      effects,
      warnings,
    })
  } finally {
    await rm(root, { recursive: true, force: true })
  }
}
