import { drawBars } from '#charts/drawing/bars.ts'
import { drawChoropleth } from '#charts/drawing/choropleth.ts'
import { drawColumns } from '#charts/drawing/columns.ts'
import { drawDateLine } from '#charts/drawing/date-line.ts'
import { drawFunnel } from '#charts/drawing/funnel.ts'
import { drawIntervalDots } from '#charts/drawing/interval-dots.ts'
import { drawMultiples } from '#charts/drawing/multiples.ts'
import { drawProgress } from '#charts/drawing/progress.ts'
import type { Scene, Size, Wording } from '#charts/drawing/scene.ts'
import { drawTileMap } from '#charts/drawing/tile-map.ts'
import { drawWaitingCurve } from '#charts/drawing/waiting-curve.ts'
import type { Boundaries } from '#charts/geometry/choropleth.ts'
import type { Locale } from '#model/locale.ts'
import type { PublicCell, PublicColumnType } from '#model/table.ts'
import type { Cell } from '#release/cell.ts'

let made = 0

/** Two areas with a winding border of `steps` points between them. */
export function twoNeighbours(steps: number): Boundaries {
  const border = Array.from({ length: steps }, (_, i) => [
    106.8 + 0.01 * Math.sin(i / 2),
    -6.6 + (0.1 * i) / (steps - 1),
  ])
  const [low = [], high = []] = [border[0], border.at(-1)]
  const area = (area_code: string, outer: number): Boundaries['features'][number] => ({
    type: 'Feature',
    properties: { area_code },
    geometry: {
      type: 'Polygon',
      coordinates: [[...border, [outer, high[1] ?? 0], [outer, low[1] ?? 0], low]],
    },
  })
  return { type: 'FeatureCollection', features: [area('barat', 106.7), area('timur', 106.9)] }
}

/** A made-up cell; each has an address of its own. */
function cellOf(value: PublicCell, type: PublicColumnType = 'count'): Cell {
  made++
  return {
    value,
    type,
    ref: `table/row-${made}/column`,
    state: value === null ? 'empty' : value === '*' ? 'suppressed' : 'given',
  }
}

const long = 'Dinas Pekerjaan Umum, Penataan Ruang, Perumahan, Permukiman, dan Pertanahan'

