import type { Here } from '#i18n/here.ts'
import type { RouteId, RouteParams } from '#i18n/routes.ts'
import type { Locale } from '#model/locale.ts'
import { reasonMissing } from '#release/missing.ts'
import { levelWords } from '#release/names.ts'
import type { Chart } from './chart.ts'
import { type Family, type FamilyId, families } from './families.ts'
import { memberKinds } from './members.ts'

/** A chart as the registry knows it, before anything is drawn. */
export interface Entry {
  readonly id: string
  readonly family: Family
  /** Where it lives. */
  readonly page: RouteId
  readonly params: Readonly<Record<Locale, RouteParams>>
  readonly question: (my: Here) => string
  /** `undefined` when the city publishes no figures for it. */
  readonly make: (my: Here) => Chart | undefined
}

/** Why a chart cannot be drawn. */
export const reasonOf = ({ family }: Entry) => reasonMissing(family.table(), family.method)

/** The id of a member's chart; without a member, that of the city's. */
export function chartId(family: FamilyId, slug?: string): string {
  return slug ? `${family}-${slug}` : family
}

let known: ReadonlyMap<string, Entry> | undefined

/** Every chart that the site can draw, by id. */
export function entries(): ReadonlyMap<string, Entry> {
  known ??= new Map(
    (Object.keys(families) as FamilyId[])
      .flatMap((name) => entriesOf(name, families[name]))
      .map((entry) => [entry.id, entry]),
  )
  return known
}

/** @throws {Error} when no chart has this id: a page that names one is wrong. */
export function entryOf(id: string): Entry {
  const found = entries().get(id)
  if (!found) throw new Error(`No chart is called "${id}".`)
  return found
}

function entriesOf(name: FamilyId, family: Family): readonly Entry[] {
  const common = {
    family,
    page: family.page,
    question: ({ t, locale }: Here) => t(family.question, levelWords(locale)),
  }
  if (family.of === 'city')
    return [
      {
        ...common,
        id: name,
        params: { id: {}, en: {} },
        make: (my) => family.make(name, '', my),
      },
    ]
  return memberKinds[family.of].all().map(({ slug, code, params }) => {
    const id = chartId(name, slug)
    return { ...common, id, params, make: (my: Here) => family.make(id, code, my) }
  })
}
