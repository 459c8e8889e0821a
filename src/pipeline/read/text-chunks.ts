import type { Encoding } from './encoding.ts'
import { fileChunks } from './file-bytes.ts'

/** A file's text as UTF-8 bytes. A UTF-8 file passes as it is, byte order mark included. */
export async function* utf8Chunks(path: string, encoding: Encoding): AsyncGenerator<Buffer> {
  if (encoding === 'utf-8') {
    yield* fileChunks(path)
  } else if (encoding === 'windows-1252') {
    for await (const chunk of fileChunks(path)) yield Buffer.from(windows1252Text(chunk))
  } else {
    const decoder = new TextDecoder(encoding)
    for await (const chunk of fileChunks(path)) {
      yield Buffer.from(decoder.decode(chunk, { stream: true }))
    }
    yield Buffer.from(decoder.decode())
  }
}

/** What Windows-1252 puts where Latin-1 has control characters, from 0x80 on. */
const signs = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** As `TextDecoder` decodes, in a third of its time: Latin-1 is what the engine itself stores. */
export function windows1252Text(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (control) => signs[control.charCodeAt(0) - 0x80] ?? control)
}
