import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ScanFrame, scanRecords } from './scan-records.ts'

const bufferBytes = 4 * 1024 * 1024

/**
 * Writes the rows of a delimited text, and nothing else of it, to a private file
 * that exists only while `use` runs: UTF-8, one newline after each row, no header.
 *
 * The folder is `mkdtemp`'s, which only the user of the process can enter.
 */
export async function withCleanCopy(
  chunks: AsyncIterable<Uint8Array>,
  frame: ScanFrame,
  use: (path: string) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'baca-'))
  try {
    const path = join(folder, 'rows.csv')
    await writeRows(path, chunks, frame)
    await use(path)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function writeRows(
  path: string,
  chunks: AsyncIterable<Uint8Array>,
  frame: ScanFrame,
): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    const buffer = Buffer.allocUnsafe(bufferBytes)
    let filled = 0
    const flush = async () => {
      await file.writeFile(buffer.subarray(0, filled))
      filled = 0
    }
    const append = (bytes: Uint8Array, start: number, end: number) => {
      buffer.set(bytes.subarray(start, end), filled)
      filled += end - start
      buffer[filled++] = 10
    }
    await scanRecords(chunks, frame, (bytes, start, end) => {
      if (filled + end - start + 1 <= bufferBytes) {
        append(bytes, start, end)
        return undefined
      }
      return flush().then(() => append(bytes, start, end))
    })
    await flush()
  } finally {
    await file.close()
  }
}
