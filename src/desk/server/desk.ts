import type { CityFiles } from '#integrations/city-files.ts'
import type { City } from '#model/city.ts'
import type { Locale } from '#model/locale.ts'
import type { IsoDate } from '#model/time.ts'
import type { Effects } from '#pipeline/effects.ts'
import type { Published } from '#release/read.ts'
import type { CheckReport } from '../check-city.ts'
import type { Place } from '../data/preview.ts'
import type { Incoming } from '../data/recognise.ts'
import type { Recovery } from './pages/home.ts'

/** The desk of one city while its process runs. */
export interface Desk {
  readonly place: Place
  readonly effects: Effects
  readonly files: CityFiles
  /** What the last run left, told until it has been read once. */
  recovery: Recovery
  /** The file that was dropped last. */
  dropped: Dropped | undefined
  today(): IsoDate
  /** @throws {CityConfigError} when the city's facts have mistakes. */
  city(): Promise<City>
  check(): Promise<CheckReport>
  /** What is public now; nothing before the first release. */
  published(): Published | undefined
}

export interface Dropped {
  readonly name: string
  readonly path: string
  readonly incoming: Incoming | undefined
}

/** One request that the guard has let through. */
export interface Asked {
  readonly desk: Desk
  readonly locale: Locale
  /** The parts of the path that its route leaves open. */
  readonly parts: readonly string[]
  /** The name of a file that is sent, as its owner calls it. */
  readonly fileName: string
  /** The whole body, refused above a limit. */
  bytes(limit: number): Promise<Uint8Array>
  /** The fields of a form. */
  fields(): Promise<Readonly<Record<string, unknown>>>
  /** Writes the body to a file as it comes. */
  saveTo(path: string): Promise<void>
}

export interface Answer {
  readonly status?: number
  readonly type?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body: string | Uint8Array
  /** A page gets the frame of the desk around it. */
  readonly title?: string
}

export type Handler = (asked: Asked) => Promise<Answer>
