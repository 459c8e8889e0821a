import { z } from 'zod'
import { exactDefault, exactProblems, exactThreshold } from './exact-plan.ts'
import { localisedSchema, said } from './locale.ts'
import { classifications, confidentialities, metrics } from './service-request.ts'

/** What a table may be broken down by. */
export const dimensions = [
  'category_group',
  'service_code',
  'district',
  'village',
  'agency',
  'channel',
  'classification',
  'service',
] as const
export type Dimension = (typeof dimensions)[number]

/**
 * What a table may count. `outcomes` and `backlog` stand for one column each
 * outcome and age band, `outcome_split` for resolved and closed without being
 * resolved, `state_at_extraction` for open and closed at the extraction date
 * (for sources that do not say when they closed).
 */
export const countColumns = [
  'received',
  'answered',
  'closed',
  'reopened',
  'closed_at_creation',
  'outcomes',
  'outcome_split',
  'backlog',
  'state_at_extraction',
] as const
export type CountColumn = (typeof countColumns)[number]

const periodSchema = z.enum(['month', 'quarter', 'half_year', 'year', 'three_years', 'coverage'])

const sharedSchema = {
  /** `P1` and so on: the id in the plan of the specification. */
  id: z.string().regex(/^P\d+[a-z]?$/),
  /** The dataset's permanent name in addresses and files. */
  table: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  title: localisedSchema,
  rows: z.array(z.enum(dimensions)).max(2),
  period: periodSchema,
  /** `records`: exactly the requests of the record file, and as frozen as it is. */
  population: z.enum(['published', 'excluded', 'records']).default('published'),
  /** First day counted, `YYYY-MM-DD`: the start of a period. */
  since: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
}

export const countPlanSchema = z.strictObject({
  ...sharedSchema,
  measure: z.literal('count'),
  columns: z.array(z.enum(countColumns)).min(1),
  /** Codes counted under another code of the same dimension: `{ category_group: { other: [order, unstated] } }`. */
  merge: z
    .partialRecord(z.enum(dimensions), z.record(z.string(), z.array(z.string()).min(1)))
    .default({}),
  /** Requests that do not say a code: a row of their own, or no row at all (they still count in every total). */
  unstated: z.enum(['row', 'omitted']).default('row'),
  /** `exact`: numbers unrounded, with more of them hidden so that the small ones cannot be worked out. */
  publish: z.enum(['rounded', 'exact']).default('rounded'),
  /** In an exact table counts of 1 to this − 1 are suppressed, and no other rule for small counts applies. */
  exact_threshold: z.number().int().min(2).optional(),
  /** Who answers for a table of which more than half is suppressed. Without it such a table is refused. */
  sparse: z
    .strictObject({
      signed_off_by: z.string().min(1),
      signed_off_on: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
      reason: z.string().min(1),
    })
    .optional(),
})

export const curvePlanSchema = z.strictObject({
  ...sharedSchema,
  measure: z.literal('curve'),
  columns: z.array(z.enum(metrics)).min(1),
  /**
   * `period`: how fast in this window (left-truncated, censored at its end);
   * `cohort`: those received in it; `snapshots`: those received in it, from sources
   * without times whose status is compared between snapshots.
   */
  view: z.enum(['period', 'cohort', 'snapshots']),
  /** Only these codes have a row: a list fixed by the plan, never by what the data of a release happen to show. */
  only: z.partialRecord(z.enum(dimensions), z.array(z.string()).min(1)).default({}),
  /** A further table that sets each agency against the whole city, with the case mix allowed for. */
  comparison: z
    .strictObject({ table: z.string().regex(/^[a-z0-9][a-z0-9-]*$/), title: localisedSchema })
    .optional(),
})

/** The combinations of dimensions that the specification lists. Anything else is a new disclosure risk and refused. */
const listedRows = [
  '',
  'category_group',
  'service_code',
  'district',
  'village',
  'agency',
  'channel',
  'classification',
  'service',
  'district+category_group',
  'village+category_group',
  'agency+category_group',
]

