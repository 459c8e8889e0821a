import { quantile } from 'd3'

/** A place on the grid, counted from the left and from the top. */
export interface TilePlace {
  readonly column: number
  readonly row: number
}

export interface TileMapShape {
  readonly size: number
  readonly height: number
  readonly tiles: readonly { readonly x: number; readonly y: number }[]
}

/** Equal squares on a grid as wide as the drawing; empty columns and rows at the edges are cut off. */
export function tileMap(places: readonly TilePlace[], width: number): TileMapShape {
  const left = Math.min(...places.map(({ column }) => column))
  const top = Math.min(...places.map(({ row }) => row))
  const across = Math.max(...places.map(({ column }) => column)) - left + 1
  const down = Math.max(...places.map(({ row }) => row)) - top + 1
  const size = Math.floor(width / across)
  return {
    size,
    height: size * down,
    tiles: places.map(({ column, row }) => ({ x: (column - left) * size, y: (row - top) * size })),
  }
}

/**
 * Which of five shades each value gets: fifths of the values themselves, so
 * that the shades are used evenly. Missing values have no shade.
 */
export function shades(values: readonly (number | undefined)[]): readonly (number | undefined)[] {
  const known = values.filter((value) => value !== undefined).sort((a, b) => a - b)
  const limits = [0.2, 0.4, 0.6, 0.8].map((p) => quantile(known, p) ?? 0)
  return values.map((value) =>
    value === undefined ? undefined : 1 + limits.filter((limit) => value > limit).length,
  )
}
