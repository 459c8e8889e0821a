import type { Encoding } from './encoding.ts'
import { fileChunks } from './file-bytes.ts'

/** A file's text as UTF-8 bytes. A UTF-8 file passes as it is, byte order mark included. */
export async function* utf8Chunks(path: string, encoding: Encoding): AsyncGenerator<Buffer> {
  if (encoding === 'utf-8') {
    yield* fileChunks(path)
    return
  }
  const decoder = new TextDecoder(encoding)
  for await (const chunk of fileChunks(path)) {
    yield Buffer.from(decoder.decode(chunk, { stream: true }))
  }
  yield Buffer.from(decoder.decode())
}
