import assert from 'node:assert/strict'
import { test } from 'node:test'
import { detect } from '#identifiers/detect.ts'
import { nationalId } from '#identifiers/detectors/national-id.ts'
import { allowOf, isAllowed } from '#pipeline/scan/allow.ts'
import { kindsIn, seen } from './seen.ts'

/** The vectors of the specification (protection and statistics, section 2.3), word for word. */
test('the NIK vectors of the specification are read as it says', () => {
  assert.equal(nationalId('3271014505900001'), 'woman')
  assert.equal(nationalId('3271010505900001'), 'man_or_family')
  assert.equal(nationalId('3271012902000001'), 'man_or_family', '29 February 2000 was a day')
})

test('numbers that are no NIK are still caught as sixteen digits', () => {
  for (const digits of [
    '3271017202900001', // day 72
    '3271013002900001', // 30 February
    '0071010505900001', // province 00
    '3271010013900001', // day 00, month 13
    '3271010505900000', // serial 0000
    '3271012902010001', // 29 February 2001
  ]) {
    assert.equal(nationalId(digits), 'none', digits)
    const [kind = ''] = kindsIn(digits)
    assert.ok(['id16', 'npwp', 'card'].includes(kind), `${digits}: ${kind}`)
  }
})

test('a NIK is found in full-width digits, with a zero-width space and in groups', () => {
  for (const text of [
    '３２７１０１４５０５９００００１',
    '32\u200b71014505900001',
    '3271 0145 0590 0001',
    '32.71.01.450590.0001',
    '3271-0145-0590-0001',
    '3271O145O59OOOO1',
    '3.271.014.505.900.001',
    '٣٢٧١٠١٤٥٠٥٩٠٠٠٠١',
  ]) {
    assert.deepEqual(seen(text), [`nik high ${text}`])
  }
})

test('laws, money, days, years, roles and opening hours are nothing', () => {
  for (const text of [
    'Perda Nomor 25 Tahun 2009',
    'Rp 1.500.000.000',
    '12-03-2024',
    '2023/2024',
    'Pak RT dan Bapak Wali Kota',
    'Ibu Hamil',
    '07.30-16.00',
    '2014-01-01..2019-02-13',
    'Kepmendagri 300.2.2-2430/2025',
    'Senin - Jumat 07.30 - 16.00, Sabtu 08.00 - 12.00',
    '0.8123456789',
    '1.105 1.120 1.215 1.300',
    'UU Nomor 22 Tahun 2009 tentang Lalu Lintas dan Angkutan Jalan, Nomor 5 Tahun 2014',
  ]) {
    assert.deepEqual(seen(text), [], text)
  }
})

test('an official number is nothing where it is allowed, however it is spelled', () => {
  const allow = allowOf([
    '0811-9600-0060',
    'SMS 08118500411, telepon 1500411',
    'akun @aspirasi_Kota',
  ])
  for (const text of [
    '0811-9600-0060',
    '+62 811 9600 0060',
    '6281196000060',
    '(0811) 9600 0060',
    'kirim ke 0811 8500 411',
    'ig @aspirasi_kota',
  ]) {
    assert.deepEqual(
      detect(text).filter((hit) => !isAllowed(hit, text, allow)),
      [],
      text,
    )
  }
  const other = '0811-9600-0061'
  assert.equal(detect(other).filter((hit) => !isAllowed(hit, other, allow)).length, 1)
})
