import { isUtf8 } from 'node:buffer'
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib'
import { limits, pdfStreams, zipEntries } from './archives.ts'
import { parquetText } from './parquet.ts'
import { pictureMetadata } from './pictures.ts'

/** What can be read in a file: its texts, and whether part of it stays closed. */
export interface Unpacked {
  readonly texts: readonly string[]
  /** Why something in it could not be read. A scan that meets this has not passed. */
  readonly closed?: string
}

const deepest = 5

/**
 * Every text in a file: itself where it is one, what unpacks from gzip, Brotli, zstd and
 * ZIP (and so from a workbook), layer by layer, the cells of a Parquet, the metadata of
 * pictures, and the printable signs of anything else.
 *
 * The kind is told by the bytes; only Brotli, which has no mark, by the name.
 */
export async function unpack(bytes: Buffer, name: string, depth = 0): Promise<Unpacked> {
  if (depth > deepest) return { texts: [], closed: 'terlalu banyak lapis kompresi' }
  const inside = async (parts: readonly Buffer[]): Promise<Unpacked> =>
    join(await Promise.all(parts.map((part) => unpack(part, '', depth + 1))))
  try {
    if (startsWith(bytes, '\x1f\x8b')) return await inside([gunzipSync(bytes, limits)])
    if (startsWith(bytes, '\x28\xb5\x2f\xfd'))
      return await inside([zstdDecompressSync(bytes, limits)])
    if (name.endsWith('.br')) return await inside([brotliDecompressSync(bytes, limits)])
    if (startsWith(bytes, 'PK\x03\x04') || startsWith(bytes, 'PK\x05\x06')) {
      return await inside(zipEntries(bytes))
    }
    const beside = pictureMetadata(bytes)
    if (beside) return await inside(beside)
    if (startsWith(bytes, '%PDF')) return join([await inside(pdfStreams(bytes)), printable(bytes)])
    if (startsWith(bytes, 'PAR1')) return { texts: [await parquetText(bytes)] }
  } catch {
    return { ...printable(bytes), closed: 'arsip, gambar, atau Parquet rusak' }
  }
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
