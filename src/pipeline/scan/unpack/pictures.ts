import { inflateSync } from 'node:zlib'
import { limits } from './archives.ts'

/** What a picture says beside its pixels; nothing for a file that is no picture of a kind known here. */
export function pictureMetadata(bytes: Buffer): readonly Buffer[] | undefined {
  const begins = (signature: string, at = 0) =>
    bytes.toString('latin1', at, at + signature.length) === signature
  if (begins('\x89PNG')) return pngMetadata(bytes)
  if (begins('\xff\xd8\xff')) return jpegMetadata(bytes)
  if (begins('RIFF') && begins('WEBP', 8)) return webpMetadata(bytes)
  if (begins('ftyp', 4)) return markedMetadata(bytes)
  return undefined
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

/** Every segment before the pixels of a JPEG but its tables, and what follows its end. */
function jpegMetadata(bytes: Buffer): readonly Buffer[] {
  const texts: Buffer[] = []
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda) {
    const marker = bytes[at + 1] ?? 0
    const length = bytes.readUInt16BE(at + 2)
    // APP0 to APP15, and comments.
    if ((marker >= 0xe0 && marker <= 0xef) || marker === 0xfe)
      texts.push(bytes.subarray(at + 4, at + 2 + length))
    at += 2 + length
  }
  const end = bytes.lastIndexOf('\xff\xd9', undefined, 'latin1')
  return [...texts, bytes.subarray(end + 2)].filter(({ length }) => length > 0)
}

/** Every chunk of a WebP but its pixels, and what follows the last. */
function webpMetadata(bytes: Buffer): readonly Buffer[] {
  const texts: Buffer[] = []
  const whole = Math.min(bytes.length, 8 + bytes.readUInt32LE(4))
  for (let at = 12; at + 8 <= whole; ) {
    const length = bytes.readUInt32LE(at + 4)
    const type = bytes.toString('latin1', at, at + 4)
    if (!/^(?:VP8[ LX]|ALPH|ANIM|ANMF)$/.test(type)) {
      texts.push(bytes.subarray(at + 8, at + 8 + length))
    }
    at += 8 + length + (length % 2)
  }
  return [...texts, bytes.subarray(whole)].filter(({ length }) => length > 0)
}

/** Longer than any metadata that a camera writes. */
const reach = 256 * 1024

/** What follows the marks that metadata begin with, in a picture of boxes (AVIF, HEIF). */
function markedMetadata(bytes: Buffer): readonly Buffer[] {
  const marks = ['Exif\0\0', 'MM\0*', 'II*\0', '<x:xmpmeta', '<?xpacket', 'udta']
  return marks.flatMap((mark) => {
    const at = bytes.indexOf(mark, 0, 'latin1')
    return at === -1 ? [] : [bytes.subarray(at, at + reach)]
  })
}
