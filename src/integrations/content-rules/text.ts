import { headHelp } from '#components/content/schemas.ts'
import type { Localised } from '#model/locale.ts'
import { always, type ContentRule } from './rule.ts'

/** Parts of a figure's address, as they stand before what is unknown. */
const parts: Readonly<Record<string, string>> = {
  rilis: 'release',
  angka: 'figure',
  baris: 'row',
  kolom: 'column',
  grafik: 'chart',
}
const inEnglish = (actual: string) => actual.replace(/^\w+/, (part) => parts[part] ?? part)

/** The nearest of what there is; a list in brackets has no nearest. */
const perhaps = (expected: string) =>
  expected.startsWith('[')
    ? { id: `Yang ada: ${expected}`, en: `There are: ${expected}` }
    : {
        id: expected ? `Mungkin maksudnya: ${expected}` : 'Periksa ejaannya.',
        en: expected ? `Perhaps you mean: ${expected}` : 'Check the spelling.',
      }

/** How a key of the head is written. */
const helpOf = (key: string): Localised =>
  Object.entries(headHelp).find(([known]) => known === key)?.[1] ?? perhaps('')

/** What can be wrong with a text as a whole: its head, its figures, its links, its dates, its words. */
export const textRules = {
  'text-name': {
    weight: 'error',
    message: (actual) => ({
      id: `Nama berkas "${actual}" tidak sesuai.`,
      en: `The file name "${actual}" does not fit.`,
    }),
    hint: always(
      'Nama berkas harus <id>.<bahasa>.mdx dengan bahasa id atau en, misalnya pasar-baru.id.mdx.',
      'A file is named <id>.<language>.mdx with the language id or en, such as new-market.en.mdx.',
    ),
  },
  'text-encoding': {
    weight: 'error',
    message: (actual) => ({
      id: `Berkas ini tidak disimpan sebagai UTF-8 (baris ${actual}).`,
      en: `This file is not saved as UTF-8 (line ${actual}).`,
    }),
    hint: always(
      'Buka di editor, pilih "Simpan sebagai", lalu pilih pengodean UTF-8.',
      'Open it in an editor, choose "Save as", then the encoding UTF-8.',
    ),
  },
  'text-head': {
    weight: 'error',
    message: () => ({ id: 'Kepala tulisan tidak ada.', en: 'The head is missing.' }),
    hint: always(
      'Awali berkas dengan baris ---, isi id dan title, lalu tutup dengan baris ---.',
      'Begin the file with a line ---, give id and title, and close with a line ---.',
    ),
  },
  'text-head-yaml': {
    weight: 'error',
    message: (actual) => ({
      id: `Kepala tulisan tidak dapat dibaca: ${actual}`,
      en: `The head cannot be read: ${actual}`,
    }),
    hint: always(
      'Periksa spasi di awal baris dan tanda titik dua; isi yang memuat titik dua diapit tanda petik.',
      'Check the spaces at the start of the line and the colons; put quotes around a value that holds a colon.',
    ),
  },
  'text-head-key': {
    weight: 'error',
    message: (actual) => ({
      id: `Kepala tulisan: ${actual} tidak dikenal.`,
      en: `Head: ${actual} is unknown.`,
    }),
    hint: perhaps,
  },
  'text-head-empty': {
    weight: 'error',
    message: (actual) => ({
      id: `Kepala tulisan: ${actual} belum diisi.`,
      en: `Head: ${actual} is missing.`,
    }),
    hint: helpOf,
  },
  'text-head-value': {
    weight: 'error',
    message: (actual) => ({
      id: `Kepala tulisan: ${actual} tidak sesuai.`,
      en: `Head: ${actual} does not fit.`,
    }),
    hint: helpOf,
  },
  'text-id': {
    weight: 'error',
    message: (actual) => ({
      id: `"id" (${actual}) tidak sama dengan nama berkasnya.`,
      en: `"id" (${actual}) differs from the name of the file.`,
    }),
    hint: (expected) => ({ id: `Tulis id: ${expected}.`, en: `Write id: ${expected}.` }),
  },
  'text-slug': {
    weight: 'error',
    message: (actual) => ({
      id: `Alamat "${actual}" sudah dipakai tulisan lain.`,
      en: `The address "${actual}" is taken by another text.`,
    }),
    hint: (expected) => ({
      id: `Beri slug lain. Yang memakainya: ${expected}.`,
      en: `Choose another slug. It belongs to ${expected}.`,
    }),
  },
  'text-date': {
    weight: 'error',
    message: (actual) => ({
      id: `Tanggal ${actual} terlalu jauh di depan.`,
      en: `The date ${actual} is too far ahead.`,
    }),
    hint: always(
      'Periksa tahunnya. Tulisan yang terbit nanti memakai publish_on.',
      'Check the year. A text that is to appear later uses publish_on.',
    ),
  },
  'figure-unknown': {
    weight: 'error',
    message: (actual) => ({ id: `Tidak ada ${actual}.`, en: `There is no ${inEnglish(actual)}.` }),
    hint: perhaps,
  },
  'figure-changed': {
    weight: 'review',
    message: (actual) => ({
      id: `Angka hidup berubah sejak tulisan ini ditulis: ${actual}.`,
      en: `A live figure has changed since this text was written: ${actual}.`,
    }),
    hint: (expected) => ({
      id: `Baca lagi kalimatnya. Bila masih benar: npm run check -- --reviewed ${expected}. Bila menceritakan masa lalu: bekukan dengan rilis="…".`,
      en: `Read the sentence again. If it still holds: npm run check -- --reviewed ${expected}. If it tells of the past: freeze it with rilis="…".`,
    }),
  },
  'figure-unrecorded': {
    weight: 'hint',
    message: (actual) => ({
      id: `Nilai angka hidup saat ditulis belum dicatat: ${actual}.`,
      en: `The value of a live figure at writing is not recorded: ${actual}.`,
    }),
    hint: always(
      'Jalankan npm run check -- --write, supaya tulisan ini didaftar bila angkanya berubah.',
      'Run npm run check -- --write, so that this text is listed when the figure changes.',
    ),
  },
  'link-inside': {
    weight: 'error',
    message: (actual) => ({
      id: `Halaman ${actual} tidak ada di situs ini.`,
      en: `This site has no page ${actual}.`,
    }),
    hint: perhaps,
  },
  'link-outside': {
    weight: 'review',
    message: (actual) => ({
      id: `Tautan ke luar tidak terbuka: ${actual}`,
      en: `A link outside does not open: ${actual}`,
    }),
    hint: always(
      'Periksa alamatnya, atau ganti dengan salinan di web.archive.org.',
      'Check the address, or take a copy at web.archive.org.',
    ),
  },
  'text-untranslated': {
    weight: 'review',
    message: (actual) => ({
      id: `Terjemahan ${actual} belum ada; halamannya menunjukkan bahasa lain dan mengatakannya.`,
      en: `The translation ${actual} is missing; its page shows the other language and says so.`,
    }),
    hint: (expected) => ({
      id: `Buat dengan: npm run new -- ${expected}.`,
      en: `Make it with: npm run new -- ${expected}.`,
    }),
  },
  'text-overdue': {
    weight: 'review',
    message: (actual) => ({
      id: `Tulisan ini seharusnya diperiksa lagi pada ${actual}.`,
      en: `This text was to be reviewed on ${actual}.`,
    }),
    hint: always(
      'Periksa isinya, lalu ganti review_by dengan tanggal berikutnya.',
      'Review it, then set review_by to the next date.',
    ),
  },
  'text-draft': {
    weight: 'hint',
    message: (actual) => ({ id: `Belum terbit: ${actual}.`, en: `Not published yet: ${actual}.` }),
    hint: always(
      'Lihat dengan npm run preview -- --drafts. Hapus draft: true bila sudah siap.',
      'See it with npm run preview -- --drafts. Remove draft: true when it is ready.',
    ),
  },
  'plain-sentence': {
    weight: 'hint',
    message: (actual) => ({
      id: `Kalimat ini panjang (${actual} kata).`,
      en: `This sentence is long (${actual} words).`,
    }),
    hint: always(
      'Pecah menjadi dua kalimat, sekitar 15 kata masing-masing.',
      'Make it two sentences of some 15 words each.',
    ),
  },
  'plain-word': {
    weight: 'hint',
    message: (actual) => ({ id: `Kata dinas: "${actual}".`, en: `Office language: "${actual}".` }),
    hint: (expected) => ({
      id: `Warga lebih mudah membaca: ${expected}.`,
      en: `Easier to read: ${expected}.`,
    }),
  },
} as const satisfies Readonly<Record<string, ContentRule>>

export type TextRuleId = keyof typeof textRules
