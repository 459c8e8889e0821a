import { globSync, readFileSync } from 'node:fs'
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import { parquetReadObjects } from 'hyparquet'

export interface Leak {
  readonly file: string
  readonly needle: string
}

const stem = 6
const tableBits = 22

/**
 * Every secret that stands in any byte of any file below `folders`, without
 * regard to case. Compressed members (gzip, brotli, PNG chunks, ZIP, Parquet) are decoded
 * first, whatever their name.
 *
 * @param needles Bare values, at least six characters each; shorter ones are refused, since they would be found by chance.
 */
export async function scanForLeaks(
  folders: readonly string[],
  needles: Iterable<string>,
): Promise<{ readonly leaks: readonly Leak[]; readonly files: number; readonly bytes: number }> {
  const index = indexNeedles(needles)
  const leaks: Leak[] = []
  let files = 0
  let bytes = 0
  for (const folder of folders) {
    for (const path of globSync(`${folder}/**/*`, { withFileTypes: true })) {
      if (!path.isFile()) continue
      const file = `${path.parentPath}/${path.name}`
      const layers = await decodedLayers(readFileSync(file))
      files++
      for (const layer of [Buffer.from(file), ...layers]) {
        bytes += layer.length
        for (const needle of search(layer, index)) leaks.push({ file, needle })
      }
    }
  }
  return { leaks, files, bytes }
}

type Index = { readonly stems: Uint8Array; readonly byStem: ReadonlyMap<string, readonly string[]> }

function indexNeedles(needles: Iterable<string>): Index {
  const stems = new Uint8Array(1 << tableBits)
  const byStem = new Map<string, string[]>()
  for (const needle of new Set(needles)) {
    const bytes = Buffer.from(needle.toLowerCase()).toString('latin1')
    if (bytes.length < stem) throw new RangeError(`"${needle}" is too short to be searched for.`)
    const key = bytes.slice(0, stem)
    stems[hash(Buffer.from(key, 'latin1'), 0)] = 1
    byStem.set(key, [...(byStem.get(key) ?? []), bytes])
  }
  return { stems, byStem }
}

function hash(bytes: Uint8Array, at: number): number {
  let sum = 0
  for (let i = 0; i < stem; i++) sum = (Math.imul(sum, 31) + lower(bytes[at + i] ?? 0)) | 0
  return (sum ^ (sum >>> 11)) & ((1 << tableBits) - 1)
}

const lower = (byte: number) => (byte >= 65 && byte <= 90 ? byte + 32 : byte)

function search(bytes: Uint8Array, { stems, byStem }: Index): readonly string[] {
  const found = new Set<string>()
  for (let at = 0; at + stem <= bytes.length; at++) {
    if (stems[hash(bytes, at)] === 0) continue
    const candidates = byStem.get(textAt(bytes, at, stem))
    for (const candidate of candidates ?? []) {
      if (textAt(bytes, at, candidate.length) === candidate) found.add(candidate)
    }
  }
  return [...found]
}

const textAt = (bytes: Uint8Array, at: number, length: number) =>
  String.fromCharCode(...bytes.subarray(at, at + length).map(lower))

/** The bytes as they are, and what unpacks from them, layer by layer. */
async function decodedLayers(bytes: Buffer): Promise<readonly Buffer[]> {
  const inner: Buffer[] = []
  for (const part of [...unpack(bytes), ...(await parquetCells(bytes))])
    inner.push(...(await decodedLayers(part)))
  return [bytes, ...inner]
}

/** The cells of a Parquet, whose pages are packed. One that cannot be read fails the scan: it would hide anything. */
async function parquetCells(bytes: Buffer): Promise<readonly Buffer[]> {
  if (bytes.subarray(0, 4).toString('latin1') !== 'PAR1') return []
  const rows = await parquetReadObjects({ file: Uint8Array.from(bytes).buffer })
  return [Buffer.from(rows.map((row) => Object.values(row).join('\n')).join('\n'))]
}

function unpack(bytes: Buffer): readonly Buffer[] {
  const attempt = (decode: () => Buffer): readonly Buffer[] => {
    try {
      return [decode()]
    } catch {
      return []
    }
  }
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return attempt(() => gunzipSync(bytes))
  if (bytes.subarray(1, 4).toString() === 'PNG')
    return pngChunks(bytes).flatMap((chunk) => attempt(() => inflateSync(chunk)))
  if (bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004')
    return Object.entries(unzipSync(bytes)).flatMap(([name, member]) => [
      Buffer.from(name),
      Buffer.from(member),
    ])
  return bytes.length < 2_000_000 && isBinary(bytes)
    ? attempt(() => brotliDecompressSync(bytes))
    : []
}

const isBinary = (bytes: Buffer) => bytes.subarray(0, 512).includes(0)

function pngChunks(bytes: Buffer): readonly Buffer[] {
  const data: Buffer[] = []
  const texts: Buffer[] = []
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    const chunk = bytes.subarray(at + 8, at + 8 + length)
    if (bytes.subarray(at + 4, at + 8).toString() === 'IDAT') data.push(chunk)
    else texts.push(chunk.subarray(chunk.indexOf(0) + 2))
    at += 12 + length
  }
  return [Buffer.concat(data), ...texts]
}
