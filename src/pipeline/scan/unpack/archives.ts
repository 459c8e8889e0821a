import { inflateRawSync, inflateSync } from 'node:zlib'

/** No page or table unpacks to more; a file that does is refused, not believed. */
export const limits = { maxOutputLength: 512 * 1024 * 1024 }

/** The files in a ZIP (and so in a workbook), by its central directory. */
export function zipEntries(bytes: Buffer): readonly Buffer[] {
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  const count = bytes.readUInt16LE(end + 10)
  const entries: Buffer[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let index = 0; index < count; index++) {
    const method = bytes.readUInt16LE(at + 10)
    const size = bytes.readUInt32LE(at + 20)
    const name = bytes.readUInt16LE(at + 28)
    const local = bytes.readUInt32LE(at + 42)
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const packed = bytes.subarray(start, start + size)
    entries.push(bytes.subarray(at + 46, at + 46 + name))
    entries.push(method === 0 ? packed : inflateRawSync(packed, limits))
    at += 46 + name + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

/** The packed parts of a PDF; what is not packed is read as it stands. */
export function pdfStreams(bytes: Buffer): readonly Buffer[] {
  const streams: Buffer[] = []
  for (let at = bytes.indexOf('stream'); at !== -1; at = bytes.indexOf('stream', at + 6)) {
    const start = at + (bytes[at + 6] === 13 ? 8 : 7)
    const end = bytes.indexOf('endstream', start)
    if (end === -1) break
    try {
      streams.push(inflateSync(bytes.subarray(start, end), limits))
    } catch {
      // Not packed: read with the printable signs of the whole file.
    }
    at = end
  }
  return streams
}
