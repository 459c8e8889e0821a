/**
 * A value as staff may see it in a report: its first two signs and its last, the rest
 * as dots; of a short one the first only. Enough to find it again, not to use it.
 */
export function mask(value: string): string {
  const signs = Array.from(value)
  const isShort = signs.length < 8
  return signs
    .map((sign, index) => {
      const isShown = index < (isShort ? 1 : 2) || (!isShort && index === signs.length - 1)
      return isShown || /\s/.test(sign) ? sign.replace(/\s/, ' ') : '•'
    })
    .join('')
}
