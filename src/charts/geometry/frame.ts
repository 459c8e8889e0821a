/** The drawing of one chart in user units. Text is 14 units at 320 px, so a chart is readable when scaled to 288 px. */
export interface Frame {
  readonly width: number
  readonly height: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

/** One tick of an axis: its value and where it stands, in units. */
export interface Tick {
  readonly value: number
  readonly at: number
}

/** Two decimals at most: smaller files, and the same bytes on every machine. */
export function round(units: number): number {
  return Math.round(units * 100) / 100
}
