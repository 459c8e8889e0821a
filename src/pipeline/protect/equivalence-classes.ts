import type { RecordPolicy } from '#model/protection.ts'
import type { RecordGroup } from '#model/records.ts'

/** How much of a class's place is blanked: nothing, its topic group, or its district too. */
export type BlankLevel = 0 | 1 | 2

/** All records of one district and topic group: what is blanked together. */
export interface BaseClass {
  readonly district: string
  readonly category_group: string
  readonly members: readonly RecordGroup[]
}

/** Base classes that the file shows under the same district and topic group. */
export interface EquivalenceClass {
  readonly level: BlankLevel
  readonly name: string
  readonly bases: readonly BaseClass[]
}

export function baseClasses(groups: readonly RecordGroup[]): readonly BaseClass[] {
  const found = Map.groupBy(groups, (group) => `${group.district}~${group.category_group}`)
  return [...found.values()].flatMap((members) => {
    const [first] = members
    return first
      ? [{ district: first.district, category_group: first.category_group, members }]
      : []
  })
}

export function equivalenceClasses(
  levels: ReadonlyMap<BaseClass, BlankLevel>,
): readonly EquivalenceClass[] {
  const byName = Map.groupBy(levels, ([{ district, category_group }, level]) =>
    level === 0 ? `0~${district}~${category_group}` : level === 1 ? `1~${district}` : '2',
  )
  return [...byName].map(([name, members]) => ({
    level: (members[0]?.[1] ?? 0) as BlankLevel,
    name,
    bases: members.map(([base]) => base),
  }))
}

const membersOf = ({ bases }: Pick<EquivalenceClass, 'bases'>) =>
  bases.flatMap(({ members }) => members)

export const requestsOf = (one: Pick<EquivalenceClass, 'bases'>): number =>
  membersOf(one).reduce((sum, { requests }) => sum + requests, 0)

/** Distinct persons; every record without a person key may be the same one and they count as one together. */
export const personsOf = (one: Pick<EquivalenceClass, 'bases'>): number =>
  new Set(membersOf(one).map(({ person }) => person)).size

/**
 * Whether a class may be shown: at least `k` distinct persons, and in every
 * sensitive column at least `l` values of which none is nearly everyone's.
 *
 * @see Samarati & Sweeney (1998), k-anonymity; Machanavajjhala et al. (2007), l-diversity.
 */
export function isSafe(
  one: Pick<EquivalenceClass, 'bases'>,
  { k, l, max_share_percent }: Pick<RecordPolicy, 'k' | 'l' | 'max_share_percent'>,
): boolean {
  if (personsOf(one) < k) return false
  const members = membersOf(one)
  const all = requestsOf(one)
  return (members[0]?.sensitive ?? []).every((_, column) => {
    const counts = new Map<string, number>()
    for (const { sensitive, requests } of members) {
      const value = sensitive[column] ?? ''
      counts.set(value, (counts.get(value) ?? 0) + requests)
    }
    return counts.size >= l && 100 * Math.max(...counts.values()) <= max_share_percent * all
  })
}
