import { attributesOf, contentComponents } from '#components/content/names.ts'

interface Rule {
  readonly message: (actual: string) => string
  readonly hint: string
}

const components = Object.keys(contentComponents)
  .map((name) => `<${name}>`)
  .join(', ')

/** Content is data, not code: everything that MDX could run, and what to write instead. */
export const contentRules = {
  'content-import': {
    message: (actual) => `Berkas tulisan tidak boleh memakai import atau export: ${actual}`,
    hint: `Hapus baris itu. Komponen yang tersedia tanpa import: ${components}.`,
  },
  'content-expression': {
    message: (actual) => `Kurung kurawal dibaca sebagai kode: {${actual}}`,
    hint: 'Tulis nilainya langsung. Kurung kurawal biasa ditulis \\{ dan \\}.',
  },
  'content-html': {
    message: (actual) => `HTML mentah tidak dipakai di sini: ${actual}`,
    hint: 'Gunakan Markdown: **tebal**, [tautan](https://…), daftar, dan tabel.',
  },
  'content-unknown-component': {
    message: (actual) => `Komponen <${actual}> tidak dikenal.`,
    hint: `Komponen yang tersedia: ${components}. Periksa ejaan dan huruf besarnya.`,
  },
  'content-attribute': {
    message: (actual) => `Atribut ${actual} tidak dikenal pada komponen ini.`,
    hint: 'Hapus atribut itu, atau periksa ejaannya di panduan menulis.',
  },
  'content-attribute-code': {
    message: (actual) => `Nilai atribut ${actual} berisi kode.`,
    hint: 'Tulis nilainya di antara tanda petik: judul="Teks".',
  },
  'content-link': {
    message: (actual) => `Alamat ini tidak boleh dipakai: ${actual}`,
    hint: 'Pakai alamat yang diawali https://, http://, mailto:, tel:, #, atau /.',
  },
} as const satisfies Readonly<Record<string, Rule>>

export type ContentRuleId = keyof typeof contentRules

/** A part of a text that breaks a rule, before file and line are known. */
export interface Breach {
  readonly rule: ContentRuleId
  readonly actual: string
}

/** One JSX attribute as the parser gives it. */
export interface JsxAttribute {
  readonly type: string
  readonly name?: string
  readonly value?: unknown
}

/**
 * What is wrong with one JSX element. Lower-case names are raw HTML, which MDX
 * parses as JSX.
 */
export function breachOfElement(
  name: string | null,
  attributes: readonly JsxAttribute[],
): Breach | undefined {
  if (name === null) return { rule: 'content-html', actual: '<>' }
  const allowed = attributesOf(name)
  if (!allowed)
    return /^[a-z]/.test(name) && !Object.hasOwn(Object.prototype, name)
      ? { rule: 'content-html', actual: `<${name}>` }
      : { rule: 'content-unknown-component', actual: name }
  for (const attribute of attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || attribute.name === undefined)
      return { rule: 'content-attribute-code', actual: '{…}' }
    if (!allowed.includes(attribute.name))
      return { rule: 'content-attribute', actual: attribute.name }
    if (attribute.value !== null && typeof attribute.value === 'object')
      return { rule: 'content-attribute-code', actual: attribute.name }
  }
  return undefined
}

/**
 * An address with a scheme other than the four harmless ones is a breach.
 * Spaces and control characters, which browsers skip inside a scheme, are
 * dropped before it is judged.
 */
export function breachOfLink(url: string): Breach | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers ignore exactly these
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url.replace(/[\u0000-\u0020\u007f]/g, ''))?.[1]
  return scheme === undefined || ['http', 'https', 'mailto', 'tel'].includes(scheme.toLowerCase())
    ? undefined
    : { rule: 'content-link', actual: url }
}
