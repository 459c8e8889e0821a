import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

// Asked for from the repository itself: the bundle of a build may lie anywhere.
const require = createRequire(resolve('package.json'))

/** The font of pictures, Source Sans 3, by the name that its files bear inside; viewers differ, a picture may not. */
const family = 'Source Sans 3 ExtraLight'
const weights = [400, 600]

let fonts: Promise<readonly Uint8Array[]> | undefined

/** The font's files as TrueType, the only form the renderer reads. */
async function fontFiles(): Promise<readonly Uint8Array[]> {
  const { decompress } = require('wawoff2') as { decompress(font: Uint8Array): Promise<Uint8Array> }
  const files: Uint8Array[] = []
  for (const weight of weights) {
    const path = `@fontsource/source-sans-3/files/source-sans-3-latin-${weight}-normal.woff2`
    // What it returns is overwritten by the next call, so one after the other, and copied.
    files.push(Uint8Array.from(await decompress(readFileSync(require.resolve(path)))))
  }
  return files
}

/**
 * An SVG as PNG of `width` pixels, in the bundled font: the same bytes on every
 * machine, whatever fonts it has.
 *
 * @param svg No style sheet variables, no foreign objects.
 */
export async function pngOf(svg: string, width: number): Promise<Uint8Array<ArrayBuffer>> {
  const { Resvg } = require('@resvg/resvg-js') as typeof import('@resvg/resvg-js')
  const folder = mkdtempSync(join(tmpdir(), 'font-'))
  try {
    fonts ??= fontFiles()
    const files = (await fonts).map((bytes, i) => {
      const file = join(folder, `${i}.ttf`)
      writeFileSync(file, bytes)
      return file
    })
    const image = new Resvg(svg, {
      fitTo: { mode: 'width', value: width },
      font: {
        fontFiles: files,
        loadSystemFonts: false,
        defaultFontFamily: family,
        sansSerifFamily: family,
        serifFamily: family,
      },
    })
    return new Uint8Array(image.render().asPng())
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
