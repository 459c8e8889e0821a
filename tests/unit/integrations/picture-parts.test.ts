import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import sharp, { type Sharp } from 'sharp'
import { sizeOfPlain } from '#integrations/picture-parts.ts'

const drawn = (width = 37, height = 21) =>
  sharp({
    create: { width, height, channels: 4, background: { r: 200, g: 90, b: 10, alpha: 0.5 } },
  })

/** Every way in which the desk writes a picture, and the others of the same formats. */
const ways: Readonly<Record<string, (picture: Sharp) => Sharp>> = {
  'JPEG, progressive': (picture) => picture.flatten().jpeg({ mozjpeg: true }),
  'JPEG, in rows': (picture) => picture.flatten().jpeg(),
  'PNG with a palette': (picture) => picture.png({ palette: true }),
  PNG: (picture) => picture.png(),
  'WebP with alpha': (picture) => picture.webp(),
  'WebP, lossy': (picture) => picture.flatten().webp(),
  'WebP, lossless': (picture) => picture.webp({ lossless: true }),
}

for (const [way, write] of Object.entries(ways)) {
  test(`${way}: pixels alone tell their size, with anything hidden they do not`, async () => {
    for (const [width, height] of [
      [37, 21],
      [1, 1],
      [640, 1601],
    ] as const) {
      const bytes = await write(drawn(width, height)).toBuffer()
      assert.deepEqual(sizeOfPlain(bytes), { width, height })
    }
    const hidden = { IFD0: { Copyright: 'Nama Samaran' }, IFD3: { GPSLatitude: '6/1 55/1 0/1' } }
    const told = await write(drawn()).withExif(hidden).toBuffer()
    assert.equal(sizeOfPlain(told), undefined)
    const coloured = await write(drawn()).withIccProfile('p3').toBuffer()
    assert.equal(sizeOfPlain(coloured), undefined)
  })

  test(`${way}: a file with more behind its end, or cut off, needs a closer look`, async () => {
    const bytes = await write(drawn()).toBuffer()
    assert.equal(sizeOfPlain(Buffer.concat([bytes, Buffer.from('nama')])), undefined)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: bytes.length - 1 }), (length) => {
        assert.equal(sizeOfPlain(bytes.subarray(0, length)), undefined)
      }),
    )
  })
}

test('a comment in a JPEG and a text in a PNG need a closer look', async () => {
  const jpeg = await drawn().flatten().jpeg().toBuffer()
  const comment = Buffer.from([0xff, 0xfe, 0, 6, ...Buffer.from('nama')])
  assert.equal(
    sizeOfPlain(Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2)])),
    undefined,
  )
  const png = await drawn().png().toBuffer()
  const text = Buffer.concat([Buffer.from([0, 0, 0, 4]), Buffer.from('tEXtnama'), Buffer.alloc(4)])
  assert.equal(sizeOfPlain(Buffer.concat([png.subarray(0, 33), text, png.subarray(33)])), undefined)
})

test('sizeOfPlain() never throws, whatever the bytes are', () => {
  const starts = ['', 'RIFF....WEBPVP8X', '\x89PNG', '\xff\xd8\xff\xe0'].map((start) =>
    fc
      .uint8Array({ maxLength: 80 })
      .map((rest) => Buffer.concat([Buffer.from(start, 'latin1'), rest])),
  )
  fc.assert(
    fc.property(fc.oneof(...starts), (bytes) => {
      sizeOfPlain(bytes)
    }),
  )
})
