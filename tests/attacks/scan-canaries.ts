import { createHash } from 'node:crypto'

/** One invented person, each of whose identifiers exists nowhere else in the world. */
export interface Canary {
  readonly row: string
  readonly tokens: readonly string[]
}

const kinds = ['Aduan', 'Aduan', 'Aduan', 'Pengawasan'] as const

/** Letters that no word of any language has in this order, different for each number. */
const letters = (number: number) =>
  `zq${[...String(number).padStart(3, '0')].map((digit) => 'bcdfghjklm'[Number(digit)]).join('x')}vq`

/**
 * The row of the small city's export for one canary: every kind of identifier, in its own
 * column or in the text, the telephone in one of six spellings.
 */
export function canary(number: number): Canary {
  const word = letters(number)
  const serial = String(8000 + number)
  const nik = `32710${1 + (number % 6)}4505${String(60 + (number % 40))}${serial}`
  const kk = `32710${1 + (number % 6)}1203${String(10 + (number % 10))}${serial}`
  const phone = `8${['20', '24', '26', '34'][number % 4]}7${serial}${String(100 + number)}`
  const spellings = [
    `0${phone}`,
    `+62${phone}`,
    `62${phone}`,
    `0${phone.slice(0, 3)}-${phone.slice(3, 7)}-${phone.slice(7)}`,
    `0${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}`,
    `(+62) ${phone.slice(0, 3)}.${phone.slice(3, 7)}.${phone.slice(7)}`,
  ]
  const written = spellings[number % 6] ?? phone
  const embedded = {
    npwp: `09.254.${serial.slice(1)}.3-4${String(number).padStart(2, '0').slice(-2)}.000`,
    email: `${word}${number}@contoh.invalid`,
    plate: `F ${serial} ZQX`,
    account: `77${serial}${String(1000 + number)}`,
    bpjs: `000${serial}${String(100000 + number)}`,
    handle: `@${word}_${serial}`,
    address: `Jl. ${word} Rekaan No. ${number + 1}`,
    point: `-6.05${serial}1, 106.91${serial}7`,
    story: `kisah${word} tentang${word}`,
  }
  const month = number % 2 ? '01' : '02'
  const day = String(1 + (number % 28)).padStart(2, '0')
  const isClosed = number % 3 === 0
  const row = [
    `TIKET-${word}-${serial}`,
    `2024-${month}-${day} 08:00`,
    `2024-${month}-${day} 1${number % 10}:30`,
    isClosed ? `2024-03-0${1 + (number % 9)} 10:00` : '',
    isClosed ? 'Selesai' : 'Proses',
    number % 9 === 0 ? 'Perlindungan anak' : 'Jalan berlubang',
    'Dinas PU',
    'Aplikasi',
    kinds[number % 4],
    'Melati',
    'Utara',
    number % 5 === 0 ? '' : nik,
    written,
    `Nama${word} Marga${word}`,
    `"${Object.values(embedded).join('; ')}; KK ${kk}"`,
  ].join(',')
  return {
    row,
    tokens: [
      `TIKET-${word}-${serial}`,
      `Nama${word}`,
      `Marga${word}`,
      nik,
      kk,
      phone,
      written,
      ...Object.values(embedded),
      ...embedded.story.split(' '),
    ],
  }
}

/** The forms in which a token could leave unseen: as it is, encoded, reversed, hashed. */
export function disguises(token: string): Readonly<Record<string, string>> {
  const hash = (algorithm: string, text = token) => createHash(algorithm).update(text).digest('hex')
  return {
    plain: token,
    base64: Buffer.from(token).toString('base64').replace(/=+$/, ''),
    base64url: Buffer.from(token).toString('base64url'),
    percent: Array.from(Buffer.from(token), (byte) => `%${byte.toString(16)}`).join(''),
    uri: encodeURIComponent(token),
    hexadecimal: Buffer.from(token).toString('hex'),
    reversed: Array.from(token).reverse().join(''),
    bare: token.replace(/[^\p{L}\p{N}]/gu, ''),
    md5: hash('md5'),
    sha1: hash('sha1'),
    sha256: hash('sha256'),
    sha256Lower: hash('sha256', token.toLowerCase()),
  }
}
