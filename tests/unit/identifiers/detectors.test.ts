import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kindsIn, seen } from './seen.ts'

test('findNumbers() tells a family card from a NIK by the words before it', () => {
  assert.deepEqual(seen('No. KK: 3271010505900001'), ['kk high 3271010505900001'])
  assert.deepEqual(seen('NIK 3271010505900001'), ['nik_or_kk high 3271010505900001'])
})

test('findNumbers() finds a telephone in six spellings', () => {
  for (const text of [
    '084161979509',
    '+6284161979509',
    '6284161979509',
    '0841-6197-9509',
    '0841 6197 9509',
    '(+62) 841.6197.9509',
    '+62 (0) 841 6197 9509',
    'O841 6197 95O9',
  ]) {
    assert.deepEqual(seen(`hubungi ${text} ya`), [`phone high ${text}`])
  }
  assert.deepEqual(kindsIn('hp 84161979509'), ['phone'])
  assert.deepEqual(seen('telp 0251-8321075'), ['fixed_line medium 0251-8321075'])
})

test('findNumbers() parts numbers that stand side by side', () => {
  assert.deepEqual(kindsIn('3271014505900001 081234567890'), ['nik', 'phone'])
  assert.deepEqual(kindsIn('081234567890/085678901234'), ['phone', 'phone'])
  assert.deepEqual(kindsIn('12-03-2024 081234567890'), ['phone'])
})

test('findNumbers() grades four numbers of a table lower than a NIK in four groups', () => {
  assert.deepEqual(seen('1105 1120 1215 1300'), ['nik_or_kk medium 1105 1120 1215 1300'])
  assert.deepEqual(seen('NIK 1105 1120 1215 1300'), ['nik_or_kk high 1105 1120 1215 1300'])
})

test('findNumbers() knows accounts, BPJS, NPWP and cards by word, form or check digit', () => {
  assert.deepEqual(seen('rek BCA saya 1234567890'), ['account high 1234567890'])
  assert.deepEqual(kindsIn('0001944358911'), ['bpjs'])
  assert.deepEqual(seen('09.254.294.3-407.000'), ['npwp high 09.254.294.3-407.000'])
  assert.deepEqual(seen('4111 1111 1111 1111'), ['card medium 4111 1111 1111 1111'])
  assert.deepEqual(kindsIn('transfer-request~2014..2019'), [])
})

test('findEmails() finds plain and disguised addresses, and no file names', () => {
  assert.deepEqual(kindsIn('warga12@contoh.invalid'), ['email'])
  assert.deepEqual(kindsIn('warga12 (at) contoh [dot] id'), ['email'])
  assert.deepEqual(kindsIn('warga12 at gmail dot com'), ['email'])
  assert.deepEqual(kindsIn('logo@2x.png pagefind@1.6.0 @media (min-width: 3rem)'), ['handle'])
})

test('findHandles() is sure of an account with a digit, or after the name of a network', () => {
  assert.deepEqual(seen('ig @wargakita'), ['handle high @wargakita'])
  assert.deepEqual(seen('halo @warga_87113'), ['handle high @warga_87113'])
  assert.deepEqual(seen('halo @wargakita'), ['handle medium @wargakita'])
  assert.deepEqual(kindsIn('https://www.instagram.com/warga.kita/ dan https://wa.me/628123456'), [
    'profile_link',
    'profile_link',
  ])
  assert.deepEqual(kindsIn('https://www.instagram.com/p/Cabc123/ https://x.com/intent/post'), [])
})

test('findPlates() is sure after a word for a vehicle, in any case of letters', () => {
  assert.deepEqual(seen('plat D 1235 ZKL'), ['plate high D 1235 ZKL'])
  assert.deepEqual(seen('motor warna merah f 4412 ab'), ['plate high f 4412 ab'])
  assert.deepEqual(seen('plat D 0154 ABC'), ['plate high D 0154 ABC'])
  assert.deepEqual(seen('D 0154 ABC'), [])
  assert.deepEqual(seen('B 3513 XCX'), ['plate medium B 3513 XCX'])
  assert.deepEqual(seen('sekitar D 12 KM dan F 1 RT'), [])
})

test('findAddresses() finds neighbourhoods and houses', () => {
  assert.deepEqual(seen('alamat Jl. Contoh No. 70 RT 05/RW 01'), [
    'address high Jl. Contoh No. 70',
    'rt_rw high RT 05/RW 01',
  ])
  assert.deepEqual(kindsIn('rt 5 rw 1, gang Mawar nomor 12B, blok C2/14'), [
    'rt_rw',
    'address',
    'address',
  ])
  assert.deepEqual(kindsIn('laporan jalan rusak, No. tiket belum ada'), [])
})

test('findNames() finds a name after a form of address or a cue, and no role', () => {
  assert.deepEqual(seen('Bapak Contoh Rekaan datang'), ['name medium Bapak Contoh Rekaan'])
  assert.deepEqual(kindsIn('nama saya rina fiktif'), ['name'])
  assert.deepEqual(kindsIn('Bapak Camat, Ibu Lurah, Pak Polisi, nama saya jangan disebut'), [])
})

test('findCoordinates() finds points of the country in either order, and links to maps', () => {
  assert.deepEqual(kindsIn('titik -6.0235288, 106.9488001'), ['coordinate'])
  assert.deepEqual(kindsIn('[106.9488001,-6.0235288]'), ['coordinate'])
  assert.deepEqual(kindsIn('-6,595 106,816'), ['coordinate'])
  assert.deepEqual(kindsIn('https://maps.app.goo.gl/AbC123'), ['map_link'])
  assert.deepEqual(kindsIn('M12.345 30.120L5.5 106.25'), [])
})

test('findSpelledDigits() finds a number that is written out', () => {
  assert.deepEqual(kindsIn('nol delapan satu dua tiga empat lima enam'), ['spelled_digits'])
  assert.deepEqual(kindsIn('satu dua tiga kali'), [])
})
