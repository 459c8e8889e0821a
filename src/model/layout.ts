import { z } from 'zod'

/** How a cell is understood: as text, a day or instant, a word of a closed list, a name of the city's tables, or what tells persons apart. */
export const fieldKinds = ['text', 'date', 'words', 'names', 'person'] as const

export const layoutFieldSchema = z.strictObject({
  /** Open311's name, or ours where it has none. */
  field: z.string(),
  kind: z.enum(fieldKinds),
  /** Columns of the file, joined by one space where there are several. */
  columns: z.array(z.string()).min(1),
  /** Cell texts that mean "nothing here". */
  missing: z.array(z.string()),
  /** A regular expression; its first group, or the whole match, is read. */
  pattern: z.string().optional(),
  /** Of a date: strptime formats or `iso`, tried in order. */
  formats: z.array(z.string()).optional(),
  /** Of a date: names of months → their English abbreviation. */
  months: z.record(z.string(), z.string()).optional(),
  /** Of a word list: every word that has a meaning; `''` where an empty cell has one. */
  words: z.array(z.string()).optional(),
  /** Of the status: the words that mean closed. */
  closed: z.array(z.string()).optional(),
})

/** What the files of a source look like: names of columns and words, never a value of a resident. */
export const layoutSchema = z.strictObject({
  format: z.enum(['csv', 'tsv', 'xlsx', 'json', 'jsonl']),
  sheet: z.string().optional(),
  fields: z.array(layoutFieldSchema),
  /** Columns that are known and never read. `*` in a name matches anything. */
  private_columns: z.array(z.string()),
})

export type LayoutField = z.infer<typeof layoutFieldSchema>
export type Layout = z.infer<typeof layoutSchema>
