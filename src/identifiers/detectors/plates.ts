import type { Confidence, Hit } from '../hit.ts'
import { plateCodes } from '../indonesia.ts'

/** From the digits on; what stands before them is looked at second, because it is slow. */
const plate = new RegExp(
  String.raw`(?=\d)(?<=(?<![A-Za-z0-9])(?<code>${plateCodes})(?<gap>[ .\-]?))(?<digits>\d{1,4})[ .\-]?(?<suffix>[A-Z]{1,3})(?![A-Za-z0-9])`,
  'gi',
)
const cue =
  /\b(?:plat|pelat|nopol|no ?pol|nomor polisi|tnkb|mobil|motor|sepeda motor|kendaraan|angkot|angkutan|truk|truck|bus|taksi|ojek|ojol|avanza|pick ?up)\W(?:[\w,.:]*\W{1,3}){0,4}$/i

/** What stands where a suffix would and is a word: `B 12 KM`, `D 7 RT`. */
const noSuffix = new Set(
  (
    'RT RW KM CM MM KG HA JT RB WIB WIT TPS SD SMP SMA SMK PAUD TK DI KE DAN YG TH JL NO HP WA PK ' +
    'KK GB MB KB VA KV ATM PLN PJU PNS ASN'
  ).split(' '),
)

/**
 * Vehicle plates: area letters, up to four digits, up to three letters.
 *
 * `high` after a word for a vehicle, in any case of letters and even with a zero before, which
 * no plate has; without one only capitals with three digits or more, as `medium`.
 *
 * @param text Normalised.
 */
export function findPlates(text: string): readonly Hit[] {
  const hits: Hit[] = []
  for (const match of text.matchAll(plate)) {
    const { code = '', gap = '', digits = '', suffix = '' } = match.groups ?? {}
    if (noSuffix.has(suffix.toUpperCase())) continue
    const start = match.index - gap.length - code.length
    const end = match.index + match[0].length
    const confidence = grade(text, start, end, digits)
    if (confidence) hits.push({ kind: 'plate', confidence, start, end })
  }
  return hits
}

function grade(text: string, start: number, end: number, digits: string): Confidence | undefined {
  if (cue.test(text.slice(Math.max(0, start - 48), start))) return 'high'
  const found = text.slice(start, end)
  const isRegular = /^[1-9]\d{2,3}$/.test(digits) && found === found.toUpperCase()
  return isRegular ? 'medium' : undefined
}