export const planSchema = z
  .discriminatedUnion('measure', [countPlanSchema, curvePlanSchema])
  .refine(
    (plan) => listedRows.includes(plan.rows.join('+')),
    said(
      `Gabungan baris ini tidak ada dalam daftar. Yang boleh: ${listedRows.filter(Boolean).join(', ')}.`,
      `This combination of rows is not listed. Listed: ${listedRows.filter(Boolean).join(', ')}.`,
    ),
  )
  .refine(
    (plan) => !(plan.rows.includes('agency') && ['month', 'quarter'].includes(plan.period)),
    said(
      'Dinas diterbitkan per setengah tahun atau lebih panjang: periode yang lebih pendek menyembunyikan hampir semua sel dan membuka selisihnya.',
      'Agencies are published by half-year or longer: finer windows suppress most cells and invite differencing.',
    ),
  )
  .refine(
    (plan) =>
      !(plan.measure === 'curve' && plan.rows.includes('agency') && plan.period === 'half_year') ||
      plan.only.agency !== undefined,
    said(
      'Kurva dinas per setengah tahun memerlukan daftar tetap dinas besar: only: { agency: [...] }.',
      'Curves of agencies by half-year need a fixed list of large agencies: only: { agency: [...] }.',
    ),
  )
  .refine(
    (plan) =>
      !(plan.measure === 'curve' && plan.view === 'snapshots') ||
      plan.columns.join() === 'resolution',
    said(
      'Potret berkala memperlihatkan kapan status berubah, bukan kapan laporan dijawab: columns: [resolution].',
      'Snapshots show when a status changed, never when a request was answered: columns: [resolution].',
    ),
  )
  .refine(
    (plan) =>
      !(plan.measure === 'curve' && plan.comparison) ||
      (plan.rows.join() === 'agency' && plan.view === 'cohort'),
    said(
      'Perbandingan memerlukan rows: [agency] dan view: cohort.',
      'A comparison needs rows: [agency] and view: cohort.',
    ),
  )
  .refine(
    (plan) =>
      !(
        plan.rows.includes('village') && !['year', 'three_years', 'coverage'].includes(plan.period)
      ),
    said(
      'Desa dan kelurahan diterbitkan per tahun atau lebih panjang.',
      'Villages are published by year or longer.',
    ),
  )

/** The record file: one row a request, in classes of at least `k` persons. Its classes are the rows of the plan whose population is `records`. */
export const recordPolicySchema = z.strictObject({
  table: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  title: localisedSchema,
  /** Distinct persons a class needs; all its requests without a person key count as one. */
  k: z.number().int().min(2).default(10),
  /** Distinct values a class needs in every sensitive column. */
  l: z.number().int().min(2).default(2),
  /** No value of a sensitive column may make up more of a class. */
  max_share_percent: z.number().int().min(50).max(99).default(90),
  /** A source takes part only where at least this many of its requests carry a person key. */
  min_keyed_percent: z.number().int().min(0).max(100).default(90),
  /** Days after a quarter's end until its records are frozen, in the state of that day. */
  cut_off_days: z.number().int().min(0).default(30),
  /** The release refuses when more of the rows had to lose a value. */
  max_blanked_percent: z.number().int().min(0).max(100).default(15),
})

