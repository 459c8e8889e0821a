import { z } from 'zod'
import type { Localised } from '#model/locale.ts'
import { parseIsoDate } from '#model/time.ts'

/** Folders of `content/`, each with its own rules for the head of a text. */
export const contentKinds = ['updates', 'programmes', 'pillars', 'methods', 'pages'] as const
export type ContentKind = (typeof contentKinds)[number]

/** YAML reads a bare `2024-05-01` as text or as a date; both are the same day. */
const day = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z.string().refine((text) => parseIsoDate(text) !== undefined),
)
const word = z.string().regex(/^[a-z0-9][a-z0-9-]*$/)

/** Where a text's facts come from: an address or a reference, or both. */
const source = z.union([
  z.string().min(1),
  z.strictObject({
    title: z.string().min(1),
    url: z.url().optional(),
    read_on: day.optional(),
  }),
])

/** The head that every text has. */
const head = {
  /** Never changes; the same in both languages, and the file's name. */
  id: word,
  /** The page's address in this language. */
  slug: word.optional(),
  title: z.string().min(1),
  /** One or two sentences for lists, search and previews. */
  summary: z.string().min(1).max(300).optional(),
  published_on: day.optional(),
  /** Shown from this day on. */
  publish_on: day.optional(),
  draft: z.boolean().default(false),
  review_by: day.optional(),
  /** Earlier addresses, which lead to the present one. */
  old_slugs: z.array(word).default([]),
  sources: z.array(source).default([]),
  tags: z.array(z.string().min(1)).default([]),
  /** Live figure → its value when the text was written, so that a change lists the text for review. */
  figures: z.record(z.string(), z.string()).default({}),
}

const schema = z.strictObject(head)
const dated = z.strictObject({ ...head, summary: head.summary.unwrap(), published_on: day })

export const contentSchemas = {
  updates: dated,
  programmes: schema,
  pillars: schema,
  methods: schema,
  pages: schema,
} as const satisfies Readonly<Record<ContentKind, z.ZodType>>

export type ContentHead = z.infer<typeof schema>
export type ContentSource = z.infer<typeof source>

const aDay: Localised = {
  id: 'Tulis tanggal sebagai YYYY-MM-DD, misalnya 2024-05-31.',
  en: 'Write a day as YYYY-MM-DD, such as 2024-05-31.',
}
const aWord: Localised = {
  id: 'Pakai huruf kecil, angka, dan tanda hubung saja, misalnya pasar-baru.',
  en: 'Use small letters, digits and hyphens only, such as new-market.',
}

/** How each key of the head is written, for the person who got it wrong. */
export const headHelp: Readonly<Record<keyof typeof head, Localised>> = {
  id: aWord,
  slug: aWord,
  title: {
    id: 'Tulis judulnya, misalnya title: "Pasar dibuka".',
    en: 'Write the title, such as title: "Market opens".',
  },
  summary: {
    id: 'Tulis satu atau dua kalimat, paling panjang 300 huruf.',
    en: 'Write one or two sentences, 300 letters at most.',
  },
  published_on: aDay,
  publish_on: aDay,
  draft: { id: 'Tulis true atau false.', en: 'Write true or false.' },
  review_by: aDay,
  old_slugs: {
    id: 'Tulis daftar alamat lama, misalnya [pasar-lama].',
    en: 'Write a list of earlier addresses, such as [old-market].',
  },
  sources: {
    id: 'Tulis daftar: setiap baris "- " lalu alamat lengkap, atau title, url, dan read_on.',
    en: 'Write a list: each line "- " and a full address, or title, url and read_on.',
  },
  tags: {
    id: 'Tulis daftar kata, misalnya [pasar, usaha].',
    en: 'Write a list of words, such as [market, trade].',
  },
  figures: {
    id: 'Catatan ini ditulis oleh npm run check -- --write; hapus bila rusak.',
    en: 'This record is written by npm run check -- --write; delete it if it is broken.',
  },
}
