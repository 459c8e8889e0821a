import { type Boundaries, choropleth } from '#charts/geometry/choropleth.ts'
import { textWidth } from '#charts/geometry/text-width.ts'
import { shades } from '#charts/geometry/tile-map.ts'
import { type Cell, numberOf, textOf } from '#release/cell.ts'
import type { Mark, Scene, Size, Wording } from './scene.ts'

export interface MappedArea {
  readonly name: string
  readonly href: string
  /** Absent when the area has no row. */
  readonly cell: Cell | undefined
}

/** Areas in true shape, each a link, shaded by its figure, which is printed where it fits. */
export function drawChoropleth(
  boundaries: Boundaries,
  areaOf: (code: string) => MappedArea | undefined,
  size: Size,
  wording: Wording,
): Scene {
  const shape = choropleth(
    boundaries,
    (properties) => String(properties?.['area_code'] ?? ''),
    size.width,
  )
  const mapped = shape.areas.map((one) => ({ ...one, area: areaOf(one.code) }))
  const shade = shades(mapped.map(({ area }) => area?.cell && numberOf(area.cell)))
  return {
    ...size,
    height: shape.height,
    marks: mapped.map(({ area, d, centre: [x, y], bounds }, i): Mark => {
      const cell = area?.cell
      const value = cell ? textOf(cell, wording.locale) : ''
      const fits =
        cell !== undefined &&
        textWidth(value, size.font * 0.8) < (bounds.right - bounds.left) * 0.8 &&
        size.font < (bounds.bottom - bounds.top) * 0.8
      return {
        kind: 'group',
        look: `tile r${shade[i] ?? 0}`,
        ...(area ? { href: area.href, title: `${area.name}: ${value || '–'}` } : {}),
        marks: [
          {
            kind: 'path',
            look: cell?.state === 'suppressed' ? 'border hatch' : 'border area',
            d,
            ...(cell ? { cells: [cell] } : {}),
          },
          ...(fits
            ? [
                {
                  kind: 'text',
                  x,
                  y: y + size.font * 0.25,
                  anchor: 'middle',
                  look: 'tiny',
                  parts: [cell],
                } as const,
              ]
            : []),
        ],
      }
    }),
  }
}
