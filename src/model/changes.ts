import { z } from 'zod'
import { localisedSchema } from './locale.ts'

/** Why something that is published differs from what was published before. */
export const changeTypes = ['withdrawal', 'correction', 'data_issue', 'method', 'new_data'] as const
export type ChangeType = (typeof changeTypes)[number]

const cellSchema = z.union([z.number(), z.string(), z.null()])
const ruleSchema = z.union([z.string(), z.number(), z.boolean(), z.null()])
const names = z.array(z.string()).min(1)
/** Not `int()`, whose largest number would stand in the published schema like somebody's. */
const amount = z.number().multipleOf(1).positive()
const statusSchema = z.enum(['synthetic', 'real'])

export const restatedSchema = z
  .strictObject({
    row: z.string().describe("The row's permanent name in its table."),
    column: z.string(),
    old: cellSchema.describe('As published before; "*" is suppressed, null is empty.'),
    new: cellSchema.describe('As published now.'),
  })
  .describe('One figure of an earlier release that reads otherwise in a later one.')

/** One entry of `/data/changes.json`. The descriptions are published as its JSON Schema. */
export const changeSchema = z
  .strictObject({
    id: z.string().describe('Permanent: the release, the type and the subject.'),
    type: z.enum(changeTypes),
    date: z
      .string()
      .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
      .describe('The day the data of the release speak of, of the withdrawal, or that staff gave.'),
    data_status: statusSchema,
    releases: names.describe(
      'Releases whose files say so; reference/v2 is a version of the reference tables.',
    ),
    compared_with: z
      .string()
      .optional()
      .describe('The release that the comparison was made with; absent for the first one.'),
    table: z.string().optional(),
    title: localisedSchema.optional().describe("The table's title."),
    text: localisedSchema.describe('The change in plain sentences.'),
    rows_added: amount.optional(),
    rows_removed: amount.optional(),
    cells_filled: amount
      .optional()
      .describe(
        'Cells that were empty and are known now; in tables about data quality, running totals that went on.',
      ),
    periods: names.optional().describe('Periods of the rows that were added.'),
    restated: z.array(restatedSchema).min(1).optional(),
    columns_added: names.optional(),
    columns_removed: names.optional(),
    rules: z
      .array(z.strictObject({ rule: z.string(), old: ruleSchema, new: ruleSchema }))
      .min(1)
      .optional()
      .describe("Rules of protection and the methodology's version; null: there was no such rule."),
    period: z
      .string()
      .optional()
      .describe("The period that was withdrawn, or that staff's entry is about."),
    reason: z.string().optional().describe('Why it was withdrawn.'),
    replaced_by: z.string().optional().describe('Where the same is now said, coarser.'),
    source: z.string().optional().describe("Source of staff's entry."),
  })
  .describe('A field that does not apply is absent.')

export const changesFileSchema = z
  .strictObject({
    format: z.literal(1),
    city_id: z.string(),
    data_status: statusSchema,
    changes: z.array(changeSchema).describe('Newest first.'),
  })
  .describe('Every change between what a city has published.')

export type Restated = z.infer<typeof restatedSchema>
export type Change = z.infer<typeof changeSchema>
export type ChangesFile = z.infer<typeof changesFileSchema>
