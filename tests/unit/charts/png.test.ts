import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { pngOf } from '#charts/files/png.ts'

const svg = (weight: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 40" font-family="system-ui, sans-serif"><rect width="200" height="40" fill="#fff"/><text x="5" y="28" font-size="20" font-weight="${weight}">Berapa lama?</text></svg>`
const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

test('pngOf() writes a PNG of the width asked for, the same bytes every time', async () => {
  const [once, again] = [await pngOf(svg(400), 400), await pngOf(svg(400), 400)]
  const view = Buffer.from(once)
  assert.equal(view.toString('latin1', 1, 4), 'PNG')
  assert.deepEqual([view.readUInt32BE(16), view.readUInt32BE(20)], [400, 80])
  assert.equal(digest(once), digest(again))
})

test('pngOf() draws text with the bundled font, in the weight asked for', async () => {
  const blank = svg(400).replace('Berapa lama?', '')
  const [none, plain, bold] = [
    await pngOf(blank, 400),
    await pngOf(svg(400), 400),
    await pngOf(svg(600), 400),
  ].map(digest)
  assert.equal(new Set([none, plain, bold]).size, 3)
})
