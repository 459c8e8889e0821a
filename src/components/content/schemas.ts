import { z } from 'zod'

/** Folders of `content/`, each with its own rules for the head of a text. */
export const contentKinds = ['updates', 'programmes', 'pillars', 'methods', 'pages'] as const
export type ContentKind = (typeof contentKinds)[number]

/** YAML reads a bare `2024-05-01` as text or as a date; both are the same day. */
const day = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'Tulis tanggal sebagai YYYY-MM-DD, misalnya 2024-05-31.'),
)
const word = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*$/, 'Pakai huruf kecil, angka, dan tanda hubung saja.')

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
  title: z.string().min(1, 'Judul tidak boleh kosong.'),
  /** One or two sentences for lists, search and previews. */
  summary: z.string().min(1).max(300, 'Ringkasan paling panjang 300 huruf.').optional(),
  published_on: day.optional(),
  /** Shown from this day on. */
  publish_on: day.optional(),
  draft: z.boolean().default(false),
  review_by: day.optional(),
  /** Earlier addresses, which lead to the present one. */
  old_slugs: z.array(word).default([]),
  sources: z.array(source).default([]),
  tags: z.array(z.string().min(1)).default([]),
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
