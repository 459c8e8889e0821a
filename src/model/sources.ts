import { z } from 'zod'
import { localisedSchema, said } from './locale.ts'
import { classifications, confidentialities, outcomes } from './service-request.ts'

/** A regular expression; one that cannot be compiled is refused here, not in the middle of a run. */
const patternSchema = z.string().refine(
  (pattern) => {
    try {
      return new RegExp(pattern) instanceof RegExp
    } catch {
      return false
    }
  },
  said('Bukan ekspresi reguler yang sah.', 'Not a valid regular expression.'),
)

/**
 * How one cell of a source becomes one field. Columns are named as in the file
 * (matched without regard to case or surrounding space; a JSON path is dotted,
 * `location.district`). Exactly one of `column`, `columns` and `constant`.
 */
const mappingSchema = z
  .strictObject({
    column: z.string().optional(),
    /** Joined by one space, empty cells left out. */
    columns: z.array(z.string()).min(2).optional(),
    constant: z.string().optional(),
    /** Cell texts that mean "nothing here". */
    missing: z.array(z.string()).default([]),
    /** A regular expression (RE2); its first group, or the whole match, is what is read. No match means missing. */
    pattern: patternSchema.optional(),
  })
  .refine(
    (m) => [m.column, m.columns, m.constant].filter((v) => v !== undefined).length === 1,
    said(
      'Tepat satu dari "column", "columns", dan "constant" harus ada.',
      'Exactly one of "column", "columns" and "constant" is needed.',
    ),
  )

/** Like a mapping, but a word list: every word that occurs must stand in `words`, or the release refuses. */
const wordsSchema = <T extends z.ZodType>(value: T) =>
  z.strictObject({
    column: z.string(),
    pattern: patternSchema.optional(),
    words: z.record(z.string(), value),
    /** What an empty cell means; without it an empty cell is an issue. */
    empty: value.optional(),
  })

const dateSchema = mappingSchema.safeExtend({
  /** strptime formats, tried in order (`%d %b %Y %H:%M:%S`); `iso` reads ISO 8601 with or without an offset. */
  formats: z.array(z.string()).min(1),
  /** Words that are the names of months in another language → their English abbreviation. */
  months: z.record(z.string(), z.string()).optional(),
})

/** What a status word says has happened. */
const statusWordSchema = z.strictObject({
  status: z.enum(['open', 'closed']),
  outcome: z.enum(outcomes).optional(),
  reopened: z.boolean().optional(),
})

const columnsSchema = z.strictObject({
  service_request_id: mappingSchema,
  requested_datetime: dateSchema,
  updated_datetime: dateSchema.optional(),
  first_response_datetime: dateSchema.optional(),
  closed_datetime: dateSchema.optional(),
  status: wordsSchema(statusWordSchema),
  /** How it ended, where a column of its own says so; wins over the status word's outcome. */
  outcome: wordsSchema(z.enum(outcomes)).optional(),
  /** Words or codes of the source for topics; matched against code, names and aliases of `categories.csv`. */
  service_code: mappingSchema.optional(),
  agency_responsible: mappingSchema.optional(),
  channel: mappingSchema.optional(),
  classification: wordsSchema(z.enum(classifications)).optional(),
  confidentiality: wordsSchema(z.enum(confidentialities)).optional(),
  /** Codes, names or aliases of `areas.csv`, finest level first. An address may be read only here, through `pattern`. */
  area: z.array(mappingSchema).optional(),
  /** Identifiers that tell persons apart, best first; read only into the in-memory person key. */
  person: z.array(mappingSchema).optional(),
})

const dateRule = z.enum(['keep', 'day'])

export const sourceSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'Use lower-case letters, digits and hyphens.'),
  label: localisedSchema,
  licence: z.string(),
  /** Paths or globs below RAW_DIR, or http(s) addresses. */
  files: z.array(z.string()).min(1),
  format: z.enum(['csv', 'tsv', 'xlsx', 'json', 'jsonl']),
  encoding: z.enum(['auto', 'utf-8', 'windows-1252']).default('auto'),
  delimiter: z.string().length(1).optional(),
  /** XLSX: name of the sheet; the first one otherwise. The header is the first row that holds every mapped column. */
  sheet: z.string().optional(),
  /** JSON: dotted path of the array of records; the document itself otherwise. */
  records: z.string().optional(),
  /** IANA zone of times without an offset. */
  time_zone: z.string(),
  extraction: z.strictObject({
    /** Day the export was made; what is open was still open at the end of this day. */
    date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
    /** How that day is known. */
    known_from: z.enum([
      'stated_in_file',
      'file_name',
      'agreed_rhythm',
      'newest_record',
      'publisher',
    ]),
  }),
  /** True where consecutive snapshots may be compared to see when a status changed. */
  observes_changes: z.boolean().default(false),
  /** Sources of one case space share their ids: a case in several is counted once. */
  case_space: z.string().optional(),
  /** Which source wins when a case stands in several: the higher number. */
  precedence: z.number().int().default(0),
  /** Whether the source tells when a request was answered and when it closed, and how finely. */
  times: z.strictObject({
    precision: z.enum(['minute', 'day']),
    first_response: z.boolean(),
    closing: z.boolean(),
    /** A closing as resolved, without an earlier reply, is itself the first response. */
    closing_is_response: z.boolean().default(false),
    /** Closings within this many seconds of the request were made with it (counted apart, kept as day 0). */
    closed_at_creation_seconds: z.number().int().min(0).default(0),
    /**
     * What midnight-only stamps mean: `keep` takes them as they are, `day` reads
     * a time of `shifted_midnight` as a bare date that a time zone has moved.
     */
    midnight: dateRule.default('keep'),
    shifted_midnight: z.array(z.string()).default([]),
  }),
  columns: columnsSchema,
  /** Columns known and never loaded: free text, names, addresses. `*` in a name matches anything. */
  private_columns: z.array(z.string()),
})

export const sourcesSchema = z.strictObject({ sources: z.array(sourceSchema).min(1) })

export type Source = z.infer<typeof sourceSchema>
export type Mapping = z.infer<typeof mappingSchema>
export type DateMapping = z.infer<typeof dateSchema>
