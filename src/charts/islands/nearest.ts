/** A place on the screen. */
export interface Spot {
  readonly x: number
  readonly y: number
}

/** Index of the spot nearest to `at`; −1 for no spots. Ties go to the first. */
export function nearest(spots: readonly Spot[], at: Spot): number {
  let best = -1
  let shortest = Number.POSITIVE_INFINITY
  spots.forEach(({ x, y }, i) => {
    const distance = (x - at.x) ** 2 + (y - at.y) ** 2
    if (distance < shortest) {
      best = i
      shortest = distance
    }
  })
  return best
}

/** Where a key leads from `index` among `count` points; `undefined` for a key that leads nowhere. */
export function step(key: string, index: number, count: number): number | undefined {
  if (count === 0) return undefined
  const last = count - 1
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(last, index + 1)
    case 'ArrowLeft':
    case 'ArrowUp':
      return index < 0 ? last : Math.max(0, index - 1)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return undefined
  }
}
