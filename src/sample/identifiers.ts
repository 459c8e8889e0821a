import type { Random } from './random.ts'

/**
 * Syllables unlike those of Indonesian names and words, so that an invented
 * name is nobody's and does not stand on a page by chance.
 */
const heads = 'Zav Vex Quil Xand Zorv Vyq Jixa Qoz Vizu Zuxe Xiv Qarv Zyl Vojx Quz Xev'.split(' ')
const tails =
  'endriv oquza ilavex unzivo axandu ezoriq ivaqul oxetta uvizan yzaro equivo azhvin'.split(' ')
const streets = 'Contoh Rekaan Misalan Andaian Khayal Umpama'.split(' ')

/** Two words of at least six letters; 36,864 of them. */
export function drawName(random: Random): string {
  const word = () => `${random.pick(heads)}${random.pick(tails)}`
  return `${word()} ${word()}`
}

/**
 * A NIK of valid structure: region of six digits, day (women + 40), month and
 * two digits of the year of birth, serial.
 *
 * Serials start at 8000, far beyond the births of one day in one district, so
 * that the number belongs to nobody.
 *
 * @param area_code Code of the district; a code without six digits gives a fixed region.
 */
export function drawNik(random: Random, area_code: string): string {
  const digits = area_code.replace(/\D/g, '')
  const region = /^[1-9]/.test(digits) && digits.length >= 6 ? digits.slice(0, 6) : '317401'
  const woman = random.chance(0.46)
  const birthday = [
    random.between(1, 28) + (woman ? 40 : 0),
    random.between(1, 12),
    random.between(55, 103) % 100,
  ].map((part) => String(part).padStart(2, '0'))
  return `${region}${birthday.join('')}${random.between(8000, 9999)}`
}

/** Mobile prefixes that, as far as we know, no operator uses. */
const prefixes = [
  '820',
  '824',
  '826',
  '834',
  '837',
  '841',
  '844',
  '847',
  '862',
  '865',
  '870',
  '873',
]

/** Digits of a mobile number after the country code. */
export function drawPhoneDigits(random: Random): string {
  return `${random.pick(prefixes)}${String(random.between(0, 99_999_999)).padStart(8, '0')}`
}

/** The six ways in which residents write one number. */
export const phoneSpellings: readonly ((digits: string) => string)[] = [
  (digits) => `0${digits}`,
  (digits) => `+62${digits}`,
  (digits) => `62${digits}`,
  (digits) => `0${digits.slice(0, 3)}-${digits.slice(3, 7)}-${digits.slice(7)}`,
  (digits) => `0${digits.slice(0, 3)} ${digits.slice(3, 7)} ${digits.slice(7)}`,
  (digits) => `(+62) ${digits.slice(0, 3)}.${digits.slice(3, 7)}.${digits.slice(7)}`,
]

export function drawEmail(random: Random, name: string): string {
  const user = name.toLowerCase().replace(' ', random.pick(['.', '_', '']))
  return `${user}${random.between(1, 9999)}@contoh.invalid`
}

/** The handle of person `number`; unlike a name it is unique. */
export function handleOf(name: string, number: number): string {
  return `@${name.toLowerCase().split(' ')[0]}_${number + 11}`
}

/** A vehicle plate with a real area letter, four digits and a suffix that begins and ends with Q or X. */
export function drawPlate(random: Random): string {
  const letters = 'ABCDEGHJKLMNPRSTUVWYZ'.split('')
  const suffix = `${random.pick(['Q', 'X'])}${random.pick(letters)}${random.pick(['Q', 'X'])}`
  return `${random.pick('ABDEFGHKLNRST'.split(''))} ${random.between(1000, 9999)} ${suffix}`
}

export function drawAddress(random: Random): string {
  return `Jl. ${random.pick(heads)}${random.pick(tails)} ${random.pick(streets)} No. ${random.between(1, 240)}`
}

export function drawRtRw(random: Random): string {
  const three = (most: number) => String(random.between(1, most)).padStart(3, '0')
  return `RT ${three(12)}/RW ${three(18)}`
}

/** A point of a box in a bay east of the harbour, where there is only sea: `-6.0…` and `106.9…`. */
export function drawPoint(random: Random): readonly [latitude: string, longitude: string] {
  const decimals = (from: number, to: number) => String(random.between(from, to)).padStart(7, '0')
  return [`-6.${decimals(100_000, 449_999)}`, `106.${decimals(8_600_000, 9_499_999)}`]
}