/** `data/city/protection.yaml`: thresholds, exclusions and the publication plan. Stricter than the defaults is free; weaker needs a signature. */
export const protectionSchema = z
  .strictObject({
    policy_version: z.string().min(1),
    effective_from: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
    /** Counts of 1 to threshold − 1 are suppressed. */
    threshold: z.number().int().min(2).default(10),
    rounding_base: z.number().int().min(3).default(5),
    /** Where persons can be told apart, a cell also needs this many of them. */
    min_persons: z.number().int().min(1).default(5),
    min_cases: z.number().int().min(1).default(10),
    min_events: z.number().int().min(1).default(5),
    min_cases_p90: z.number().int().min(1).default(50),
    /** A period is published only when the data were extracted this many days after its end. */
    cut_off_days: z.number().int().min(0).default(10),
    grid_days: z
      .array(z.number().int().min(0))
      .default([0, 1, 2, 3, 5, 7, 10, 14, 21, 30, 45, 60, 90]),
    exclude: z.strictObject({
      classifications: z.array(z.enum(classifications)).default([]),
      confidentialities: z.array(z.enum(confidentialities)).default([]),
      /** Topics marked `sensitive` in categories.csv. */
      sensitive_topics: z.boolean().default(true),
    }),
    signed_off_by: z.string().optional(),
    signed_off_on: z.string().optional(),
    reason: z.string().optional(),
    coverage: z.strictObject({ start: z.string(), end: z.string() }).optional(),
    records: recordPolicySchema.optional(),
    plan: z.array(planSchema).min(1),
  })
  .refine(
    (p) => !p.records || recordClasses(p) !== undefined,
    said(
      'Berkas rekaman memerlukan satu rencana per district, category_group, dan quarter dengan population: records; barisnya adalah kelasnya.',
      'A record file needs one plan by district, category_group and quarter with population: records; its rows are the classes.',
    ),
  )
  .refine(
    (p) => !isWeaker(p) || (p.signed_off_by && p.signed_off_on && p.reason),
    said(
      'Kebijakan yang lebih lemah dari bawaan memerlukan signed_off_by, signed_off_on, dan reason.',
      'A policy weaker than the default needs signed_off_by, signed_off_on and reason.',
    ),
  )
  .superRefine(({ plan }, context) => {
    for (const { id, en } of exactProblems(plan))
      context.addIssue({ code: 'custom', path: ['plan'], ...said(id, en) })
  })

/** The defaults of the specification, below which a policy counts as weaker. */
export const policyDefaults = {
  threshold: 10,
  rounding_base: 5,
  min_persons: 5,
  min_cases: 10,
  min_events: 5,
  min_cases_p90: 50,
  cut_off_days: 10,
} as const

/** The defaults of the record file; the shares are upper bounds. */
export const recordDefaults = {
  k: 10,
  l: 2,
  min_keyed_percent: 90,
  cut_off_days: 30,
} as const

type Thresholds = Readonly<Record<keyof typeof policyDefaults, number>> & {
  readonly plan?: readonly Plan[] | undefined
  readonly records?: z.infer<typeof recordPolicySchema> | undefined
}

/** Whether any threshold lies below the specification's default. */
export function isWeaker(policy: Thresholds): boolean {
  const { records, plan = [] } = policy
  return (
    plan.some((one) => (exactThreshold(one) ?? exactDefault) < exactDefault) ||
    Object.entries(policyDefaults).some(
      ([name, floor]) => policy[name as keyof typeof policyDefaults] < floor,
    ) ||
    (records !== undefined &&
      (records.max_share_percent > 90 ||
        records.max_blanked_percent > 15 ||
        Object.entries(recordDefaults).some(
          ([name, floor]) => records[name as keyof typeof recordDefaults] < floor,
        )))
  )
}

/** The plan whose rows are the classes of the record file. */
export function recordClasses({ plan }: { readonly plan: readonly Plan[] }): CountPlan | undefined {
  const found = plan.filter(({ population }) => population === 'records')
  const [one] = found
  return found.length === 1 &&
    one?.measure === 'count' &&
    one.period === 'quarter' &&
    one.rows.join('+') === 'district+category_group'
    ? one
    : undefined
}

export type Protection = z.infer<typeof protectionSchema>
export type RecordPolicy = z.infer<typeof recordPolicySchema>
export type Plan = z.infer<typeof planSchema>
export type CountPlan = z.infer<typeof countPlanSchema>
export type CurvePlan = z.infer<typeof curvePlanSchema>
