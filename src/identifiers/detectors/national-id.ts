import { provinceCodes } from '../indonesia.ts'

/** What sixteen digits can be: a woman's NIK, a man's NIK or a family card's number, or neither. */
export type NationalId = 'woman' | 'man_or_family' | 'none'

/**
 * Whether sixteen digits have the structure of a NIK: PPKKCC (province, regency,
 * district), DDMMYY (birthday, women + 40), a serial from 0001.
 *
 * A family card's number has the same form with the day it was issued, so a man's NIK and
 * a family card cannot be told apart. The century is not written: 29 February is a day
 * when the two digits of the year divide by four.
 */
export function nationalId(digits: string): NationalId {
  if (!/^\d{16}$/.test(digits)) return 'none'
  const two = (at: number) => Number(digits.slice(at, at + 2))
  const regency = two(2)
  if (!provinceCodes.has(digits.slice(0, 2)) || regency < 1 || regency > 79 || two(4) < 1) {
    return 'none'
  }
  const isWoman = two(6) > 40
  const day = two(6) - (isWoman ? 40 : 0)
  const month = two(8)
  if (month < 1 || month > 12 || day < 1 || day > daysIn(month, two(10))) return 'none'
  if (digits.slice(12) === '0000') return 'none'
  return isWoman ? 'woman' : 'man_or_family'
}

const daysIn = (month: number, year: number) =>
  month === 2 ? (year % 4 === 0 ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31

/** Whether the last digit of a card number is the check digit of the others (Luhn, ISO/IEC 7812-1). */
export function isLuhn(digits: string): boolean {
  let sum = 0
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index])
    const doubled = index % 2 === 0 ? digit : digit * 2
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}
