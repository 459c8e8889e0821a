/** Where a label stands, in units. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Whether two boxes share any room; touching edges do not. */
export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

/** Whether a box lies wholly within a drawing. */
export function isWithin(box: Box, width: number, height: number): boolean {
  return box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height
}

/** The box of one line of text by its baseline. */
export function textBox(
  { x, y }: { readonly x: number; readonly y: number },
  width: number,
  size: number,
  anchor: 'start' | 'middle' | 'end' = 'start',
): Box {
  const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width
  return { left, right: left + width, top: y - size * 0.8, bottom: y + size * 0.25 }
}

/**
 * Which labels can stay when each must keep clear of those before it.
 * The order is the priority: the first always stays.
 *
 * @param gap Room to keep free between two labels of a row.
 */
export function keepApart(boxes: readonly Box[], gap = 4): readonly boolean[] {
  const kept: Box[] = []
  return boxes.map((box) => {
    const wider = { ...box, left: box.left - gap, right: box.right + gap }
    const isFree = !kept.some((other) => overlaps(wider, other))
    if (isFree) kept.push(box)
    return isFree
  })
}

/**
 * The first of some places for a label that lies within the frame and clear of
 * what is taken; `undefined` where none does, and the label is left out.
 */
export function firstFree<Place extends { readonly box: Box }>(
  places: readonly Place[],
  taken: readonly Box[],
  frame: { readonly width: number; readonly height: number },
): Place | undefined {
  return places.find(
    ({ box }) =>
      isWithin(box, frame.width, frame.height) && !taken.some((other) => overlaps(box, other)),
  )
}
