import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, isAbsolute, join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { SnapshotError } from '#model/errors.ts'
import type { Source } from '#model/sources.ts'
import type { Effects } from '#pipeline/effects.ts'
import { keep } from './keep.ts'
import type { SnapshotFile } from './origin.ts'

/**
 * Copies every file below `raw` that a path or glob names.
 *
 * @throws {SnapshotError} when nothing matches, or a match lies outside `raw`.
 */
export async function copyMatches(
  pattern: string,
  source: Source,
  { raw, folder }: { readonly raw: string; readonly folder: string },
  effects: Effects,
): Promise<readonly SnapshotFile[]> {
  const names = await matches(pattern, raw, effects)
  if (names.length === 0) {
    throw new SnapshotError(
      {
        id: `Sumber "${source.id}": tidak ada berkas yang cocok dengan "${pattern}" di folder "${raw}".`,
        en: `Source "${source.id}": no file in the folder "${raw}" matches "${pattern}".`,
      },
      {
        hint: {
          id: `Salin hasil ekspor ke folder itu, atau betulkan files sumber "${source.id}" di data/city/sources.yaml. Folder lain dapat ditunjuk dengan --raw atau RAW_DIR.`,
          en: `Copy the export into that folder, or mend files of the source "${source.id}" in data/city/sources.yaml. Another folder is named with --raw or RAW_DIR.`,
        },
        place: { file: pattern },
      },
    )
  }
  const copies: SnapshotFile[] = []
  for (const name of names) {
    const path = join(raw, name)
    const arrival = { name, url: pathToFileURL(path).href, licence: source.licence }
    copies.push(await keep(bytesOf(path), arrival, folder, effects))
  }
  return copies
}

/** Opened only when it is read, so that a file without permission fails where it is awaited. */
async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(path)
}

async function matches(pattern: string, raw: string, { files }: Effects) {
  refuseOutside(pattern, pattern)
  // A name such as "laporan [2024].xlsx" is a file before it is a glob.
  if (await isFile(join(raw, pattern))) return [pattern]
  const names: string[] = []
  for (const name of await files.match(raw, pattern)) {
    refuseOutside(name, pattern)
    if (!isLeftByPrograms(name) && (await isFile(join(raw, name)))) names.push(name)
  }
  return names
}

function refuseOutside(name: string, pattern: string): void {
  if (!isAbsolute(name) && !relative('.', name).startsWith('..')) return
  throw new SnapshotError(
    {
      id: `"${pattern}" menunjuk ke luar folder data mentah.`,
      en: `"${pattern}" leads out of the folder of raw files.`,
    },
    {
      hint: {
        id: 'Tulis files di data/city/sources.yaml sebagai nama di bawah RAW_DIR, tanpa ".." dan tanpa "/" di depan.',
        en: 'Write files in data/city/sources.yaml as names below RAW_DIR, without ".." and without "/" in front.',
      },
      place: { file: pattern },
    },
  )
}

/** Excel's lock files and the twins that macOS leaves beside each file. */
const isLeftByPrograms = (name: string) => /^(~\$|\.)/.test(basename(name))

const isFile = (path: string) =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  )
