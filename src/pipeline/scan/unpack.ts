import { isUtf8 } from 'node:buffer'
import {
  brotliDecompressSync,
  gunzipSync,
  inflateRawSync,
  inflateSync,
  zstdDecompressSync,
} from 'node:zlib'

/** What can be read in a file: its texts, and whether part of it stays closed. */
export interface Unpacked {
  readonly texts: readonly string[]
  /** Why something in it could not be read. A scan that meets this has not passed. */
  readonly closed?: string
}

/** No page or table unpacks to more; a file that does is refused, not believed. */
const limits = { maxOutputLength: 512 * 1024 * 1024 }
const deepest = 5

/**
 * Every text in a file: itself where it is one, what unpacks from gzip, Brotli, zstd and
 * ZIP, layer by layer, the metadata of pictures, and the printable signs of anything else.
 *
 * The kind is told by the bytes; only Brotli, which has no mark, by the name.
 */
export function unpack(bytes: Buffer, name: string, depth = 0): Unpacked {
  if (depth > deepest) return { texts: [], closed: 'terlalu banyak lapis kompresi' }
  const inside = (parts: readonly Buffer[]): Unpacked =>
    join(parts.map((part) => unpack(part, '', depth + 1)))
  try {
    if (startsWith(bytes, '\x1f\x8b')) return inside([gunzipSync(bytes, limits)])
    if (startsWith(bytes, '\x28\xb5\x2f\xfd')) return inside([zstdDecompressSync(bytes, limits)])
    if (name.endsWith('.br')) return inside([brotliDecompressSync(bytes, limits)])
    if (startsWith(bytes, 'PK\x03\x04') || startsWith(bytes, 'PK\x05\x06')) {
      return inside(zipEntries(bytes))
    }
    if (startsWith(bytes, '\x89PNG')) return inside(pngMetadata(bytes))
    if (startsWith(bytes, '%PDF')) return join([inside(pdfStreams(bytes)), printable(bytes)])
  } catch {
    return { ...printable(bytes), closed: 'arsip atau gambar rusak' }
  }
  if (startsWith(bytes, 'PAR1')) return { texts: [], closed: 'Parquet belum dapat dibaca' }
  if (isUtf8(bytes) && !bytes.includes(0)) return { texts: [bytes.toString('utf8')] }
  return printable(bytes)
}

function join(parts: readonly Unpacked[]): Unpacked {
  const closed = parts.find((part) => part.closed)?.closed
  return { texts: parts.flatMap(({ texts }) => texts), ...(closed ? { closed } : {}) }
}

const startsWith = (bytes: Buffer, signature: string) =>
  bytes.length >= signature.length && bytes.toString('latin1', 0, signature.length) === signature

/** Texts of one byte a letter and, where half of the bytes are zero, of two. */
function printable(bytes: Buffer): Unpacked {
  const visible = (text: string) => text.replace(/[^\x20-\x7e\u00a0-\uffff]+/g, '\n')
  const narrow = visible(bytes.toString('latin1'))
  const hasWide = /(?:[\x20-\x7e]\0){6}/.test(bytes.toString('latin1'))
  return { texts: hasWide ? [narrow, visible(bytes.toString('utf16le'))] : [narrow] }
}

/** Every chunk of a PNG but its pixels, unpacked where it is packed. */
function pngMetadata(bytes: Buffer): readonly Buffer[] {
  const texts: Buffer[] = []
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    const type = bytes.toString('latin1', at + 4, at + 8)
    const chunk = bytes.subarray(at + 8, at + 8 + length)
    if (/^(?:tEXt|eXIf|tIME|zTXt|iTXt|iCCP)$/.test(type)) {
      texts.push(chunk)
      const packed = chunk.indexOf(Buffer.from([0x78]), chunk.indexOf(0))
      if (type !== 'tEXt' && packed !== -1) {
        try {
          texts.push(inflateSync(chunk.subarray(packed), limits))
        } catch {
          // An iTXt need not be packed, and then stands in `chunk` as it is.
        }
      }
    } else if (type === 'IEND') {
      // What follows the end of a picture is shown by no viewer.
      texts.push(bytes.subarray(at + 12 + length))
    }
    at += 12 + length
  }
  return texts.filter(({ length }) => length > 0)
}

/** The files in a ZIP (and so in a workbook), by its central directory. */
function zipEntries(bytes: Buffer): readonly Buffer[] {
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

function pdfStreams(bytes: Buffer): readonly Buffer[] {
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
