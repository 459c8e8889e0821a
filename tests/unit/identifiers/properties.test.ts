import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { detect } from '#identifiers/detect.ts'
import { provinceCodes } from '#identifiers/indonesia.ts'
import { mask } from '#identifiers/mask.ts'

const two = (low: number, high: number) =>
  fc.integer({ min: low, max: high }).map((value) => String(value).padStart(2, '0'))
const nik = fc
  .tuple(
    fc.constantFrom(...provinceCodes),
    two(1, 79),
    two(1, 99),
    fc.boolean(),
    fc.integer({ min: 1, max: 28 }),
    two(1, 12),
    two(0, 99),
    fc.integer({ min: 1, max: 9999 }).map((serial) => String(serial).padStart(4, '0')),
  )
  .map(([province, regency, district, isWoman, day, month, year, serial]) =>
    [
      province,
      regency,
      district,
      String(day + (isWoman ? 40 : 0)).padStart(2, '0'),
      month,
      year,
      serial,
    ].join(''),
  )

const words =
  'warga jalan rusak lampu mati mohon segera diperbaiki petugas sudah datang kemarin'.split(' ')
const prose = fc.array(fc.constantFrom(...words), { maxLength: 6 }).map((list) => list.join(' '))

const full = (digits: string) =>
  digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
const joinAt = (digits: string, cuts: readonly number[], separator: string) =>
  [...cuts, 16]
    .map((cut, index) => digits.slice(index === 0 ? 0 : cuts[index - 1], cut))
    .join(separator)

/** The ways in which people write the number: joined, grouped, full-width, with signs that show nothing. */
const spelling = fc.oneof(
  fc.constant((digits: string) => digits),
  fc.constant(full),
  fc
    .tuple(
      fc.subarray([2, 4, 6, 8, 10, 12], { minLength: 1 }),
      fc.constantFrom(' ', '.', '-', '/', ' - ', '. '),
    )
    .map(
      ([cuts, separator]) =>
        (digits: string) =>
          joinAt(digits, cuts, separator),
    ),
  fc
    .tuple(
      fc.uniqueArray(fc.integer({ min: 1, max: 15 }), { minLength: 1, maxLength: 5 }),
      fc.constantFrom('\u200b', '\u200d', '\u2060', '\ufeff', '\u00ad'),
    )
    .map(
      ([cuts, sign]) =>
        (digits: string) =>
          joinAt(
            digits,
            cuts.toSorted((a, b) => a - b),
            sign,
          ),
    ),
)

test('a NIK is found in every spelling, and its place covers it', () => {
  fc.assert(
    fc.property(nik, spelling, prose, prose, (digits, spell, before, after) => {
      const written = spell(digits)
      const text = `${before}, ${written}, ${after}`
      const start = before.length + 2
      const found = detect(text).some(
        (hit) =>
          ['nik', 'nik_or_kk', 'kk'].includes(hit.kind) &&
          hit.start <= start &&
          hit.end >= start + written.length,
      )
      assert.ok(found, text)
    }),
    { numRuns: 2000 },
  )
})

test('a NIK written in one piece is always sure enough to stop a release', () => {
  fc.assert(
    fc.property(nik, fc.constantFrom('', 'x=', '"', '>', ';'), (digits, before) => {
      assert.deepEqual(
        detect(`${before}${digits}`).map(({ confidence }) => confidence),
        ['high'],
      )
    }),
  )
})

const day = fc.date({
  min: new Date('1950-01-01'),
  max: new Date('2049-12-31'),
  noInvalidDate: true,
})
const iso = day.map((date) => date.toISOString().slice(0, 10))
const ordinary = fc.oneof(
  iso,
  iso.map((date) => date.split('-').reverse().join('/')),
  iso.map((date) => date.split('-').reverse().join('-')),
  fc.tuple(iso, iso).map((pair) => pair.join('..')),
  fc.integer({ min: 0, max: 10 ** 13 }).map((amount) => `Rp ${amount.toLocaleString('id-ID')}`),
  fc.integer({ min: 0, max: 999_999_999 }).map((amount) => amount.toLocaleString('id-ID')),
  fc.integer({ min: 0, max: 999_999 }).map((amount) => `${amount} orang`),
  fc
    .tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1945, max: 2030 }))
    .map(([number, year]) => `Perda Nomor ${number} Tahun ${year}`),
  fc
    .tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1945, max: 2030 }))
    .map(([number, year]) => `PP ${number}/${year}`),
  fc.integer({ min: 1945, max: 2029 }).map((year) => `${year}/${year + 1}`),
  fc.double({ min: 0, max: 0.999, noNaN: true }).map((share) => share.toFixed(9)),
  fc.constantFrom('07.30-16.00', '112', '1708', '110', '08.00 - 12.00', 'pukul 16.30'),
)

test('prose with days, budgets, laws, years, shares and short official numbers gives no hit', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(prose, ordinary), { maxLength: 6 }), (parts) => {
      const text = parts.map(([plain, number]) => `${plain} ${number}`).join(', ')
      assert.deepEqual(detect(text), [], text)
    }),
    { numRuns: 2000 },
  )
})

test('a row of a table, its numbers apart by spaces, gives nothing that stops a release', () => {
  const count = fc.integer({ min: 0, max: 1999 }).map((value) => String(5 * value))
  fc.assert(
    fc.property(fc.array(count, { maxLength: 40 }), (counts) => {
      const text = `Kecamatan Utara ${counts.join(' ')} total`
      assert.deepEqual(
        detect(text).filter(({ confidence }) => confidence === 'high'),
        [],
        text,
      )
    }),
    { numRuns: 2000 },
  )
})

test('hits lie within the text, in order, and do not overlap', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    nik,
    fc.constantFrom('@', ' (at) ', 'Jl. ', 'No. 7', 'RT 1', '０８', '\u200b'),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('')
      let last = 0
      for (const { start, end } of detect(text)) {
        assert.ok(start >= last && start < end && end <= text.length)
        last = end
      }
    }),
    { numRuns: 500 },
  )
})

test('mask() never shows more than three signs of a value', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9a-z@.]{3,30}$/), (value) => {
      const shown = Array.from(mask(value)).filter((sign) => sign !== '•').length
      assert.ok(shown <= 3 && shown < value.length)
    }),
  )
})
