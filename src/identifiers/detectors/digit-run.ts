/** Digits that stand together, as they are spelled: parted by nothing, spaces, dots, hyphens, slashes, brackets. */
export interface DigitRun {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly digits: string
  /** The unbroken groups of digits in it. */
  readonly groups: readonly DigitGroup[]
}

export interface DigitGroup {
  readonly digits: string
  readonly start: number
  readonly end: number
}

const fewest = 7
/** Between two digits, so that `0812 - 3456` is one number. */
const mostSeparators = 3

const other = 0
const digit = 1
const separator = 2
const letter = 3
const letterO = 4

const classes = new Uint8Array(0x10000)
for (const [signs, kind] of [
  ['ABCDEFGHIJKLMNPQRSTUVWXYZabcdefghijklmnpqrstuvwxyz_', letter],
  ['0123456789', digit],
  [' .-()/', separator],
  ['Oo', letterO],
] as const) {
  for (const sign of signs) classes[sign.charCodeAt(0)] = kind
}

/**
 * Every run of seven digits or more in a normalised text, from left to right. A run
 * neither begins nor ends inside a word.
 *
 * A letter `O` is read as the digit 0 inside a run with eight digits or more, where it
 * is a slip or a disguise; elsewhere it is a letter.
 */
export function digitRuns(text: string): readonly DigitRun[] {
  // A hand-written loop, because a regular expression takes four times as long over tables.
  const runs: DigitRun[] = []
  let before = other
  for (let at = 0; at < text.length; at++) {
    const kind = classes[text.charCodeAt(at)] ?? other
    if (kind !== digit && kind !== letterO) {
      before = kind
      continue
    }
    const isInWord = before >= letter || before === digit
    before = kind
    if (isInWord || (kind === letterO && !isDigitSoon(text, at))) continue
    const end = endOfRun(text, at)
    if (end <= at) continue
    addRun(runs, text, at, end)
    before = classOf(text, end - 1)
    at = end - 1
  }
  return runs
}

/** Nothing stands behind the end. (Asking `charCodeAt` for it would make the loop many times slower.) */
const classOf = (text: string, at: number) =>
  at < text.length ? (classes[text.charCodeAt(at)] ?? other) : other

const isDigitSoon = (text: string, at: number) =>
  classOf(text, at + 1) === digit ||
  (classOf(text, at + 1) === separator && classOf(text, at + 2) === digit)

/** The end of the last group of digits that is no part of a word; `start` where there is none. */
function endOfRun(text: string, start: number): number {
  let end = start
  let lastGroup = start
  let separators = 0
  for (let at = start; at <= text.length; at++) {
    const kind = classOf(text, at)
    if (kind === digit || kind === letterO) {
      separators = 0
      end = at + 1
      continue
    }
    if (kind === letter) return lastGroup
    if (separators === 0) lastGroup = end
    if (kind === other || ++separators > mostSeparators) return lastGroup
  }
  return lastGroup
}

function addRun(runs: DigitRun[], text: string, start: number, end: number): void {
  if (end - start < fewest) return
  const found = text.slice(start, end)
  const digits = found.replace(/\D/g, '').length
  const hasLetters = /[Oo]/.test(found)
  if (!hasLetters && digits >= fewest) {
    runs.push(asRun(withLead(text, start) + found, end))
  } else if (digits >= 8) {
    runs.push(asRun(withLead(text, start) + found.replace(/[Oo]/g, '0'), end))
  } else if (digits >= fewest) {
    for (const part of found.matchAll(/\d[^Oo]*\d/g)) {
      if (part[0].replace(/\D/g, '').length >= fewest) {
        runs.push(asRun(part[0], start + part.index + part[0].length))
      }
    }
  }
}

/** Plus sign and brackets that belong to a number. */
const withLead = (text: string, start: number) =>
  /[+(]{0,2}$/.exec(text.slice(Math.max(0, start - 2), start))?.[0] ?? ''

function asRun(text: string, end: number): DigitRun {
  const start = end - text.length
  const groups = Array.from(text.matchAll(/\d+/g), ({ 0: digits, index }) => ({
    digits,
    start: start + index,
    end: start + index + digits.length,
  }))
  return { text, start, end, digits: text.replace(/\D/g, ''), groups }
}

/** The part of a run from one of its groups to another, with a plus sign or bracket before it. */
export function partOfRun(run: DigitRun, first: number, last: number): DigitRun {
  const from = (run.groups[first]?.start ?? run.start) - run.start
  const end = run.groups[last]?.end ?? run.end
  const text = withLead(run.text, from) + run.text.slice(from, end - run.start)
  return asRun(text, end)
}
