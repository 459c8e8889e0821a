import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { polygonArea, polygonCentroid } from 'd3'
import Papa from 'papaparse'
import { noSharedData, sharedData } from '../../prepare.ts'

interface Feature {
  readonly properties: { readonly kode: string }
  readonly geometry:
    | { readonly type: 'Polygon'; readonly coordinates: [number, number][][] }
    | { readonly type: 'MultiPolygon'; readonly coordinates: [number, number][][][] }
}

/** Each village of the bundled city: its tile, its centroid, and the corners that it shares with its neighbours. */
function villages() {
  const file = `${sharedData}/bogor/kota_bogor_kelurahan_68.geojson`
  const { features } = JSON.parse(readFileSync(file, 'utf8')) as { readonly features: Feature[] }
  const { data } = Papa.parse<Record<string, string>>(readFileSync('data/city/areas.csv', 'utf8'), {
    header: true,
  })
  const rows = new Map(data.map((row) => [row['area_code'], row]))
  return features.map(({ properties, geometry }) => {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
    const outer = polygons.map(([ring = []]) => ring)
    const largest = outer.sort((a, b) => Math.abs(polygonArea(b)) - Math.abs(polygonArea(a)))[0]
    const [x, y] = polygonCentroid(largest ?? [])
    const row = rows.get(properties.kode)
    return {
      name: row?.['name'] ?? properties.kode,
      column: Number(row?.['tile_column']),
      row: Number(row?.['tile_row']),
      x,
      y,
      corners: new Set(outer.flat().map(([lon, lat]) => `${lon.toFixed(5)} ${lat.toFixed(5)}`)),
    }
  })
}

test('the tile map keeps neighbours together: every pair that shares a border is at most two tiles apart, 8 in 10 touch', {
  skip: noSharedData,
}, () => {
  const all = villages()
  assert.equal(all.length, 68)
  assert.equal(new Set(all.map(({ column, row }) => `${column} ${row}`)).size, 68)
  const apart = all.flatMap((a, i) =>
    all
      .slice(i + 1)
      .filter((b) => [...a.corners].filter((corner) => b.corners.has(corner)).length > 1)
      .map((b) => ({
        pair: `${a.name} – ${b.name}`,
        tiles: Math.max(Math.abs(a.column - b.column), Math.abs(a.row - b.row)),
      })),
  )
  assert.ok(apart.length > 100, `${apart.length} borders`)
  assert.deepEqual(
    apart.filter(({ tiles }) => tiles > 2).map(({ pair }) => pair),
    [],
  )
  const touching = apart.filter(({ tiles }) => tiles === 1).length
  assert.ok(touching / apart.length >= 0.8, `${touching} of ${apart.length} touch`)
})

test('the tile map turns no two villages round: who lies clearly east or north lies so on the map', {
  skip: noSharedData,
}, () => {
  /** About two kilometres, the width of a large village. */
  const clearly = 0.02
  const all = villages()
  const turned = all.flatMap((a) =>
    all
      .filter(
        (b) =>
          (a.x - b.x > clearly && a.column < b.column) || (a.y - b.y > clearly && a.row > b.row),
      )
      .map((b) => `${a.name} – ${b.name}`),
  )
  assert.deepEqual(turned, [])
})