/** Every drawing with what is hardest for it: long names, suppressed and missing values, a lone point, crowding. */
export const drawings: Readonly<Record<string, (size: Size, wording: Wording) => Scene>> = {
  bars: (size, wording) =>
    drawBars(
      [
        { name: long, cell: cellOf(1_234_565) },
        { name: 'Sedikit', cell: cellOf('*') },
        { name: 'Tidak ada', cell: cellOf(0) },
        { name: 'Belum diketahui', cell: cellOf(null) },
      ],
      size,
      wording,
    ),
  columns: (size, wording) =>
    drawColumns(
      {
        cells: Array.from({ length: 25 }, (_, i) => cellOf(i === 3 ? '*' : 200 + ((i * 37) % 90))),
        names: Array.from({ length: 25 }, (_, i) =>
          i === 24 ? 'September 2026' : i % 12 === 3 || i === 22 ? '2026' : '',
        ),
        limits: {
          low: cellOf(190),
          centre: cellOf(240),
          high: cellOf(280),
          name: 'batas kisaran biasa',
          middle: 'rata-rata 2025',
        },
        signals: Array.from({ length: 25 }, (_, i) => i === 10),
      },
      size,
      wording,
    ),
  'columns-one': (size, wording) =>
    drawColumns({ cells: [cellOf('*')], names: ['2026'] }, size, wording),
  'waiting-curve': (size, wording) => {
    const days = [0, 1, 2, 3, 5, 7, 10, 14, 21, 30, 45, 60, 90]
    const series = (name: string, from: number) => {
      const points = days.map((d, i) => {
        const percent = Math.max(2, from - i * 7)
        return { days: d, percent, low: Math.max(0, percent - 5), high: Math.min(100, percent + 5) }
      })
      return {
        name,
        n: cellOf(1425),
        points,
        cells: new Map(
          points.map((p) => [
            p.days,
            [
              cellOf(p.percent, 'percent'),
              cellOf(p.low, 'percent'),
              cellOf(p.high, 'percent'),
            ] as const,
          ]),
        ),
      }
    }
    return drawWaitingCurve(
      [series('triwulan III 2026', 98), series('triwulan III 2025', 90)],
      {
        axis: 'hari sejak aspirasi masuk (awalnya direnggangkan)',
        share: 'persen yang masih menunggu',
        after: (d) => [`masih menunggu setelah ${d} hari`, `setelah ${d} hari`],
      },
      size,
      wording,
    )
  },
  'interval-dots': (size, wording) => {
    const row = (name: string, days: number | null, low: number | null, high: number | null) => ({
      name,
      n: cellOf(days === null ? '*' : 1180),
      cells: [cellOf(days, 'days'), cellOf(low, 'days'), cellOf(high, 'days')] as const,
    })
    return drawIntervalDots(
      [
        { ...row(long, 12, 8, 14), interval: { kind: 'estimated', days: 12, low: 8, high: 14 } },
        {
          ...row('Terbuka', 20, 9, null),
          interval: { kind: 'estimated', days: 20, low: 9, high: undefined },
        },
        { ...row('Belum tercapai', null, 30, null), interval: { kind: 'not_reached', low: 30 } },
        { ...row('Sedikit', null, null, null), interval: { kind: 'insufficient' } },
      ],
      { insufficient: 'data tidak cukup', not_reached: 'separuh belum tercapai', axis: 'hari' },
      size,
      wording,
    )
  },
  'tile-map': (size, wording) =>
    drawTileMap(
      Array.from({ length: 68 }, (_, i) => ({
        column: i % 10,
        row: Math.floor(i / 10),
        name: `Kelurahan ${i}`,
        short: ['WWWW', 'Baranang', 'Cili', 'SiGe'][i % 4] ?? '',
        href: `/wilayah/${i}/`,
        cell: i === 9 ? undefined : cellOf(i % 7 === 0 ? '*' : i * (i > 60 ? 9_995 : 25)),
      })),
      'aspirasi yang masuk',
      size,
      wording,
    ),
  choropleth: (size, wording) =>
    drawChoropleth(
      twoNeighbours(40),
      (code) => ({
        name: code,
        href: `/wilayah/${code}/`,
        cell: cellOf(code === 'barat' ? 125 : '*'),
      }),
      'aspirasi yang masuk',
      size,
      wording,
    ),
  funnel: (size, wording) =>
    drawFunnel(
      Array.from({ length: 22 }, (_, i) => {
        const n = 10 + i * i * 2
        const percent = (i * 31) % 100
        const reach = 300 / Math.sqrt(n)
        return {
          name: `OPD ${i}`,
          short: i % 2 ? 'Disnakertrans' : 'Kec. Contoh Tengah',
          percent: cellOf(percent, 'percent'),
          n: cellOf(n),
          isOutside: Math.abs(percent - 40) > reach,
          group: {
            n_effective: n,
            percent,
            limits: {
              low_998: Math.max(0, 40 - reach),
              low_95: Math.max(0, 40 - reach / 1.6),
              high_95: Math.min(100, 40 + reach / 1.6),
              high_998: Math.min(100, 40 + reach),
            },
          },
        }
      }),
      cellOf(40, 'percent'),
      {
        axis: 'ukuran efektif (awalnya direnggangkan)',
        share: 'persen yang menepati janji',
        limits_95: 'batas kebetulan 95 persen',
        limits_998: 'batas kebetulan 99,8 persen',
        city: 'seluruh kota',
      },
      size,
      wording,
    ),
  multiples: (size, wording) =>
    drawMultiples(
      [long, 'Pendek', 'Kosong'].map((name, g) => ({
        name,
        cells: Array.from({ length: 12 }, (_, i) =>
          cellOf(g === 2 ? (i % 2 ? '*' : 0) : 40 * (g + 1) + i * 5),
        ),
      })),
      { first: ['triwulan IV 2023'], last: ['triwulan III 2026'] },
      size,
      wording,
    ),
  mix: (size, wording) =>
    drawMultiples(
      [long, 'Sedikit'].map((name, g) => ({
        name,
        cells: Array.from({ length: 12 }, (_, i) =>
          g === 1 && i % 2 ? cellOf('*') : cellOf(g === 1 ? 2 : 60 + i, 'percent'),
        ),
      })),
      { first: ['triwulan IV 2023'], last: ['triwulan III 2026 · n = ', cellOf(655)], hidden: 2 },
      size,
      wording,
    ),
  progress: (size, wording) =>
    drawProgress(
      [
        {
          name: `${long} (persen)`,
          baseline: cellOf(40, 'number'),
          target: cellOf(80, 'number'),
          actual: cellOf(55, 'number'),
        },
        {
          name: 'Mundur (persen)',
          baseline: cellOf(40, 'number'),
          target: cellOf(80, 'number'),
          actual: cellOf(20, 'number'),
        },
        {
          name: 'Makin kecil makin baik (ton)',
          baseline: cellOf(900, 'number'),
          target: cellOf(300, 'number'),
          actual: cellOf(250, 'number'),
        },
        {
          name: 'Belum ada angka (unit)',
          baseline: cellOf(1, 'number'),
          target: cellOf(5, 'number'),
          actual: cellOf(null, 'number'),
        },
        {
          name: 'Tanpa target (unit)',
          baseline: cellOf(1, 'number'),
          target: cellOf(null, 'number'),
          actual: cellOf(null, 'number'),
        },
      ],
      { baseline: 'awal', target: 'target', now: 'terbaru', none: 'belum ada data resmi' },
      size,
      wording,
    ),
  'date-line': (size, wording) =>
    drawDateLine(
      [
        { title: `${long} memulai layanan aduan`, date: cellOf('2015', 'date') },
        { title: 'Aplikasi diperkenalkan', date: cellOf('2018-04-17', 'date') },
        { title: 'Nama baru', date: cellOf('2019-04', 'date') },
        { title: 'Selesai', date: cellOf('2026-11-30', 'date') },
      ],
      size,
      wording,
    ),
}

/** A drawing, always with the same addresses. */
export function drawing(name: string, size: Size, locale: Locale = 'id'): Scene {
  made = 0
  const draw = drawings[name]
  if (!draw) throw new Error(`No drawing is called "${name}".`)
  return draw(size, { locale, threshold: 10 })
}
