import { z } from 'zod'
import type { Boundaries } from './boundaries.ts'
import { localisedSchema } from './locale.ts'
import type { Protection } from './protection.ts'
import type { ReferenceName, ReferenceRow } from './reference.ts'
import type { Source } from './sources.ts'

/** `data/city/city.yaml`: who the city is. */
export const citySettingsSchema = z.strictObject({
  city_id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  name: localisedSchema,
  /** The site's name and its one-sentence purpose. */
  site_name: localisedSchema,
  tagline: localisedSchema,
  country: z.string(),
  /** IANA zone in which days begin and end. */
  time_zone: z.string(),
  /** Whether offices serve the public on days of collective leave; they do not unless this says so. */
  works_on_collective_leave: z.boolean().optional(),
  /** ISO 4217. */
  currency: z.string().length(3),
  /** `synthetic` marks every page, file and picture. */
  data_status: z.enum(['synthetic', 'real']),
  /** Fixed extraction day; without it the newest source's extraction date holds. */
  as_of: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .optional(),
  publisher: localisedSchema,
  contact: z.strictObject({
    name: localisedSchema,
    email: z.string().optional(),
    url: z.string().optional(),
  }),
  /** Days on which a release has been announced, `YYYY-MM-DD`; past ones may stay. */
  planned_releases: z.array(z.string().regex(/^\d{4}-\d{2}-\d{2}$/)).optional(),
  data_licence: z.strictObject({ id: z.string(), title: z.string(), url: z.string() }),
  /** What the two levels of areas are called here. */
  levels: z.strictObject({ district: localisedSchema, village: localisedSchema }),
  /** The topic groups of `categories.csv`, in the order of display; eight at most. */
  category_groups: z
    .array(z.strictObject({ id: z.string(), name: localisedSchema }))
    .min(1)
    .max(8),
  /** `generate` makes `data/sample` first; only the bundled city has it. */
  sample: z.strictObject({ rows: z.number().int(), seed: z.number().int() }).optional(),
})
export type CitySettings = z.infer<typeof citySettingsSchema>

/** Everything `data/city` says, checked and frozen. */
export interface City {
  readonly settings: CitySettings
  readonly sources: readonly Source[]
  readonly protection: Protection
  readonly reference: { readonly [Name in ReferenceName]: readonly ReferenceRow<Name>[] }
  /** Outlines of its areas, where it has them. */
  readonly boundaries?: Boundaries
}
