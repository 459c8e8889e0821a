import { z } from 'zod'
import { localisedSchema } from './locale.ts'
import { indexSchema } from './release.ts'

/** One file of one release, or of one version of the reference tables. */
export const indexedFileSchema = z.strictObject({
  release_id: z.string().describe('Release of statistics, or version of the reference tables.'),
  table: z.string().optional().describe('Absent for files that speak of the whole release.'),
  format: z.string().describe('Name of the format, the same in every release.'),
  media_type: z.string(),
  path: z.string().describe('Below the folder of this index; it never changes and never moves.'),
  latest_path: z
    .string()
    .optional()
    .describe(
      'Below the same folder, where the newest release has this file; its content changes with each release.',
    ),
  bytes: z.number().int(),
  sha256: z.string().describe('Of the bytes, in hexadecimal.'),
  rows: z.number().int().optional().describe('Rows of the table.'),
  as_of: z.string().describe('The day the data speak of.'),
  licence: z
    .string()
    .optional()
    .describe('Where the terms of the file are not those of the whole.'),
})

/** `/data/index.json`: what is published, and every file of it. */
export const dataIndexSchema = z.strictObject({
  description: localisedSchema,
  licence: z.string().describe('Address of the licence of all files that name no other.'),
  ...indexSchema.shape,
  files: z.array(indexedFileSchema),
})

export type IndexedFile = Readonly<z.infer<typeof indexedFileSchema>>
export type DataIndex = Readonly<z.infer<typeof dataIndexSchema>>
