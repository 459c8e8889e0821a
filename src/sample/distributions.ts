import type { Random } from './random.ts'

const ln2 = Math.LN2

/**
 * e to the power of `x`, from additions, multiplications and divisions only.
 *
 * ECMAScript lets each engine round `Math.exp` and `**` in its own way; the
 * four basic operations are exact everywhere, so the sample is too.
 */
export function exponential(x: number): number {
  const doublings = Math.round(x / ln2)
  const rest = x - doublings * ln2
  let term = 1
  let sum = 1
  for (let n = 1; n <= 18; n++) {
    term = (term * rest) / n
    sum += term
  }
  for (let n = 0; n < doublings; n++) sum *= 2
  for (let n = 0; n > doublings; n--) sum /= 2
  return sum
}

/** Natural logarithm of `x > 0`, from the four basic operations only (see `exponential`). */
export function logarithm(x: number): number {
  let mantissa = x
  let doublings = 0
  for (; mantissa >= 2; doublings++) mantissa /= 2
  for (; mantissa < 1; doublings--) mantissa *= 2
  const ratio = (mantissa - 1) / (mantissa + 1)
  let power = ratio
  let sum = 0
  for (let n = 1; n <= 39; n += 2) {
    sum += power / n
    power *= ratio * ratio
  }
  return 2 * sum + doublings * ln2
}

/** A draw that is close to standard normal: the sum of twelve uniforms, less six. */
export function drawNormal(random: Random): number {
  let sum = -6
  for (let n = 0; n < 12; n++) sum += random.uniform()
  return sum
}

/** A log-normal draw with the given median; `sigma` is the spread of its logarithm. */
export function drawLogNormal(random: Random, median: number, sigma: number): number {
  return median * exponential(sigma * drawNormal(random))
}

/** A Weibull draw; `shape < 1` gives many short waits and a long tail. */
export function drawWeibull(random: Random, scale: number, shape: number): number {
  return scale * exponential(logarithm(-logarithm(1 - random.uniform() * 0.999_999)) / shape)
}

/** Zipf-like weights `1, 2^-s, 3^-s, …`. */
export function zipfWeights(count: number, exponent: number): number[] {
  return Array.from({ length: count }, (_, rank) => exponential(-exponent * logarithm(rank + 1)))
}

/** @returns A draw of one of `items`, each as likely as its weight among all weights. */
export function weighted<Item>(
  items: readonly Item[],
  weights: readonly number[],
): (random: Random) => Item {
  const bounds: number[] = []
  let total = 0
  for (let index = 0; index < items.length; index++) {
    total += weights[index] ?? 0
    bounds.push(total)
  }
  if (!(total > 0)) throw new Error('weighted() needs a positive weight')
  return (random) => {
    const mark = random.uniform() * total
    let low = 0
    let high = items.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (mark < (bounds[middle] ?? total)) high = middle
      else low = middle + 1
    }
    return items[low] as Item
  }
}

/** A copy of `items` in a drawn order. */
export function shuffled<Item>(random: Random, items: readonly Item[]): Item[] {
  const copy = [...items]
  for (let last = copy.length - 1; last > 0; last--) {
    const other = random.between(0, last)
    ;[copy[last], copy[other]] = [copy[other] as Item, copy[last] as Item]
  }
  return copy
}
