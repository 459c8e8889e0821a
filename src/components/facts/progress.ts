/**
 * How far the actual value lies on the way from baseline to target, 0–100.
 * Falling behind the baseline is 0, passing the target is 100.
 *
 * @returns `undefined` where one of the three is missing, or where there is no way to go.
 */
export function progress(
  baseline: number | undefined,
  target: number | undefined,
  actual: number | undefined,
): number | undefined {
  if (baseline === undefined || target === undefined || actual === undefined) return undefined
  if (baseline === target) return undefined
  const share = (100 * (actual - baseline)) / (target - baseline)
  return Math.round(Math.min(100, Math.max(0, share)))
}
