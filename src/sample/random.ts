/** A stream of random numbers that is the same on every machine. */
export interface Random {
  /** @returns A number in `[0, 1)` with 32 random bits. */
  uniform(): number
  /** @returns An integer in `[from, to]`. */
  between(from: number, to: number): number
  chance(share: number): boolean
  pick<Item>(items: readonly Item[]): Item
}

/**
 * Opens the random stream of one seed and purpose (sfc32, seeded by splitmix32
 * over an FNV-1a hash of the purpose).
 *
 * Streams of different purposes are independent, so that a new draw in one
 * place changes nothing elsewhere. Only 32-bit integers are used inside.
 *
 * @param purpose What the stream is for, for example `'person', 12`.
 */
export function createRandom(seed: number, ...purpose: readonly (string | number)[]): Random {
  let state = (fnv1a(purpose.join('/')) ^ Math.imul(seed | 0, 0x9e3779b1)) | 0
  const splitmix = () => {
    state = (state + 0x9e3779b9) | 0
    let z = state
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad)
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97)
    return z ^ (z >>> 15)
  }
  let [a, b, c, counter] = [splitmix(), splitmix(), splitmix(), 1]
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    c |= 0
    return sum >>> 0
  }
  for (let warmUp = 0; warmUp < 12; warmUp++) next()
  const uniform = () => next() / 4_294_967_296
  const between = (from: number, to: number) => from + Math.floor(uniform() * (to - from + 1))
  return {
    uniform,
    between,
    chance: (share) => uniform() < share,
    pick: (items) => {
      const item = items[between(0, items.length - 1)]
      if (item === undefined) throw new Error('pick() needs at least one item')
      return item
    },
  }
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return hash
}
