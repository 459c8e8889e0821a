import type { City } from '#model/city.ts'
import type { ReferenceRow } from '#model/reference.ts'
import { type Agency, assignAgencies, type Responsible, type Topic } from './assign-agencies.ts'
import type { WallSeconds } from './calendar.ts'
import { drawLogNormal, shuffled, weighted, zipfWeights } from './distributions.ts'
import { createRandom, type Random } from './random.ts'
import { isRainy } from './volume.ts'

export type Area = ReferenceRow<'areas'>

/** How fast an agency truly works; agencies really differ. */
export interface Pace {
  readonly answer_hours: number
  readonly close_days: number
  /** Share of requests that it never answers. */
  readonly silent_share: number
}

/** The hidden truth about a city that all its requests are drawn from. */
export interface World {
  readonly seed: number
  drawPlace(random: Random): Area
  districtOf(place: Area): Area
  drawTopic(random: Random, place: Area, at: WallSeconds): Topic
  drawAgency(random: Random, topic: Topic, place: Area): Agency
  paceOf(agency: Agency): Pace
  /** Factor on waits: some topic groups take longer. */
  slownessOf(topic: Topic): number
}

/** Kinds of place that complain about different things. */
const tempers = 4
/** Of the requests that do not go to the office of the district, this share goes astray. */
const astray = 0.06

/** Draws the hidden truth of a city: weights are Zipf-like and come from the seed, never from a name. */
export function createWorld(city: City, seed: number): World {
  const { areas, agencies, categories } = city.reference
  const byCode = new Map(areas.map((area) => [area.area_code, area]))
  const districtOf = (place: Area) => byCode.get(place.parent_code) ?? place
  const responsible = assignAgencies(city, createRandom(seed, 'agencies'))
  const temperOf = new Map(
    areas.map(({ area_code }) => [
      area_code,
      createRandom(seed, 'temper', area_code).between(0, tempers - 1),
    ]),
  )
  const topics = [true, false].map((rainy) =>
    Array.from({ length: tempers }, (_, temper) => weightTopics(categories, seed, temper, rainy)),
  )
  const paces = new Map(agencies.map(({ agency_id }) => [agency_id, drawPace(seed, agency_id)]))
  return {
    seed,
    drawPlace: weightPlaces(areas, seed),
    districtOf,
    drawTopic(random, place, at) {
      const pickers = topics[isRainy(at) ? 0 : 1] ?? []
      const draw = pickers[temperOf.get(place.area_code) ?? 0]
      if (!draw) throw new Error(`no topics for ${place.area_code}`)
      return draw(random)
    },
    drawAgency(random, topic, place) {
      const usual = random.chance(astray)
        ? 'district_office'
        : (responsible.get(topic.service_code) ?? 'district_office')
      return findAgency(usual, districtOf(place), agencies)
    },
    paceOf: (agency) => paces.get(agency.agency_id) ?? drawPace(seed, agency.agency_id),
    slownessOf: ({ category_group }) =>
      0.7 + createRandom(seed, 'slowness', category_group).uniform() * 0.8,
  }
}

/** The office of a district is the one whose name holds the district's. */
function findAgency(responsible: Responsible, district: Area, agencies: readonly Agency[]): Agency {
  if (responsible !== 'district_office') return responsible
  const offices = agencies.filter(({ kind }) => kind === 'district_office')
  const office =
    offices.find(({ name_id }) => name_id.includes(district.name)) ?? offices[0] ?? agencies[0]
  if (!office) throw new Error('a city needs at least one agency')
  return office
}

/** Population decides where it is known, and a Zipf-like draw within each district. */
function weightPlaces(areas: readonly Area[], seed: number) {
  const villages = areas.filter(({ level }) => level === 'village')
  const places = villages.length > 0 ? villages : areas
  const rank = new Map(
    shuffled(createRandom(seed, 'places'), places).map(({ area_code }, index) => [
      area_code,
      index,
    ]),
  )
  const zipf = zipfWeights(places.length, 0.45)
  const weights = places.map((place) => {
    const parent = areas.find(({ area_code }) => area_code === place.parent_code)
    const siblings = places.filter(({ parent_code }) => parent_code === place.parent_code).length
    const population = Number(place.population) || Number(parent?.population) / siblings || 1
    return population * (zipf[rank.get(place.area_code) ?? 0] ?? 0)
  })
  return weighted(places, weights)
}

/**
 * A city lists what matters most first, so earlier groups, and earlier topics of
 * a group, weigh more, with a drawn factor. Sensitive topics are rare
 * everywhere; a drawn fifth of the topics doubles in the rain.
 */
function weightTopics(topics: readonly Topic[], seed: number, temper: number, rainy: boolean) {
  const groups = [...new Set(topics.map(({ category_group }) => category_group))]
  const groupWeights = zipfWeights(groups.length, 0.6)
  const zipf = zipfWeights(topics.length, 0.8)
  const weights = topics.map(({ service_code, category_group, sensitive }) => {
    const siblings = topics.filter((topic) => topic.category_group === category_group)
    const rank = siblings.findIndex((topic) => topic.service_code === service_code)
    const drawn = 0.5 + createRandom(seed, 'topic', service_code).uniform()
    const tilt = 0.6 + 0.8 * createRandom(seed, 'tilt', service_code, temper).uniform()
    const wet = rainy && createRandom(seed, 'wet', service_code).chance(0.2) ? 2.2 : 1
    const group = groupWeights[groups.indexOf(category_group)] ?? 0
    const share = group * (zipf[rank] ?? 0) * drawn * tilt * wet
    return sensitive === 'yes' ? Math.min(share, 0.02) : share
  })
  return weighted(topics, weights)
}

function drawPace(seed: number, agency_id: string): Pace {
  const random = createRandom(seed, 'pace', agency_id)
  return {
    answer_hours: drawLogNormal(random, 34, 0.75),
    close_days: drawLogNormal(random, 9, 0.6),
    silent_share: 0.01 + random.uniform() * 0.07,
  }
}
