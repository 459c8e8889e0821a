import { narrower } from '#charts/geometry/short-names.ts'
import { textWidth } from '#charts/geometry/text-width.ts'
import { shades, type TilePlace, tileMap } from '#charts/geometry/tile-map.ts'
import { type Cell, numberOf, textOf } from '#release/cell.ts'
import type { Mark, Scene, Size, Wording } from './scene.ts'
import { shadeKey } from './shade-key.ts'

export interface Tile extends TilePlace {
  readonly name: string
  /** The first letters of the name, which fit into a tile. */
  readonly short: string
  readonly href: string
  /** Absent when the village has no row in the newest year. */
  readonly cell: Cell | undefined
}

/**
 * One equal tile a village, each a link, shaded by its figure and carrying it in
 * print; where a figure has no room, the shades are explained below.
 *
 * @param counted What the figures count.
 */
export function drawTileMap(
  tiles: readonly Tile[],
  counted: string,
  size: Size,
  wording: Wording,
): Scene {
  const shape = tileMap(tiles, size.width)
  const cells = tiles.map(({ cell }) => cell)
  const shade = shades(cells.map((cell) => cell && numberOf(cell)))
  const areas = cells.map((cell, i) => ({
    cell,
    step: shade[i],
    isPrinted: cell !== undefined && fitsIn(textOf(cell, wording.locale), shape.size, size),
  }))
  const key = shadeKey(areas, counted, shape.height, size, wording)
  return {
    ...size,
    height: shape.height + key.height,
    marks: [
      ...tiles.map((tile, i): Mark => {
        const { x, y } = shape.tiles[i] ?? { x: 0, y: 0 }
        return tileMark(tile, { x, y, side: shape.size }, shade[i], size, wording)
      }),
      ...key.marks,
    ],
  }
}

/** Whether a text has room in a tile. */
const fitsIn = (text: string, side: number, { font }: Size) =>
  textWidth(text, font * 0.8) <= side - 2

function tileMark(
  { name, short, href, cell }: Tile,
  { x, y, side }: { readonly x: number; readonly y: number; readonly side: number },
  shade: number | undefined,
  size: Size,
  wording: Wording,
): Mark {
  const middle = x + side / 2
  const value = cell ? textOf(cell, wording.locale) : '–'
  const fits = (text: string) => fitsIn(text, side, size)
  const letters = [short, narrower(short), short.slice(0, 2)].find(fits)
  return {
    kind: 'group',
    look: `tile r${shade ?? 0}`,
    href,
    title: `${name}: ${value}`,
    marks: [
      {
        kind: 'rect',
        look: cell?.state === 'suppressed' ? 'hatch' : 'area',
        x: x + 1,
        y: y + 1,
        width: side - 2,
        height: side - 2,
        radius: 3,
        ...(cell ? { cells: [cell] } : {}),
      },
      ...(letters
        ? [
            {
              kind: 'text',
              x: middle,
              y: y + side * 0.42,
              anchor: 'middle',
              look: 'tiny',
              parts: [letters],
            } as const,
          ]
        : []),
      ...(cell && fits(value)
        ? [
            {
              kind: 'text',
              x: middle,
              y: y + side * 0.82,
              anchor: 'middle',
              look: 'tiny',
              parts: [cell],
            } as const,
          ]
        : []),
    ],
  }
}
