/**
 * The steps in which a share of so many published requests may be published: whole
 * points of 400 or more, 2 points of 200, 5 points of fewer or of an unknown number.
 * Finer ones would leave fewer than three numbers of requests behind some share.
 */
export function percentSteps(n: unknown): number {
  if (typeof n !== 'number' || n < 200) return 5
  return n < 400 ? 2 : 1
}
