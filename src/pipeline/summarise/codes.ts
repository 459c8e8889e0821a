import type { City } from '#model/city.ts'
import { CityConfigError } from '#model/errors.ts'
import type { CountPlan, CurvePlan, Dimension } from '#model/protection.ts'
import { classifications } from '#model/service-request.ts'

/**
 * The codes of a dimension that a plan has rows for, in the order of the
 * reference table: all that exist but those merged into another.
 *
 * @throws {CityConfigError} when the plan merges a code that does not exist.
 */
export function codesOf(
  dimension: Dimension,
  plan: Pick<CountPlan, 'id' | 'merge'>,
  city: City,
): readonly string[] {
  const merge = plan.merge[dimension] ?? {}
  const known = allCodes(dimension, city)
  const merged = Object.values(merge).flat()
  const wrong = [...Object.keys(merge), ...merged.filter((code) => code !== 'unstated')].find(
    (code) => !known.includes(code),
  )
  if (wrong !== undefined) {
    throw new CityConfigError(
      {
        id: `Rencana ${plan.id} menggabung kode "${wrong}", yang tidak ada.`,
        en: `Plan ${plan.id} merges the code "${wrong}", which there is not.`,
      },
      {
        hint: {
          id: `Kode yang ada untuk ${dimension}: ${known.slice(0, 12).join(', ')}.`,
          en: `Codes of ${dimension}: ${known.slice(0, 12).join(', ')}.`,
        },
        place: { file: 'data/city/protection.yaml' },
      },
    )
  }
  return known.filter((code) => !merged.includes(code))
}

/**
 * The codes that a curve plan is limited to; `undefined` where it has a row for every code.
 *
 * @throws {CityConfigError} when the plan names a code that does not exist.
 */
export function onlyCodesOf(
  dimension: Dimension,
  { id, only }: Pick<CurvePlan, 'id' | 'only'>,
  city: City,
): readonly string[] | undefined {
  const known = allCodes(dimension, city)
  const wrong = only[dimension]?.find((code) => !known.includes(code))
  if (wrong === undefined) return only[dimension]
  throw new CityConfigError(
    {
      id: `Rencana ${id} menyebut kode "${wrong}", yang tidak ada.`,
      en: `Plan ${id} names the code "${wrong}", which there is not.`,
    },
    {
      hint: {
        id: `Kode yang ada untuk ${dimension}: ${known.slice(0, 12).join(', ')}.`,
        en: `Codes of ${dimension}: ${known.slice(0, 12).join(', ')}.`,
      },
      place: { file: 'data/city/protection.yaml' },
    },
  )
}

function allCodes(dimension: Dimension, city: City): readonly string[] {
  const { areas, agencies, categories, channels, services } = city.reference
  switch (dimension) {
    case 'category_group':
      return city.settings.category_groups.map(({ id }) => id)
    case 'service_code':
      return categories
        .filter(
          ({ sensitive }) => !(city.protection.exclude.sensitive_topics && sensitive === 'yes'),
        )
        .map(({ service_code }) => service_code)
    case 'district':
    case 'village':
      return areas.filter(({ level }) => level === dimension).map(({ area_code }) => area_code)
    case 'agency':
      return agencies.map(({ agency_id }) => agency_id)
    case 'channel':
      return channels.map(({ channel_id }) => channel_id)
    case 'classification':
      return classifications.filter(
        (name) => name !== 'unstated' && !city.protection.exclude.classifications.includes(name),
      )
    case 'service':
      return services.map(({ service_id }) => service_id)
  }
}
