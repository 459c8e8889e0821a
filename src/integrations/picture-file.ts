import type { Breach } from './content-rules/rule.ts'

export const widest_px = 1600
export const heaviest_bytes = 400_000
const formats: readonly string[] = ['jpeg', 'png', 'webp']

/** What a program can see in a picture's file. */
export interface PictureFile {
  /** Rules of `picture-*` that it breaks. */
  readonly faults: readonly Breach[]
}

/** Reads a picture's size, weight and hidden data; the pixels themselves are not decoded. */
export async function readPicture(bytes: Uint8Array, name: string): Promise<PictureFile> {
  // Loaded only where there is a picture to look at, and the names of hidden fields only where there are some.
  const { default: sharp } = await import('sharp')
  const seen = await sharp(bytes)
    .metadata()
    .catch(() => undefined)
  if (!seen?.format) return { faults: [{ rule: 'picture-unreadable', actual: name }] }
  if (!formats.includes(seen.format))
    return { faults: [{ rule: 'picture-kind', actual: `${name} (${seen.format})` }] }
  const faults: Breach[] = []
  if (seen.exif || seen.xmp || seen.iptc || seen.comments) {
    const { names, place } = await hiddenData(bytes)
    const actual = names.join(', ') || 'EXIF, XMP, IPTC'
    faults.push({ rule: place ? 'picture-place' : 'picture-hidden', actual })
  }
  const size = `${seen.width} × ${seen.height} px, ${Math.round(bytes.length / 1000)} kB`
  if (bytes.length > heaviest_bytes || Math.max(seen.width ?? 0, seen.height ?? 0) > widest_px)
    faults.push({ rule: 'picture-heavy', actual: size })
  return { faults }
}

/** Names of the hidden fields, at most eight, and whether one of them is a place. Values are never repeated. */
async function hiddenData(bytes: Uint8Array) {
  const { default: exifr } = await import('exifr')
  const everything = { tiff: true, exif: true, gps: true, xmp: true, iptc: true, ifd1: false }
  const fields: Record<string, unknown> | undefined = await exifr
    .parse(Buffer.from(bytes), everything)
    .catch(() => undefined)
  const names = Object.keys(fields ?? {}).filter((name) => !ofThePixels.has(name))
  const places = names.filter((name) => aboutPlace.test(name))
  const others = names.filter((name) => !aboutPlace.test(name))
  return { names: [...places, ...others].slice(0, 8), place: places.length > 0 }
}

const aboutPlace = /^(?:GPS|latitude|longitude|Location|Sub-?location|City)/i

/** Fields that only say how the pixels are stored. */
const ofThePixels = new Set([
  'ImageWidth',
  'ImageHeight',
  'BitDepth',
  'ColorType',
  'Compression',
  'Filter',
  'Interlace',
])

/**
 * The same picture without anything hidden, upright, and no larger than a
 * phone can show. The pixels are encoded anew, so nothing of the old file is left.
 */
export async function cleanPicture(bytes: Uint8Array): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp')
  const { format } = await sharp(bytes).metadata()
  for (const quality of [80, 65, 50, 35]) {
    const upright = sharp(bytes)
      .rotate()
      .resize({ width: widest_px, height: widest_px, fit: 'inside', withoutEnlargement: true })
    const written = await (format === 'png'
      ? upright.png({ compressionLevel: 9, palette: quality < 80 })
      : format === 'webp'
        ? upright.webp({ quality })
        : upright.jpeg({ quality, mozjpeg: true })
    ).toBuffer()
    if (written.length <= heaviest_bytes || quality === 35) return written
  }
  throw new Error('unreachable: the last quality always returns')
}
