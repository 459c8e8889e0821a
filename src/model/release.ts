import { z } from 'zod'
import { citySettingsSchema } from './city.ts'
import { layoutSchema } from './layout.ts'
import { releaseKinds } from './ledger.ts'
import { localisedSchema } from './locale.ts'

const digest = z.string().regex(/^[0-9a-f]{64}$/)

export const publishedFileSchema = z.strictObject({
  format: z.string(),
  /** Relative to the release's folder. */
  path: z.string(),
  media_type: z.string(),
  bytes: z.number().int(),
  sha256: digest,
  /** Where a part of the file is another's than the publisher's: who made it, and on what terms. */
  source: z.string().optional(),
  licence: z.strictObject({ title: z.string(), url: z.string() }).optional(),
})

export const publishedTableSchema = z.strictObject({
  table: z.string(),
  plan: z.string(),
  kind: z.enum([
    'counts',
    'curve',
    'summary',
    'comparison',
    'observed',
    'records',
    'reference',
    'quality',
  ]),
  title: localisedSchema,
  rows: z.number().int(),
  columns: z.array(
    z.strictObject({
      name: z.string(),
      type: z.enum([
        'key',
        'code',
        'period',
        'count',
        'percent',
        'days',
        'word',
        'number',
        'text',
        'date',
      ]),
      description: localisedSchema,
      values: z.array(z.string()).optional(),
    }),
  ),
  notes: z.array(localisedSchema),
  files: z.array(publishedFileSchema),
})

/** The tombstone of a period that had to be taken back: its rows are gone from every release. */
export const withdrawalSchema = z.strictObject({
  table: z.string(),
  period: z.string(),
  withdrawn_on: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  reason: z.string().min(1),
  /** Where the same is now said, coarser; absent when nowhere. */
  replaced_by: z.string().optional(),
})

/** How a table was planned, as far as a reader needs it to add its counts up. Ordinary things are left out. */
const plannedSchema = z.strictObject({
  table: z.string(),
  population: z.enum(['published', 'excluded', 'records']).optional(),
  merge: z.record(z.string(), z.record(z.string(), z.array(z.string()))).optional(),
  unstated: z.literal('omitted').optional(),
  /** Numbers are not rounded; `*` is any number from 1 on. */
  publish: z.literal('exact').optional(),
  /** In an exact table, the least number that is written. */
  exact_threshold: z.number().int().optional(),
  view: z.enum(['period', 'cohort', 'snapshots']).optional(),
  /** Only these codes have rows. */
  only: z.record(z.string(), z.array(z.string())).optional(),
})

/** `release.json` of a release of statistics or of reference tables. */
export const manifestSchema = z.strictObject({
  release_id: z.string(),
  city_id: z.string(),
  data_status: z.enum(['synthetic', 'real']),
  as_of: z.string(),
  methodology_version: z.string(),
  /** Semantic version of the data: what a program that reads them must know. Absent in releases of before it was kept. */
  version: z
    .string()
    .regex(/^\d+\.\d+\.\d+(\+[0-9a-z.]+)?$/)
    .optional(),
  /** `revision`: the annual one, in which counts may move by hysteresis. Absent for reference tables. */
  kind: z.enum(releaseKinds).optional(),
  /** What was taken back from this release, and from every other. */
  withdrawals: z.array(withdrawalSchema).optional(),
  /** The thresholds that were in force; empty for reference tables. */
  policy: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  /** Of each planned table what its cells do not say: whom it counts, and under which codes. Absent for reference tables. */
  plan: z.array(plannedSchema).optional(),
  tables: z.array(publishedTableSchema),
  /** Files that speak of the whole release, such as the national metadata. */
  metadata: z.array(publishedFileSchema).optional(),
})

/** `published/index.json`. */
export const indexSchema = z.strictObject({
  format: z.literal(1),
  city_id: z.string(),
  data_status: z.enum(['synthetic', 'real']),
  latest: z.string().nullable(),
  releases: z.array(
    z.strictObject({
      release_id: z.string(),
      as_of: z.string(),
      /** `withdrawn`: nothing of its statistics is left. */
      status: z.enum(['published', 'withdrawn']),
      kind: z.enum(releaseKinds).optional(),
      /** Periods of tables taken back from it; its manifest says why. */
      withdrawals: z
        .array(withdrawalSchema.pick({ table: true, period: true, withdrawn_on: true }))
        .optional(),
      manifest_sha256: digest,
    }),
  ),
  reference: z.strictObject({
    latest: z.string().nullable(),
    versions: z.array(z.strictObject({ version: z.string(), manifest_sha256: digest })),
  }),
  /** Keyed hash over the private ledger's release ids and published values. */
  ledger_seal: z.string().nullable(),
})

type TableRow = Readonly<Record<string, number | string | null>>

/** A row of cells, keys in the order of the table's columns. Suppressed: `"*"`. Not applicable: `null`. */
export const tableRowSchema = z.custom<TableRow>(isRow)

/** Rows of cells. One plain test: a table has many thousand cells, and a schema for each would cost more than reading them. */
const areRows = (value: unknown) => Array.isArray(value) && value.every(isRow)

function isRow(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  for (const name in value) {
    const cell: unknown = value[name as keyof typeof value]
    if (cell !== null && typeof cell !== 'number' && typeof cell !== 'string') return false
  }
  return true
}

/** `<release>/tables/<table>.json`: the table whole, with its dictionary. */
export const tableFileSchema = z.strictObject({
  table: z.string(),
  release_id: z.string(),
  city_id: z.string(),
  data_status: z.enum(['synthetic', 'real']),
  as_of: z.string(),
  title: localisedSchema,
  kind: publishedTableSchema.shape.kind,
  plan: z.string(),
  columns: publishedTableSchema.shape.columns,
  notes: z.array(localisedSchema),
  /** One object a row, keys in the order of `columns`. Suppressed: `"*"`. Not applicable: `null`. */
  rows: z.custom<readonly TableRow[]>(areRows),
})

export type PublishedFile = z.infer<typeof publishedFileSchema>
export type PublishedTable = z.infer<typeof publishedTableSchema>
export type Manifest = z.infer<typeof manifestSchema>
export type PublishedIndex = z.infer<typeof indexSchema>
export type TableFile = z.infer<typeof tableFileSchema>

/** What a reader may know of a source. */
export const publicSourceSchema = z.strictObject({
  source_id: z.string(),
  label: localisedSchema,
  licence: z.string(),
  extraction_date: z.string(),
  known_from: z.string(),
  precision: z.enum(['minute', 'day']),
  has_response_times: z.boolean(),
  has_closing_times: z.boolean(),
  tells_persons_apart: z.boolean(),
  /** Absent in versions published before files could be checked in the browser. */
  layout: layoutSchema.optional(),
})

/** `reference/<version>/city.json`: who the city is and what its sources can tell. */
export const cityFileSchema = z.strictObject({
  settings: citySettingsSchema.omit({ sample: true }),
  sources: z.array(publicSourceSchema),
})
export type CityFile = z.infer<typeof cityFileSchema>
