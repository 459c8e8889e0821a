import type { ContentComponent } from '#components/content/names.ts'
import Catatan from './Catatan.astro'

/** The Astro component behind each name that staff may use. */
export const registry = { Catatan } as const satisfies Readonly<Record<ContentComponent, unknown>>
