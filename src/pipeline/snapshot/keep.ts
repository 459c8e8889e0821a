import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, open } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { SnapshotError } from '#model/errors.ts'
import type { Effects } from '#pipeline/effects.ts'
import { type Origin, originPath, readOrigin, type SnapshotFile } from './origin.ts'

interface Arrival {
  readonly name: string
  readonly url: string
  readonly licence: string
}

/**
 * Keeps bytes as they arrive, under a name made of their hash, and writes their origin beside them.
 *
 * Nothing is overwritten and nothing is ever half-written: bytes go to a private
 * folder beside the target and are renamed when they are whole and on the disk. Bytes that are already
 * kept for the same file or address stay as they are, with their first origin.
 *
 * The bytes are streamed by `node:fs`, not passed through `Files`, which holds a
 * whole file in memory: an export may be larger than 2 GiB.
 *
 * @throws {SnapshotError} when the folder cannot be written; whatever `chunks` throws passes through.
 */
export async function keep(
  chunks: AsyncIterable<Uint8Array>,
  arrival: Arrival,
  folder: string,
  effects: Effects,
): Promise<SnapshotFile> {
  const part = await makePartFolder(folder)
  try {
    const { sha256, bytes } = await writeWhole(join(part, 'bytes'), chunks)
    const path = join(folder, keptName(sha256, arrival))
    const earlier = await readOrigin(path, effects)
    if (earlier?.sha256 === sha256) return { path, name: arrival.name, origin: earlier }
    const { url, licence } = arrival
    const retrieved_at = effects.now().toISOString()
    const origin: Origin = { url, retrieved_at, sha256, bytes, licence }
    await effects.files.write(join(part, 'origin'), `${JSON.stringify(origin, undefined, 2)}\n`)
    // The origin last: a copy without one does not count, so a run that ends between the two is harmless.
    await effects.files.rename(join(part, 'bytes'), path)
    await effects.files.rename(join(part, 'origin'), originPath(path))
    return { path, name: arrival.name, origin }
  } catch (error) {
    throw asSnapshotError(error, arrival.name, folder)
  } finally {
    await effects.files.remove(part)
  }
}

/** Content, address and base name: equal bytes of two addresses keep an origin each. */
function keptName(sha256: string, { name, url }: Arrival): string {
  const address = createHash('sha256').update(name).digest('hex').slice(0, 6)
  const path = url === name ? new URL(url).pathname : name
  const base = basename(path).replace(/[^\w.-]+/g, '_') || 'unduhan'
  return `${sha256.slice(0, 16)}-${address}-${base.slice(-80)}`
}

async function writeWhole(path: string, chunks: AsyncIterable<Uint8Array>) {
  const hash = createHash('sha256')
  let bytes = 0
  const file = await open(path, 'wx')
  try {
    for await (const chunk of chunks) {
      hash.update(chunk)
      bytes += chunk.byteLength
      await file.writeFile(chunk)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return { sha256: hash.digest('hex'), bytes }
}

async function makePartFolder(folder: string): Promise<string> {
  try {
    await mkdir(folder, { recursive: true })
    return await mkdtemp(join(folder, '.part-'))
  } catch (error) {
    throw asSnapshotError(error, folder, folder)
  }
}

/** A full disk or a missing permission is the user's to mend; anything else is passed on. */
function asSnapshotError(error: unknown, name: string, folder: string): unknown {
  const isFromDisk = error instanceof Error && 'syscall' in error && 'code' in error
  if (!isFromDisk) return error
  return new SnapshotError(
    {
      id: `Berkas "${name}" tidak bisa disalin (${String(error.code)}).`,
      en: `The file "${name}" cannot be copied (${String(error.code)}).`,
    },
    {
      hint: {
        id: `Pastikan berkas itu dapat dibaca dan folder "${folder}" dapat ditulisi serta masih punya ruang.`,
        en: `Make sure that the file can be read and that the folder "${folder}" can be written to and has room.`,
      },
      place: { file: name },
      cause: error,
    },
  )
}
