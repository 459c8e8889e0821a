import { table } from '#release/current.ts'
import { outlinesOf } from '#release/outlines.ts'
import type { Boundaries } from './geometry/choropleth.ts'

/** The published outlines of the areas of a level; `undefined` when the city publishes none. */
export function boundaries(level: string): Boundaries | undefined {
  const facts = table('areas')
  const all = facts && outlinesOf(facts)
  const features = (all?.features ?? []).filter(({ properties }) => properties?.['level'] === level)
  return features.length > 0 ? { type: 'FeatureCollection', features } : undefined
}
