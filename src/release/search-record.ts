import { z } from 'zod'

/** Something to be found that has no page of its own: where it stands, and by which words it is found. */
export const searchRecordSchema = z.strictObject({
  /** Below the site's base. */
  url: z.string().startsWith('/'),
  title: z.string().min(1),
  content: z.string(),
  /** The filter `kind`, in the page's language. */
  kind: z.string(),
})

export type SearchRecord = z.infer<typeof searchRecordSchema>
