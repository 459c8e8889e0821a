import type { Confidence, Hit, HitKind } from '../hit.ts'
import { fixedLine } from '../indonesia.ts'
import { type DigitRun, digitRuns, partOfRun } from './digit-run.ts'
import { isLuhn, nationalId } from './national-id.ts'
import { isLawNumber, isMoney, withoutOrdinary } from './ordinary-numbers.ts'

/** What a number is taken for. */
interface Reading {
  readonly kind: HitKind
  readonly confidence: Confidence
}

/** The letters around a number that say what it is. */
interface Context {
  readonly before: string
  /** Whether other digits stand beside it, as in a row of a table. */
  readonly isCrowded: boolean
}

const cues = {
  nik: /\b(?:nik|ktp|kependudukan|nomor induk)\W{0,8}(?:\w+\W{1,3})?$/,
  kk: /\b(?:kk|kartu keluarga)\W{0,8}(?:nomor|no)?\W{0,3}$/,
  npwp: /\bnpwp\W{0,8}(?:\w+\W{1,3})?$/,
  bpjs: /\b(?:bpjs|jkn|kis)\b.{0,24}$/,
  account:
    /\b(?:rek|rekening|bca|bri|bni|mandiri|bsi|bjb|btn|transfer|norek)\b(?:[^,;"<>\n]|, ){0,40}$/,
  phone: /\b(?:hp|wa|whatsapp|telp|telpon|telepon|tlp|hub|hubungi|no|nomor|kontak|ponsel)\W{0,4}$/,
} as const

/**
 * Identifiers made of digits: NIK, family card, NPWP, cards, telephones, BPJS, bank
 * accounts, and every other run of seven digits or more.
 *
 * Each run is read as a whole first, then without its dates and amounts, then part by
 * part, so that a NIK beside a telephone number is still a NIK.
 *
 * @param text Normalised.
 */
export function findNumbers(text: string): readonly Hit[] {
  return digitRuns(text).flatMap((run) => {
    const rests = withoutOrdinary(run)
    if (rests.length === 0 && !isSpreadsheetSpelling(run.text)) return []
    const before = beforeOf(text, run)
    const after = text.slice(run.end, run.end + 16)
    if (isMoney(before, after) || isLawNumber(before, after)) return []
    const isAlone = { before, isCrowded: false }
    const whole = rests.length > 0 ? readIdentity(run, isAlone) : readNational(run, isAlone)
    if (whole) return [{ ...whole, start: run.start, end: run.end }]
    return rests.flatMap((rest) => readParts(rest, beforeOf(text, rest)))
  })
}

const beforeOf = (text: string, { start }: DigitRun) =>
  text.slice(Math.max(0, start - 60), start).toLowerCase()

/** Sixteen digits that a spreadsheet took for an amount or a fraction. */
const isSpreadsheetSpelling = (text: string) => /^\d(?:\.\d{3}){5}$|^\d{1,3}\.\d{13,15}$/.test(text)

function readParts(run: DigitRun, before: string): readonly Hit[] {
  const found: Hit[] = []
  let at = 0
  while (at < run.groups.length) {
    const part = longestIdentity(run, at, before)
    if (!part) at++
    else {
      found.push(part.hit)
      at = part.next
    }
  }
  if (found.length > 0 || run.digits.length < 7) return found
  const residual = readLength(run)
  return [{ ...residual, start: run.start, end: run.end }]
}

/** The longest identity that begins at a group of the run. */
function longestIdentity(run: DigitRun, first: number, before: string) {
  const ends: number[] = []
  let digits = ''
  for (let last = first; last < run.groups.length && digits.length < 16; last++) {
    digits += run.groups[last]?.digits ?? ''
    if (first === 0 || couldBeIdentity(digits)) ends.push(last)
  }
  for (const last of ends.reverse()) {
    const part = partOfRun(run, first, last)
    const reading = readIdentity(part, {
      before: first === 0 ? before : '',
      isCrowded: first > 0 || last < run.groups.length - 1,
    })
    if (reading) return { hit: { ...reading, start: part.start, end: part.end }, next: last + 1 }
  }
  return undefined
}

/** Cheap, and true of every number that `readIdentity` knows without a word before it. */
const couldBeIdentity = (digits: string) =>
  digits.length >= 9 && (digits.length === 16 || /^(?:0|62|\d{15}$)/.test(digits))

/** What a number certainly or probably is, by its structure or by the words before it. */
function readIdentity(run: DigitRun, context: Context): Reading | undefined {
  return (
    readNational(run, context) ??
    readTax(run, context) ??
    readPhone(run, context) ??
    readByWord(run, context)
  )
}

function readNational(run: DigitRun, context: Context): Reading | undefined {
  const id = nationalId(run.digits)
  if (id === 'none') return undefined
  const isNamed = cues.nik.test(context.before) || cues.kk.test(context.before)
  const confidence = isNamed || isUsualSpelling(run, context) ? 'high' : 'medium'
  if (id === 'woman') return { kind: 'nik', confidence }
  return { kind: cues.kk.test(context.before) ? 'kk' : 'nik_or_kk', confidence }
}

/**
 * Whether the sixteen digits are grouped as people group a NIK and not as numbers in a row
 * of a table may stand: joined, by dots or hyphens, or by spaces with a leading zero in a group.
 */
function isUsualSpelling({ text, groups }: DigitRun, { isCrowded }: Context): boolean {
  if (groups.length === 1) return true
  if (isCrowded) return false
  if (!text.includes(' ')) return !/^\d{1,3}\.\d+$/.test(text)
  const sizes = groups.map(({ digits }) => digits.length).join(' ')
  const isKnown = ['4 4 4 4', '6 6 4', '6 10', '8 8', '12 4', '2 2 2 6 4', '6 2 2 2 4'].includes(
    sizes,
  )
  return isKnown && groups.some(({ digits }) => digits.startsWith('0'))
}

function readTax({ text, digits }: DigitRun, { before }: Context): Reading | undefined {
  const isSpelled = /^\d{2}\.\d{3}\.\d{3}\.\d-\d{3}\.\d{3}$/.test(text)
  const isNamed = [15, 16, 22].includes(digits.length) && cues.npwp.test(before)
  return isSpelled || isNamed ? { kind: 'npwp', confidence: 'high' } : undefined
}

function readPhone(run: DigitRun, { before, isCrowded }: Context): Reading | undefined {
  const { digits, groups, text } = run
  const [first] = groups
  const isInternational = text.includes('+')
  const national = /^(?:0|620?)(.*)$/.exec(digits)?.[1] ?? ''
  if (/^8[1-9]\d{7,10}$/.test(national)) {
    // A group that begins with 0, or a plus sign, is no number of a table.
    const isWritten = isInternational || (first?.digits.length ?? 0) >= 9 || /^\(?08/.test(text)
    if (isWritten) return { kind: 'phone', confidence: 'high' }
    return isCrowded ? undefined : { kind: 'phone', confidence: 'medium' }
  }
  if (/^8[1-9]\d{7,10}$/.test(digits) && cues.phone.test(before)) {
    return { kind: 'phone', confidence: 'high' }
  }
  const isFixed = fixedLine.test(national) && (isInternational || /^\(?0[2-79]/.test(text))
  return isFixed && groups.length <= 4 ? { kind: 'fixed_line', confidence: 'medium' } : undefined
}

function readByWord({ digits }: DigitRun, { before }: Context): Reading | undefined {
  const { length } = digits
  if (length === 13 && digits.startsWith('000')) return { kind: 'bpjs', confidence: 'high' }
  if (length >= 11 && length <= 16 && cues.bpjs.test(before)) {
    return { kind: 'bpjs', confidence: 'high' }
  }
  if (length >= 8 && length <= 16 && cues.account.test(before)) {
    return { kind: 'account', confidence: 'high' }
  }
  return undefined
}

/** What only the length and the check digit say. An old or mistyped NIK is still sixteen digits. */
function readLength({ digits, groups }: DigitRun): Reading {
  if (digits.length === 16 && groups.length <= 7) {
    if (digits.startsWith('0')) return { kind: 'npwp', confidence: 'medium' }
    return { kind: isLuhn(digits) ? 'card' : 'id16', confidence: 'medium' }
  }
  const isCard = digits.length >= 13 && digits.length <= 19 && groups.length <= 5 && isLuhn(digits)
  return isCard ? { kind: 'card', confidence: 'medium' } : { kind: 'digits', confidence: 'low' }
}
