import { type DigitRun, partOfRun } from './digit-run.ts'

/**
 * Spellings that are no identifier: dates, spans of years, times of day, numbers with
 * thousands separators, decimal fractions, law numbers.
 */
const ordinary = new RegExp(
  [
    String.raw`(?:19|20)\d{2}[-./](?:0?[1-9]|1[0-2])[-./](?:0?[1-9]|[12]\d|3[01])`,
    String.raw`(?:0?[1-9]|[12]\d|3[01])[-./ ](?:0?[1-9]|1[0-2])[-./ ](?:19|20)\d{2}`,
    String.raw`(?:0?[1-9]|1[0-2])[-./](?:0?[1-9]|[12]\d|3[01])[-./](?:19|20)\d{2}`,
    String.raw`(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])`,
    String.raw`(?:19|20)\d{2} ?(?:[-/]|\.\.) ?(?:19|20)\d{2}`,
    String.raw`(?:[01]?\d|2[0-4])\.[0-5]\d(?: ?- ?(?:[01]?\d|2[0-4])\.[0-5]\d)?`,
    String.raw`[1-9]\d{0,2}(?:\.\d{3})+`,
    String.raw`\d{1,3}\.\d{4,}`,
    String.raw`\d{1,4}(?:[.-]\d{1,4})*/(?:19|20)\d{2}`,
  ]
    .map((pattern) => `(?<!\\d|\\d\\.)${pattern}(?!\\.?\\d)`)
    .join('|'),
  'g',
)

/** What is left of a run when its dates, times, amounts and fractions are cut out; nothing of a plain one is. */
export function withoutOrdinary(run: DigitRun): readonly DigitRun[] {
  const taken = Array.from(run.text.matchAll(ordinary), ({ 0: { length }, index }) => ({
    start: run.start + index,
    end: run.start + index + length,
  }))
  if (taken.length === 0) return [run]
  const rest: DigitRun[] = []
  let first: number | undefined
  for (const [index, group] of [...run.groups, undefined].entries()) {
    const isFree =
      group !== undefined &&
      !taken.some(({ start, end }) => group.start >= start && group.end <= end)
    if (isFree) first ??= index
    else if (first !== undefined) {
      rest.push(partOfRun(run, first, index - 1))
      first = undefined
    }
  }
  return rest
}

/** Whether an amount of money is meant: a currency stands directly before, or a word of magnitude behind. */
export function isMoney(before: string, after: string): boolean {
  return (
    /(?:\b(?:rp|idr|usd|eur)\.?|[$€£]) ?-?$/i.test(before) ||
    /^(?:,\d{1,2}|,-)? ?(?:rupiah|ribu|juta|miliar|milyar|triliun)\b/i.test(after)
  )
}

/** Whether a law or a letter is numbered: `Nomor 25`, `Kepmendagri 300.2.2-2430/2025`. */
export function isLawNumber(before: string, after: string): boolean {
  return (
    /\b(?:nomor|no\.?|uu|pp|perpres|perda|per\w{2,8}|kep\w{2,8}|inpres|se|sk) ?$/i.test(before) &&
    /^ ?(?:tahun|thn|th\.)\b/i.test(after)
  )
}
