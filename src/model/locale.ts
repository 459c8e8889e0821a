import { z } from 'zod'

/** The site's languages; the first is the default and has no prefix in addresses. */
export const locales = ['id', 'en'] as const
export type Locale = (typeof locales)[number]

/** A text in every language of the site. */
export const localisedSchema = z.strictObject({ id: z.string().min(1), en: z.string().min(1) })
export type Localised = z.infer<typeof localisedSchema>

/** The words of a rule that zod keeps, for every language: `refine(…, said(id, en))`. */
export const said = (id: string, en: string) => ({ message: id, params: { id, en } })
