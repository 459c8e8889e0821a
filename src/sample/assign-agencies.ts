import type { City } from '#model/city.ts'
import type { ReferenceRow } from '#model/reference.ts'
import { weighted, zipfWeights } from './distributions.ts'
import type { Random } from './random.ts'
import { closestByWords, wordsInEvery } from './words-in-common.ts'

export type Agency = ReferenceRow<'agencies'>
export type Topic = ReferenceRow<'categories'>

const textsOf = (row: { name_id: string; name_en: string; aliases: string }) => [
  row.name_id,
  row.name_en,
  row.aliases.replaceAll('|', ' '),
]

/** Who answers for a topic: one agency, or the office of the district where it happens. */
export type Responsible = Agency | 'district_office'

/**
 * Decides which agency answers for each topic.
 *
 * An agency that shares the topic's service field comes first, then one whose
 * name shares a telling word with the topic, then one whose name does with the
 * topic's group, then the one that most topics of the group went to, then a
 * drawn one. So the choice makes sense in a city that nobody has described
 * topic by topic.
 *
 * @returns An answer for every `service_code`.
 */
export function assignAgencies(city: City, random: Random): ReadonlyMap<string, Responsible> {
  const { agencies, categories } = city.reference
  const able = agencies.filter(({ kind }) => kind !== 'district_office' && kind !== 'city')
  const candidates = able.length > 0 ? able : agencies
  const offices = agencies.filter(({ kind }) => kind === 'district_office')
  const districtWords = wordsInEvery(offices.map(({ name_id }) => name_id))
  const groups = new Map(city.settings.category_groups.map(({ id, name }) => [id, name]))
  const assigned = new Map<string, Agency>()
  const atDistrict = new Set<string>()
  for (const topic of categories) {
    const words = topic.name_id.toLowerCase().split(' ')
    if (!topic.service_id && words.some((word) => districtWords.has(word)))
      atDistrict.add(topic.service_code)
    const group = groups.get(topic.category_group)
    const agency =
      byService(topic, candidates, random) ??
      byWords(textsOf(topic), candidates) ??
      byWords(group ? [group.id, group.en] : [], candidates)
    if (agency) assigned.set(topic.service_code, agency)
  }
  const usualInGroup = usualByGroup(categories, assigned)
  for (const topic of categories) {
    if (assigned.has(topic.service_code)) continue
    const usual = usualInGroup.get(topic.category_group)
    assigned.set(topic.service_code, usual && random.chance(0.85) ? usual : random.pick(candidates))
  }
  return new Map(
    categories.map(({ service_code }) => [
      service_code,
      atDistrict.has(service_code)
        ? 'district_office'
        : (assigned.get(service_code) ?? 'district_office'),
    ]),
  )
}

function byService(topic: Topic, agencies: readonly Agency[], random: Random) {
  if (!topic.service_id) return undefined
  const serving = agencies.filter(({ service_ids }) =>
    service_ids.split('|').includes(topic.service_id),
  )
  if (serving.length === 0) return undefined
  return (
    byWords(textsOf(topic), serving) ?? weighted(serving, zipfWeights(serving.length, 2))(random)
  )
}

function byWords(texts: readonly string[], agencies: readonly Agency[]) {
  const index = closestByWords(texts, agencies.map(textsOf))
  return index === undefined ? undefined : agencies[index]
}

/** The agency that most topics of each group went to; the first one on a tie. */
function usualByGroup(
  topics: readonly Topic[],
  assigned: ReadonlyMap<string, Agency>,
): ReadonlyMap<string, Agency> {
  const counts = new Map<string, Map<Agency, number>>()
  for (const { category_group, service_code } of topics) {
    const agency = assigned.get(service_code)
    if (!agency) continue
    const ofGroup = counts.get(category_group) ?? new Map<Agency, number>()
    ofGroup.set(agency, (ofGroup.get(agency) ?? 0) + 1)
    counts.set(category_group, ofGroup)
  }
  return new Map(
    [...counts].map(([group, ofGroup]) => {
      const [[usual]] = [...ofGroup].sort((a, b) => b[1] - a[1]) as [[Agency, number]]
      return [group, usual]
    }),
  )
}
