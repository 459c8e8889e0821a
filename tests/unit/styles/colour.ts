import { lab, rgb } from 'd3'

type Triple = readonly [number, number, number]

const linear = (byte: number) => {
  const share = byte / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}
const encoded = (share: number) => {
  const within = Math.min(1, Math.max(0, share))
  return 255 * (within <= 0.0031308 ? 12.92 * within : 1.055 * within ** (1 / 2.4) - 0.055)
}
const linearOf = (colour: string): Triple => {
  const { r, g, b } = rgb(colour)
  return [linear(r), linear(g), linear(b)]
}

/** WCAG 2.2 contrast ratio, 1–21. */
export function contrast(a: string, b: string): number {
  const luminance = (colour: string) => {
    const [r, g, blue] = linearOf(colour)
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue
  }
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

/** Full colour blindness of each kind, on linear RGB: Machado, Oliveira & Fernandes (2009), severity 1. */
const simulations: Readonly<Record<string, readonly [Triple, Triple, Triple]>> = {
  none: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

export const sights = Object.keys(simulations)

/** A colour as somebody with this sight sees it. */
export function seen(colour: string, sight: string): string {
  const from = linearOf(colour)
  const matrix = simulations[sight]
  if (!matrix) throw new Error(`No simulation is called "${sight}".`)
  const [r, g, b] = matrix.map((row) =>
    Math.round(encoded(row[0] * from[0] + row[1] * from[1] + row[2] * from[2])),
  ) as [number, number, number]
  return rgb(r, g, b).formatHex()
}

/** CIE 1976 colour difference; about 2 is just noticeable. */
export function difference(a: string, b: string): number {
  const [p, q] = [lab(a), lab(b)]
  return Math.hypot(p.l - q.l, p.a - q.a, p.b - q.b)
}
