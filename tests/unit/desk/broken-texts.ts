import sharp from 'sharp'
import type { Change } from '#desk/change.ts'

/** What a person hands in, and the one message that must answer it. */
export interface BrokenSubmission {
  readonly name: string
  readonly changes: readonly Change[]
  readonly rule: string
  /** The file and line that the message names. */
  readonly at: string
  readonly says: RegExp
  readonly remedy: RegExp
}

const head = (more = '') =>
  `---\nid: baru\ntitle: "Baru"\nsummary: "Baru."\npublished_on: "2024-03-01"\n${more}---\n\n`
const file = 'content/updates/baru.id.mdx'
const english: Change = {
  path: 'content/updates/baru.en.mdx',
  content: `${head().replace('"Baru"', '"New"')}New.\n`,
}
const written = (content: string | Uint8Array): readonly Change[] => [
  { path: file, content },
  english,
]

/** A text whose body alone is wrong, on its line 8. */
const body = (name: string, text: string, rule: string, says: RegExp, remedy: RegExp) => ({
  name,
  changes: written(`${head()}${text}\n`),
  rule,
  at: `${file}:8`,
  says,
  remedy,
})

/** A text whose head alone is wrong. */
const inHead = (
  name: string,
  source: string,
  line: number,
  rule: string,
  says: RegExp,
  remedy: RegExp,
) => ({ name, changes: written(`${source}Isi.\n`), rule, at: `${file}:${line}`, says, remedy })

/** Five megabytes with a place in it, as a telephone makes them. */
async function heavyPhoto(): Promise<Uint8Array> {
  const [width, height] = [2600, 2000]
  const noise = Buffer.alloc(width * height * 3)
  for (let i = 0, seed = 1; i < noise.length; i++) {
    seed = (seed * 1103515245 + 12345) % 2147483648
    noise[i] = seed >> 16
  }
  return sharp(noise, { raw: { width, height, channels: 3 } })
    .withExif({
      IFD0: { Make: 'Kamera' },
      IFD3: { GPSLatitude: '6/1 35/1 0/1', GPSLatitudeRef: 'S' },
    })
    .jpeg({ quality: 95 })
    .toBuffer()
}

export const photo = await heavyPhoto()
const smallPicture = await sharp({
  create: { width: 9, height: 9, channels: 3, background: '#fff' },
})
  .png()
  .toBuffer()
const shown = (line: string): readonly Change[] => [
  ...written(`${head()}${line}\n`),
  { path: 'content/pictures/loket.png', content: smallPicture },
]

/** Texts and pictures that are wrong. */
export const brokenTexts: readonly BrokenSubmission[] = [
  inHead(
    'a head that is no YAML',
    head('tags: [a\n'),
    6,
    'text-head-yaml',
    /tidak dapat dibaca/,
    /tanda petik/,
  ),
  inHead(
    'no head',
    '',
    1,
    'text-head',
    /Kepala tulisan tidak ada/,
    /Awali berkas dengan baris ---/,
  ),
  inHead(
    'no title',
    head().replace('title: "Baru"\n', ''),
    1,
    'text-head-empty',
    /"title" belum diisi/,
    /Tulis judulnya/,
  ),
  inHead(
    'an unknown key',
    head('tanggal: x\n'),
    6,
    'text-head-key',
    /"tanggal" tidak dikenal/,
    /publish|title|tags/,
  ),
  inHead(
    'an id of another text',
    head().replace('id: baru', 'id: lama'),
    2,
    'text-id',
    /"lama"/,
    /id: baru/,
  ),
  inHead(
    'a date in words',
    head().replace('2024-03-01', 'kemarin'),
    5,
    'text-head-value',
    /kemarin/,
    /YYYY-MM-DD/,
  ),
  inHead(
    'a day that no month has',
    head().replace('2024-03-01', '2024-02-31'),
    5,
    'text-head-value',
    /2024-02-31/,
    /YYYY-MM-DD/,
  ),
  inHead(
    'the year 3020',
    head().replace('2024-03-01', '3020-03-01'),
    5,
    'text-date',
    /3020-03-01/,
    /Periksa tahunnya/,
  ),
  inHead(
    'an address that another text has',
    head('slug: pasar-dibuka\n'),
    0,
    'text-slug',
    /pasar-dibuka/,
    /slug lain/,
  ),
  body(
    'an unknown figure',
    '<Angka id="masukk" />',
    'figure-unknown',
    /angka "masukk"/,
    /"masuk"\?/,
  ),
  body(
    'an unknown dataset',
    '<Unduh id="request-by-month" />',
    'figure-unknown',
    /request-by-month/,
    /"requests-by-month"\?/,
  ),
  body(
    'an unknown release',
    '<Angka id="masuk" rilis="2024-01.r9" />',
    'figure-unknown',
    /2024-01\.r9/,
    /2024-01\.r1/,
  ),
  body('an import', 'import x from "y"', 'content-import', /import atau export/, /tanpa import/),
  body('an expression', 'satu {1 + 1}', 'content-expression', /dibaca sebagai kode/, /\\\{/),
  body('raw HTML', '<b>tebal</b>', 'content-html', /HTML mentah/, /\*\*tebal\*\*/),
  body(
    'a link that runs code',
    '[a](javascript:alert(1))',
    'content-link',
    /tidak boleh dipakai/,
    /https:\/\//,
  ),
  body(
    'a spread attribute',
    '<Catatan {...a}>x</Catatan>',
    'content-attribute-code',
    /berisi kode/,
    /tanda petik/,
  ),
  body(
    'a component named as a prototype property',
    '<constructor />',
    'content-unknown-component',
    /constructor/,
    /<Angka>/,
  ),
  body(
    'an unclosed component',
    '<Catatan>isi',
    'content-unreadable',
    /Tidak dapat dibaca/,
    /ditutup/,
  ),
  body('a bare "<"', 'kurang dari <10', 'content-unreadable', /Tidak dapat dibaca/, /\\</),
  body('a link to no page', '[a](/metodolgi/)', 'link-inside', /\/metodolgi\//, /\/metodologi\//),
  body(
    'a picture that is not there',
    '![Warga antre](../pictures/lokett.png)',
    'picture-missing',
    /lokett\.png/,
    /content\/pictures/,
  ),
  body(
    'a picture of another site',
    '![Warga antre](https://example.org/a.jpg)',
    'picture-address',
    /example\.org/,
    /\.\.\/pictures/,
  ),
  {
    ...body(
      'a picture without a description',
      '',
      'picture-alt',
      /tidak punya penjelasan/,
      /kurung siku/,
    ),
    changes: shown('![](../pictures/loket.png)'),
  },
  {
    name: 'a photo of 5 MB with its place',
    changes: [
      ...written(`${head()}![Warga antre](../pictures/loket.jpg)\n`),
      { path: 'content/pictures/loket.jpg', content: photo },
    ],
    rule: 'picture-place',
    at: 'content/pictures/loket.jpg:1',
    says: /GPS/,
    remedy: /npm run check -- --write/,
  },
  {
    name: 'a text saved as Windows-1252',
    changes: written(Buffer.from(`${head()}caf\u00e9\n`, 'latin1')),
    rule: 'text-encoding',
    at: `${file}:8`,
    says: /UTF-8/,
    remedy: /Simpan sebagai/,
  },
  {
    name: 'a file name without a language',
    changes: [{ path: 'content/updates/baru.mdx', content: `${head()}Isi.\n` }],
    rule: 'text-name',
    at: 'content/updates/baru.mdx:1',
    says: /baru\.mdx/,
    remedy: /<id>\.<bahasa>\.mdx/,
  },
]
