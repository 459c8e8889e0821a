import type { ContentComponent } from '#components/content/names.ts'
import Angka from './Angka.astro'
import Catatan from './Catatan.astro'
import Grafik from './Grafik.astro'
import Kutip from './Kutip.astro'
import Unduh from './Unduh.astro'

/** The Astro component behind each name that staff may use. */
export const registry = { Angka, Catatan, Grafik, Kutip, Unduh } as const satisfies Readonly<
  Record<ContentComponent, unknown>
>
