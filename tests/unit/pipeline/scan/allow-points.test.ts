import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allowOfCity } from '#pipeline/scan/allow.ts'
import { scanText } from '#pipeline/scan/scan-text.ts'
import { outlinedCity, outlines } from '../../outlined-city.ts'

const [utara, selatan] = outlines.features
const fine = {
  ...outlines,
  features: [
    {
      ...utara,
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [106.7912345, -6.5912345],
            [106.8012345678, -6.5912345678],
            [106.8012345678, -6.6012345678],
            [106.7912345, -6.5912345],
          ],
        ],
      },
    },
    selatan,
  ],
}

test('the points of the boundaries are public as they are published, six decimals long; other points are not', async () => {
  const allow = allowOfCity(await outlinedCity(fine))
  const found = (text: string) => scanText(text, 'page', allow).map(({ kind }) => kind)
  assert.deepEqual(found('[[106.791235,-6.591234],[106.801235,-6.591235]]'), [])
  assert.deepEqual(found('[[106.791235,-6.591234],[106.801236,-6.591235]]'), ['coordinate'])
  assert.deepEqual(found('Rumahnya di -6.601234, 106.811234'), ['coordinate'])
})
