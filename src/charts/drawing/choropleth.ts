import { type Boundaries, choropleth } from '#charts/geometry/choropleth.ts'
import { textWidth } from '#charts/geometry/text-width.ts'
import { shades } from '#charts/geometry/tile-map.ts'
import { type Cell, numberOf, textOf } from '#release/cell.ts'
import type { Mark, Scene, Size, Wording } from './scene.ts'
import { shadeKey } from './shade-key.ts'

export interface MappedArea {
  readonly name: string
  readonly href: string
  /** Absent when the area has no row. */
  readonly cell: Cell | undefined
}

/**
 * Areas in true shape, each a link, shaded by its figure, which is printed where
 * it fits; where one does not, the shades are explained below.
 *
 * @param counted What the figures count.
 */
export function drawChoropleth(
  boundaries: Boundaries,
  areaOf: (code: string) => MappedArea | undefined,
  counted: string,
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
  const printed = mapped.map(
    ({ area, bounds }) =>
      area?.cell !== undefined &&
      textWidth(textOf(area.cell, wording.locale), size.font * 0.8) <
        (bounds.right - bounds.left) * 0.8 &&
      size.font < (bounds.bottom - bounds.top) * 0.8,
  )
  const shaded = mapped.map(({ area }, i) => ({
    cell: area?.cell,
    step: shade[i],
    isPrinted: printed[i] === true,
  }))
  const key = shadeKey(shaded, counted, shape.height, size, wording)
  const areas = mapped.map(({ area, d, centre: [x, y] }, i): Mark => {
    const cell = area?.cell
    const value = cell ? textOf(cell, wording.locale) : ''
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
        ...(cell && printed[i]
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
  })
  return { ...size, height: shape.height + key.height, marks: [...areas, ...key.marks] }
}
