import type { ColumnShape } from '#charts/geometry/columns.ts'
import type { Cell } from '#release/cell.ts'
import type { Mark } from './scene.ts'

/**
 * Columns with the cells they show: the newest strong, the others pale, a
 * suppressed one hatched.
 *
 * @param down How far below the shapes' own origin they stand.
 * @param signals Columns that stand out from the limits.
 */
export function columnMarks(
  shapes: readonly ColumnShape[],
  cells: readonly Cell[],
  down = 0,
  signals: readonly boolean[] = [],
): readonly Mark[] {
  return shapes.map(({ x, y, width, height }, i): Mark => {
    const cell = cells[i]
    const look = signals[i] ? 'f2' : i === cells.length - 1 ? 'f1' : 'f1 pale'
    return {
      kind: 'rect',
      look: cell?.state === 'suppressed' ? 'hatch' : look,
      x,
      y: down + y,
      width,
      height,
      ...(cell ? { cells: [cell] } : {}),
    }
  })
}
