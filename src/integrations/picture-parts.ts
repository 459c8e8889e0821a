/** How wide and high a picture is. */
export interface PictureSize {
  readonly width: number
  readonly height: number
}

/**
 * Size of a picture whose file holds its pixels and nothing else, read from the
 * parts that JPEG, PNG and WebP files are made of. Anything that is not known to
 * say how pixels are stored, or that is cut off or has more behind its end, needs a closer look.
 *
 * @returns `undefined` where a closer look is needed.
 */
export function sizeOfPlain(bytes: Uint8Array): PictureSize | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (file.length < 32) return undefined
  if (file.toString('latin1', 0, 4) === 'RIFF') return sizeOfWebp(file)
  if (file.readUInt32BE(0) === 0x89504e47) return sizeOfPng(file)
  return file.readUInt16BE(0) === 0xffd8 ? sizeOfJpeg(file) : undefined
}

/** https://developers.google.com/speed/webp/docs/riff_container */
function sizeOfWebp(file: Buffer): PictureSize | undefined {
  const isWhole = file.readUInt32LE(4) + 8 === file.length
  if (!isWhole || file.toString('latin1', 8, 12) !== 'WEBP') return undefined
  let size: PictureSize | undefined
  for (let at = 12; at + 18 <= file.length; ) {
    const [kind, length] = [file.toString('latin1', at, at + 4), file.readUInt32LE(at + 4)]
    const bits = file.readUInt32LE(at + 9)
    if (kind === 'VP8X')
      size = { width: file.readUIntLE(at + 12, 3) + 1, height: file.readUIntLE(at + 15, 3) + 1 }
    else if (kind === 'VP8L')
      size ??= { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 }
    else if (kind === 'VP8 ')
      size ??= {
        width: file.readUInt16LE(at + 14) & 0x3fff,
        height: file.readUInt16LE(at + 16) & 0x3fff,
      }
    else if (kind !== 'ALPH') return undefined
    at += 8 + length + (length % 2)
    if (at === file.length) return size
  }
  return undefined
}

const pngParts = /^(?:IHDR|PLTE|IDAT|tRNS|gAMA|cHRM|sRGB|sBIT|bKGD|pHYs|hIST)$/

/** https://www.w3.org/TR/png-3/#11Chunks */
function sizeOfPng(file: Buffer): PictureSize | undefined {
  for (let at = 8; at + 12 <= file.length; at += 12 + file.readUInt32BE(at)) {
    const kind = file.toString('latin1', at + 4, at + 8)
    if (kind === 'IEND')
      return at + 12 === file.length
        ? { width: file.readUInt32BE(16), height: file.readUInt32BE(20) }
        : undefined
    if (!pngParts.test(kind)) return undefined
  }
  return undefined
}

/** https://www.w3.org/Graphics/JPEG/itu-t81.pdf, annex B */
function sizeOfJpeg(file: Buffer): PictureSize | undefined {
  let size: PictureSize | undefined
  for (let at = 2; at + 1 < file.length && file[at] === 0xff; ) {
    const marker = file[at + 1] ?? 0
    if (marker === 0xd9) return at + 2 === file.length ? size : undefined
    const isFrame = marker >= 0xc0 && marker <= 0xc2
    // Tables, restart interval, scan; application data only where they are JFIF's own, without a thumbnail.
    const isJfif = marker === 0xe0 && file.toString('latin1', at + 3, at + 9) === '\x10JFIF\0'
    if (!isFrame && !isJfif && ![0xc4, 0xda, 0xdb, 0xdd].includes(marker)) return undefined
    if (at + 9 > file.length) return undefined
    if (isFrame) size = { width: file.readUInt16BE(at + 7), height: file.readUInt16BE(at + 5) }
    at += 2 + file.readUInt16BE(at + 2)
    if (marker === 0xda) at = endOfScan(file, at)
  }
  return undefined
}

/** The next marker behind coded pixels: in them 0xff is followed by 0 or is a restart. */
function endOfScan(file: Buffer, from: number): number {
  let at = file.indexOf(0xff, from)
  while (at >= 0 && isCoded(file[at + 1] ?? 0)) at = file.indexOf(0xff, at + 2)
  return at < 0 ? file.length : at
}

const isCoded = (next: number) => next === 0 || (next >= 0xd0 && next <= 0xd7)
