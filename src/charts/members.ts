import type { RouteId, RouteParams } from '#i18n/routes.ts'
import { slugify } from '#i18n/routes.ts'
import { everywhere } from '#i18n/static-paths.ts'
import type { Locale } from '#model/locale.ts'
import { referenceRows } from '#release/current.ts'
import { areaParams, localisedSlug } from '#release/names.ts'
import { type Row, text } from '#release/table.ts'

/** One of those a family of charts has a chart for. */
export interface Member {
  /** Ends the chart's id; never changes with a name. */
  readonly slug: string
  /** What tables call it. */
  readonly code: string
  readonly row: Row
  /** The page about it. */
  readonly params: Readonly<Record<Locale, RouteParams>>
}

interface Kind {
  readonly page: RouteId
  readonly all: () => readonly Member[]
}

const areasOf = (level: string) => () =>
  referenceRows('areas')
    .filter((row) => text(row, 'level') === level)
    .map((row): Member => {
      const params = areaParams(row)
      const slug = [params['district'], params['village']].filter(Boolean).join('-')
      return { slug, code: text(row, 'area_code'), row, params: everywhere(params) }
    })

/** Whom charts can be about, besides the whole city. */
export const memberKinds = {
  agency: {
    page: 'agency',
    all: () =>
      referenceRows('agencies').map((row): Member => {
        const code = text(row, 'agency_id')
        return { slug: slugify(code), code, row, params: everywhere({ slug: slugify(code) }) }
      }),
  },
  district: { page: 'district', all: areasOf('district') },
  village: { page: 'village', all: areasOf('village') },
  service: {
    page: 'service',
    all: () =>
      referenceRows('services').map((row): Member => {
        const code = text(row, 'service_id')
        return { slug: slugify(code), code, row, params: localisedSlug(row) }
      }),
  },
  pillar: {
    page: 'pillar',
    all: () =>
      referenceRows('pillars').map((row): Member => {
        const code = text(row, 'pillar_id')
        return { slug: slugify(code), code, row, params: localisedSlug(row) }
      }),
  },
  programme: {
    page: 'programme',
    all: () =>
      referenceRows('programmes').map((row): Member => {
        const code = text(row, 'programme_id')
        return { slug: slugify(code), code, row, params: localisedSlug(row) }
      }),
  },
} as const satisfies Readonly<Record<string, Kind>>

export type MemberKind = keyof typeof memberKinds
