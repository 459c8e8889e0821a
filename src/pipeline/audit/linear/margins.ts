import type { PeriodKind } from '#model/period.ts'
import { partialAttributes, stockMeasures } from './published-counts.ts'
import { fineness } from './windows.ts'

/** A cross-classification: one measure by some attributes and one kind of window. */
export interface Margin {
  readonly measure: string
  /** Sorted. */
  readonly attributes: readonly string[]
  readonly kind: PeriodKind
}

/** One attribute told by another: the group of a topic, the district of a village. */
export interface Coarsening {
  readonly from: string
  readonly to: string
  /** Code → coarser code. A code that is missing has none (a request without a village has some district). */
  readonly codes: ReadonlyMap<string, string>
  /** Every published code of `from` has a coarser one. */
  readonly complete: boolean
}

/** `equal`: each request of a coarse cell stands in one of its fine cells. `atMost`: some may stand in none. */
export type Strength = 'equal' | 'atMost'

export const marginId = ({ measure, attributes, kind }: Margin): string =>
  [measure, ...attributes, kind].join('|')

/**
 * Whether `coarse` is a margin of `fine`, and how surely: it counts the same, its
 * attributes are among those of `fine` or told by them, its windows are as long
 * or longer. Whether the fine windows fill the coarse ones is not asked here.
 */
export function strengthOf(
  coarse: Margin,
  fine: Margin,
  coarsenings: readonly Coarsening[],
): Strength | undefined {
  if (coarse.measure !== fine.measure || marginId(coarse) === marginId(fine)) return undefined
  if (fineness(fine.kind) > fineness(coarse.kind)) return undefined
  if (stockMeasures.includes(fine.measure) && fine.kind !== coarse.kind) return undefined
  const known = told(fine.attributes, coarsenings)
  if (!coarse.attributes.every((name) => known.has(name))) return undefined
  const isWhole = fine.attributes.every((name) => {
    if (coarse.attributes.includes(name)) return true
    const kept = coarsenings.filter(
      ({ from, to }) => from === name && coarse.attributes.includes(to),
    )
    return !partialAttributes.includes(name) && kept.every(({ complete }) => complete)
  })
  return isWhole ? 'equal' : 'atMost'
}

/**
 * The margins through which published ones are linked, published ones included.
 *
 * Joins: where parts of one published cross-classification are published by finer
 * windows (district × group by quarter, each alone by month), only their common
 * cross-classification by the finer window ties them together. Meets: what two
 * have in common (channels by quarter and agencies by year meet in the city by
 * year), until no pair has anything new in common.
 */
export function linkedMargins(
  published: readonly Margin[],
  coarsenings: readonly Coarsening[],
): readonly Margin[] {
  const margins = new Map(published.map((margin) => [marginId(margin), margin]))
  const add = (margin: Margin) => {
    const isNew = !margins.has(marginId(margin))
    if (isNew) margins.set(marginId(margin), margin)
    return isNew
  }
  for (const margin of published) {
    for (const attributes of crossings(margin, coarsenings)) {
      const kind = commonKind(margin, attributes, published, coarsenings)
      if (fineness(kind) < fineness(margin.kind)) add({ measure: margin.measure, attributes, kind })
    }
  }
  for (let grew = true; grew; ) {
    grew = false
    const present = [...margins.values()]
    for (const [index, one] of present.entries()) {
      for (const other of present.slice(index + 1)) {
        if (one.measure === other.measure && add(meet(one, other, coarsenings))) grew = true
      }
    }
  }
  return [...margins.values()]
}

/** The attributes and all that they tell. */
function told(attributes: readonly string[], coarsenings: readonly Coarsening[]): Set<string> {
  const known = new Set(attributes)
  for (const { from, to } of coarsenings) if (known.has(from)) known.add(to)
  return known
}

/** Those attributes that no other of them tells, sorted. */
function untold(attributes: readonly string[], coarsenings: readonly Coarsening[]): string[] {
  return attributes
    .filter((name) => !coarsenings.some(({ from, to }) => to === name && attributes.includes(from)))
    .toSorted()
}

/** The sets of two attributes or more in a margin or told by it, none of which tells another. */
function crossings(
  margin: Margin,
  coarsenings: readonly Coarsening[],
): readonly (readonly string[])[] {
  const names = [...told(margin.attributes, coarsenings)]
  return Array.from({ length: 2 ** names.length }, (_, bits) =>
    names.filter((_, index) => (bits >> index) % 2 === 1),
  )
    .filter((set) => set.length >= 2 && untold(set, coarsenings).length === set.length)
    .map((set) => set.toSorted())
}

/** The finest kind of window by which each of the attributes is published, alone or with others of them. */
function commonKind(
  margin: Margin,
  attributes: readonly string[],
  published: readonly Margin[],
  coarsenings: readonly Coarsening[],
): PeriodKind {
  const known = told(attributes, coarsenings)
  const within = published.filter(
    (other) =>
      other.measure === margin.measure && other.attributes.every((name) => known.has(name)),
  )
  return attributes
    .map((name) =>
      within
        .filter((other) => other.attributes.includes(name))
        .map(({ kind }) => kind)
        .reduce((a, b) => (fineness(b) < fineness(a) ? b : a), margin.kind),
    )
    .reduce((a, b) => (fineness(b) > fineness(a) ? b : a))
}

function meet(one: Margin, other: Margin, coarsenings: readonly Coarsening[]): Margin {
  const shared = told(other.attributes, coarsenings)
  const both = [...told(one.attributes, coarsenings)].filter((name) => shared.has(name))
  return {
    measure: one.measure,
    attributes: untold(both, coarsenings),
    kind: fineness(one.kind) > fineness(other.kind) ? one.kind : other.kind,
  }
}
