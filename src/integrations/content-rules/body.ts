import { contentComponents } from '#components/content/names.ts'
import { always, type ContentRule } from './rule.ts'

const components = Object.keys(contentComponents)
  .map((name) => `<${name}>`)
  .join(', ')

/** Content is data, not code: everything that MDX could run or cannot read, and what to write instead. */
export const bodyRules = {
  'content-unreadable': {
    weight: 'error',
    message: (actual) => ({
      id: `Tidak dapat dibaca sebagai MDX: ${actual}.`,
      en: `Cannot be read as MDX: ${actual}.`,
    }),
    hint: always(
      'Tanda < dan { ditulis \\< dan \\{ bila bukan komponen; setiap <Komponen> ditutup </Komponen>.',
      'Write \\< and \\{ where they are no component; close every <Component> with </Component>.',
    ),
  },
  'content-import': {
    weight: 'error',
    message: (actual) => ({
      id: `Berkas tulisan tidak boleh memakai import atau export: ${actual}`,
      en: `A text may not import or export: ${actual}`,
    }),
    hint: always(
      `Hapus baris itu. Komponen yang tersedia tanpa import: ${components}.`,
      `Delete the line. Components that need no import: ${components}.`,
    ),
  },
  'content-expression': {
    weight: 'error',
    message: (actual) => ({
      id: `Kurung kurawal dibaca sebagai kode: {${actual}}`,
      en: `Braces are read as code: {${actual}}`,
    }),
    hint: always(
      'Tulis nilainya langsung. Kurung kurawal biasa ditulis \\{ dan \\}.',
      'Write the value itself. Plain braces are written \\{ and \\}.',
    ),
  },
  'content-html': {
    weight: 'error',
    message: (actual) => ({
      id: `HTML mentah tidak dipakai di sini: ${actual}`,
      en: `Raw HTML is not used here: ${actual}`,
    }),
    hint: always(
      'Gunakan Markdown: **tebal**, [tautan](https://…), daftar, dan tabel.',
      'Use Markdown: **bold**, [link](https://…), lists and tables.',
    ),
  },
  'content-unknown-component': {
    weight: 'error',
    message: (actual) => ({
      id: `Komponen <${actual}> tidak dikenal.`,
      en: `There is no component <${actual}>.`,
    }),
    hint: (expected) => ({
      id: `${expected ? `Mungkin <${expected}>? ` : ''}Komponen yang tersedia: ${components}. Periksa ejaan dan huruf besarnya.`,
      en: `${expected ? `Perhaps <${expected}>? ` : ''}Components: ${components}. Check spelling and capitals.`,
    }),
  },
  'content-attribute': {
    weight: 'error',
    message: (actual) => ({
      id: `Atribut ${actual} tidak dikenal pada komponen ini.`,
      en: `This component has no attribute ${actual}.`,
    }),
    hint: (expected) => ({
      id: `Hapus atribut itu, atau periksa ejaannya: ${expected}.`,
      en: `Delete it, or check its spelling: ${expected}.`,
    }),
  },
  'content-attribute-missing': {
    weight: 'error',
    message: (actual) => ({
      id: `Atribut ${actual} wajib diisi.`,
      en: `The attribute ${actual} is needed.`,
    }),
    hint: (expected) => ({ id: `Tulis ${expected}.`, en: `Write ${expected}.` }),
  },
  'content-attribute-code': {
    weight: 'error',
    message: (actual) => ({
      id: `Nilai atribut ${actual} berisi kode.`,
      en: `The value of ${actual} is code.`,
    }),
    hint: always(
      'Tulis nilainya di antara tanda petik: judul="Teks".',
      'Write the value between quotes: judul="Text".',
    ),
  },
  'content-body': {
    weight: 'error',
    message: (actual) => ({
      id: `Isi komponen <${actual}> tidak sesuai.`,
      en: `The body of <${actual}> does not fit.`,
    }),
    hint: (expected) => ({ id: `Tulis ${expected}.`, en: `Write ${expected}.` }),
  },
  'content-link': {
    weight: 'error',
    message: (actual) => ({
      id: `Alamat ini tidak boleh dipakai: ${actual}`,
      en: `This address may not be used: ${actual}`,
    }),
    hint: always(
      'Pakai alamat yang diawali https://, http://, mailto:, tel:, #, atau /.',
      'Use an address that begins with https://, http://, mailto:, tel:, # or /.',
    ),
  },
} as const satisfies Readonly<Record<string, ContentRule>>

export type BodyRuleId = keyof typeof bodyRules
