import { z } from 'zod'
import { localisedSchema } from './locale.ts'

/** Why something that is published differs from what was published before. */
export const changeTypes = ['withdrawal', 'correction', 'data_issue', 'method', 'new_data'] as const
export type ChangeType = (typeof changeTypes)[number]

const cellSchema = z.union([z.number(), z.string(), z.null()])
const names = z.array(z.string()).min(1)
const amount = z.number().int().positive()

/** One figure of an earlier release that reads otherwise in a later one. */
export const restatedSchema = z.strictObject({
  /** The row's permanent name in its table. */
  row: z.string(),
  column: z.string(),
  old: cellSchema,
  new: cellSchema,
})

/** One entry of `/data/changes.json`. A field that does not apply is absent. */
export const changeSchema = z.strictObject({
  /** Permanent: the release, the type and the subject. */
  id: z.string(),
  type: z.enum(changeTypes),
  /** The day the data of the release speak of, of the withdrawal, or that staff gave. */
  date: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/),
  data_status: z.enum(['synthetic', 'real']),
  /** Releases whose files say so; `reference/v2` for a version of the reference tables. */
  releases: names,
  /** The release that the comparison was made with; absent for the first one. */
  compared_with: z.string().optional(),
  table: z.string().optional(),
  /** The table's title. */
  title: localisedSchema.optional(),
  /** The change in one plain sentence. */
  text: localisedSchema,
  rows_added: amount.optional(),
  rows_removed: amount.optional(),
  /** Cells that were empty and are known now; in tables about data quality, running totals that went on. */
  cells_filled: amount.optional(),
  /** Periods of the rows that were added. */
  periods: names.optional(),
  restated: z.array(restatedSchema).min(1).optional(),
  columns_added: names.optional(),
  columns_removed: names.optional(),
  /** Rules of protection and the methodology's version; `null` where a rule was not there. */
  rules: z
    .array(
      z.strictObject({
        rule: z.string(),
        old: z.union([z.string(), z.number(), z.boolean(), z.null()]),
        new: z.union([z.string(), z.number(), z.boolean(), z.null()]),
      }),
    )
    .min(1)
    .optional(),
  /** The period that was withdrawn, or that staff's entry is about. */
  period: z.string().optional(),
  reason: z.string().optional(),
  replaced_by: z.string().optional(),
  source: z.string().optional(),
})

/** `/data/changes.json`: every change between releases, newest first. */
export const changesFileSchema = z.strictObject({
  format: z.literal(1),
  city_id: z.string(),
  data_status: z.enum(['synthetic', 'real']),
  changes: z.array(changeSchema),
})

export type Restated = z.infer<typeof restatedSchema>
export type Change = z.infer<typeof changeSchema>
export type ChangesFile = z.infer<typeof changesFileSchema>
