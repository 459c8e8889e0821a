import { open } from 'node:fs/promises'

const chunkBytes = 8 * 1024 * 1024

/**
 * A file in chunks, each a buffer of its own.
 *
 * By `node:fs` and not through `Files`, which holds a whole file in memory: an export may be
 * larger than 2 GiB, and DuckDB reads the same file from the same disk anyway.
 */
export async function* fileChunks(path: string): AsyncGenerator<Buffer> {
  const file = await open(path, 'r')
  try {
    while (true) {
      const buffer = Buffer.allocUnsafe(chunkBytes)
      const { bytesRead } = await file.read(buffer, 0, chunkBytes)
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await file.close()
  }
}
