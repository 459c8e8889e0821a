import { z } from 'zod'
import type { Effects } from '#pipeline/effects.ts'

const originSchema = z.strictObject({
  /** Where the bytes came from: an http(s) address, or a `file:` one. */
  url: z.string(),
  /** When these bytes were first received from there. */
  retrieved_at: z.iso.datetime(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.number().int().min(0),
  licence: z.string(),
})

export type Origin = Readonly<z.infer<typeof originSchema>>

export interface SnapshotFile {
  /** Absolute path of the copied bytes. */
  readonly path: string
  /** What the source calls the file: its path below RAW_DIR, or its address. */
  readonly name: string
  readonly origin: Origin
}

export const originPath = (path: string) => `${path}.origin.json`

/** The origin written beside a copy, or nothing where the copy or a readable origin is missing. */
export async function readOrigin(path: string, { files }: Effects): Promise<Origin | undefined> {
  if (!(await files.exists(path)) || !(await files.exists(originPath(path)))) return undefined
  try {
    return originSchema.parse(JSON.parse(await files.readText(originPath(path))))
  } catch {
    // A copy whose origin cannot be read proves nothing: it is as if it were not there.
    return undefined
  }
}
