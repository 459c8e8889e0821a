import assert from 'node:assert/strict'
import { test } from 'node:test'
import { choropleth } from '#charts/geometry/choropleth.ts'
import { twoNeighbours } from '../../charts/drawings.ts'

const codeOf = (properties: Readonly<Record<string, unknown>> | null) =>
  String(properties?.['area_code'])
const pointsOf = (d: string) => new Set(d.match(/-?[\d.]+,-?[\d.]+/g) ?? [])

test('choropleth() fills the width and keeps the areas in their places', () => {
  const { areas, height } = choropleth(twoNeighbours(20), codeOf, 200)
  const [west, east] = areas
  assert.deepEqual([west?.code, east?.code], ['barat', 'timur'])
  assert.equal(Math.round(west?.bounds.left ?? -1), 0)
  assert.equal(Math.round(east?.bounds.right ?? -1), 200)
  assert.ok((west?.centre[0] ?? 0) < (east?.centre[0] ?? 0))
  assert.ok(Math.max(...areas.map(({ bounds }) => bounds.bottom)) <= height)
})

test('choropleth() simplifies a fine border for both neighbours alike, so that no gap opens', () => {
  const fine = choropleth(twoNeighbours(6000), codeOf, 200, 100_000)
  const coarse = choropleth(twoNeighbours(6000), codeOf, 200, 600)
  const [west, east] = coarse.areas.map(({ d }) => pointsOf(d))
  assert.ok(pointsOf(fine.areas[0]?.d ?? '').size > 3 * (west?.size ?? 0))
  const shared = [...(west ?? [])].filter((point) => east?.has(point))
  // All but the two outer corners of each.
  assert.equal(shared.length, (west?.size ?? 0) - 2)
  assert.equal(shared.length, (east?.size ?? 0) - 2)
})
