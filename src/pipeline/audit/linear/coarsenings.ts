import { outcomes } from '#model/service-request.ts'
import type { Coarsening } from './margins.ts'
import type { PublishedCount, StatedTable } from './published-counts.ts'

/** Code → the codes counted under it. */
export type Merge = Readonly<Record<string, readonly string[]>>

/** A dimension some of whose codes are counted together: an attribute of its own, told by the dimension. */
export function mergedAttribute(dimension: string, merge: Merge | undefined): string {
  const merged = Object.entries(merge ?? {}).map(
    ([into, codes]) => `${into}:${codes.toSorted().join('+')}`,
  )
  return merged.length ? `${dimension}(${merged.toSorted().join(';')})` : dimension
}

/**
 * Which attribute tells which other: the village its district, the topic its
 * group and its service field, by the published reference tables; a dimension
 * its merged forms, by the plan; the outcome whether a request was resolved.
 *
 * A topic that is `unstated` has neither group nor service field; a village that
 * is `unstated` may still have a district.
 */
export function coarseningsOf(
  reference: readonly StatedTable[],
  merges: Readonly<Record<string, readonly Merge[]>>,
  counts: readonly PublishedCount[],
): readonly Coarsening[] {
  const base = [
    ...fromReference(reference),
    {
      from: 'outcome',
      to: 'outcome_split',
      codes: new Map(
        outcomes.map((code) => [code, code === 'resolved' ? code : 'closed_unresolved']),
      ),
    },
  ]
  const told = [
    ...base,
    ...Object.entries(merges).flatMap(([name, forms]) => ofForms(name, forms, base)),
  ]
  return told.map((one) => ({
    ...one,
    complete: counts.every(({ codes }) => {
      const code = codes[one.from]
      return code === undefined || one.codes.has(code)
    }),
  }))
}

type Telling = Omit<Coarsening, 'complete'>

function fromReference(reference: readonly StatedTable[]): readonly Telling[] {
  const pairs = (table: string, from: string, to: string) =>
    (reference.find((one) => one.table === table)?.rows ?? []).map(
      (row) => [String(row[from]), row[to] ?? undefined] as const,
    )
  const parents = pairs('areas', 'area_code', 'parent_code').flatMap(([code, parent]) =>
    parent === undefined ? [] : [[code, String(parent)] as const],
  )
  const topics = (to: string) =>
    new Map([
      ...pairs('categories', 'service_code', to).map(
        ([code, told]) => [code, String(told ?? 'unstated')] as const,
      ),
      ['unstated', 'unstated'] as const,
    ])
  return [
    { from: 'village', to: 'district', codes: new Map(parents) },
    { from: 'service_code', to: 'category_group', codes: topics('category_group') },
    { from: 'service_code', to: 'service', codes: topics('service_id') },
  ]
}

/** The merged forms of a dimension: told by it, by what tells it, and by each form that merges no more than they do. */
function ofForms(dimension: string, forms: readonly Merge[], base: readonly Telling[]): Telling[] {
  const tellers = base.filter(({ to }) => to === dimension)
  const known = new Set([
    ...tellers.flatMap(({ codes }) => [...codes.values()]),
    ...forms.flatMap((form) => [...Object.keys(form), ...Object.values(form).flat()]),
    'unstated',
  ])
  const under = (form: Merge, code: string) =>
    Object.entries(form).find(([, codes]) => codes.includes(code))?.[0] ?? code
  return forms.flatMap((form): Telling[] => {
    const to = mergedAttribute(dimension, form)
    const finer = forms.flatMap((other): Telling[] => {
      const codes = new Map([...known].map((code) => [under(other, code), under(form, code)]))
      const isFiner = [...known].every(
        (code) => codes.get(under(other, code)) === under(form, code),
      )
      return other !== form && isFiner
        ? [{ from: mergedAttribute(dimension, other), to, codes }]
        : []
    })
    const own = {
      from: dimension,
      to,
      codes: new Map([...known].map((code) => [code, under(form, code)])),
    }
    const above = tellers.map(({ from, codes }) => ({
      from,
      to,
      codes: new Map([...codes].map(([code, told]) => [code, under(form, told)])),
    }))
    return [own, ...above, ...finer]
  })
}

/** The different ways in which a plan merges the codes of each dimension. */
export function mergesOf(
  plan: readonly {
    readonly merge?: Readonly<Partial<Record<string, Merge | undefined>>> | undefined
  }[],
): Readonly<Record<string, readonly Merge[]>> {
  const forms = new Map<string, Map<string, Merge>>()
  for (const { merge = {} } of plan) {
    for (const [dimension, form] of Object.entries(merge)) {
      if (!form || Object.keys(form).length === 0) continue
      const known = forms.get(dimension) ?? new Map<string, Merge>()
      forms.set(dimension, known.set(mergedAttribute(dimension, form), form))
    }
  }
  return Object.fromEntries([...forms].map(([name, known]) => [name, [...known.values()]]))
}
