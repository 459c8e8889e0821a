import { resolve } from 'node:path'
import type { Source } from '#model/sources.ts'
import type { Effects } from '#pipeline/effects.ts'
import { copyAddress } from './copy-address.ts'
import { copyMatches } from './copy-matches.ts'
import { patience } from './download.ts'
import type { SnapshotFile } from './origin.ts'

export type { Origin, SnapshotFile } from './origin.ts'

export interface Snapshot {
  readonly source_id: string
  /** In the order of `files` in `sources.yaml`, a glob's matches by name; each file once. */
  readonly files: readonly SnapshotFile[]
}

/**
 * Copies the bytes of a source as received into `<snapshots>/<source id>/`, each
 * with its origin beside it. It changes nothing and never overwrites.
 *
 * @throws {SnapshotError} when a path or glob matches nothing, or an address is
 * dead and no earlier copy of it can stand in.
 */
export async function snapshot(
  source: Source,
  folders: { readonly raw: string; readonly snapshots: string },
  effects: Effects,
): Promise<Snapshot> {
  const folder = resolve(folders.snapshots, source.id)
  const raw = resolve(folders.raw)
  const files = new Map<string, SnapshotFile>()
  for (const entry of source.files) {
    const copies = /^https?:\/\//i.test(entry)
      ? [await copyAddress(entry, source, folder, patience, effects)]
      : await copyMatches(entry, source, { raw, folder }, effects)
    for (const copy of copies) files.set(copy.name, copy)
  }
  return { source_id: source.id, files: [...files.values()] }
}
