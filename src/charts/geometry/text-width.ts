/** Shares of the font's size that letters take in a wide system font; a narrower font only leaves more room. */
const narrow = /[ijlI.,:;'|!()[\]tfr\s]/
const wide = /[mwMW@%]/
const capital = /[A-Z]/

/**
 * How wide a text is at most, in units, when set in a common sans-serif.
 *
 * The shares are those of DejaVu Sans, the widest of the fonts that `--sans`
 * can fall back to, rounded up: a label that fits by this estimate fits.
 */
export function textWidth(text: string, size: number): number {
  let ems = 0
  for (const letter of text)
    ems += narrow.test(letter)
      ? 0.42
      : wide.test(letter)
        ? 0.98
        : capital.test(letter)
          ? 0.73
          : 0.64
  return ems * size
}

/**
 * A text broken at spaces into lines of at most `width` units. A word longer
 * than a line stands alone on its own.
 */
export function wrapText(text: string, width: number, size: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1)
    if (last !== undefined && textWidth(`${last} ${word}`, size) <= width)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
