import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  drawEmail,
  drawName,
  drawNik,
  drawPhoneDigits,
  drawPlate,
  drawPoint,
  drawRtRw,
  phoneSpellings,
} from '#sample/identifiers.ts'
import { createRandom } from '#sample/random.ts'

const forSeeds = (check: (seed: number) => void) => fc.assert(fc.property(fc.integer(), check))

test('drawNik() has the structure of a NIK: region, real day (women + 40), month, year, serial', () => {
  forSeeds((seed) => {
    const nik = drawNik(createRandom(seed), '32.71.05')
    const [, region, day = '', month = '', , serial = ''] =
      nik.match(/^(\d{6})(\d\d)(\d\d)(\d\d)(\d{4})$/) ?? []
    assert.equal(region, '327105')
    const born = Number(day) > 40 ? Number(day) - 40 : Number(day)
    assert.ok(born >= 1 && born <= 28, nik)
    assert.ok(Number(month) >= 1 && Number(month) <= 12, nik)
    assert.ok(Number(serial) >= 8000, nik)
  })
})

test('drawNik() makes men and women', () => {
  const days = Array.from({ length: 200 }, (_, seed) =>
    Number(drawNik(createRandom(seed), '32.71.05').slice(6, 8)),
  )
  const women = days.filter((day) => day > 40).length
  assert.ok(women > 60 && women < 130, `${women}`)
})

test('drawNik() of a place without a code of six digits still has 16 digits', () => {
  assert.match(drawNik(createRandom(1), 'XIV'), /^\d{16}$/)
})

test('the six spellings of a phone are six texts of one mobile number', () => {
  forSeeds((seed) => {
    const digits = drawPhoneDigits(createRandom(seed))
    const texts = phoneSpellings.map((spell) => spell(digits))
    assert.equal(new Set(texts).size, 6)
    for (const text of texts) {
      const bare = text.replace(/\D/g, '')
      assert.match(bare, /^(0|62)8[1-9]\d{7,10}$/)
      assert.equal(bare.replace(/^(0|62)/, ''), digits)
    }
  })
})

test('every other identifier has the shape that a detector looks for', () => {
  forSeeds((seed) => {
    const random = createRandom(seed)
    const name = drawName(random)
    assert.match(name, /^[A-Z][a-z]{5,} [A-Z][a-z]{5,}$/)
    assert.match(drawEmail(random, name), /^[a-z]+[._]?[a-z]+\d+@contoh\.invalid$/)
    assert.match(drawPlate(random), /^[A-Z] \d{4} [A-Z]{3}$/)
    assert.match(drawRtRw(random), /^RT 0\d\d\/RW 0\d\d$/)
    assert.match(drawPoint(random).join(', '), /^-6\.0\d{6}, 106\.[89]\d{6}$/)
  })
})
