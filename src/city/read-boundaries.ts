import { z } from 'zod'
import type { Boundaries, Outline } from '#model/boundaries.ts'
import { boundaryWords } from './boundary-words.ts'
import { outlineProblem } from './outline-problem.ts'
import type { Problem, Said } from './problem.ts'

/** The file is published with every version of the facts, and the map needs far less. */
const mostBytes = 5_000_000

/** A row of `areas.csv`, as far as boundaries need it. */
interface Area {
  readonly area_code: string
  readonly name: string
  readonly level: string
}

const rightsSchema = z.object({
  source: z.string().trim().min(1),
  licence: z.string().trim().min(1),
  licence_url: z.url({ protocol: /^https?$/ }),
})
const featuresSchema = z.array(z.unknown()).min(1)
const namedSchema = z.object({ properties: z.object({ area_code: z.string().min(1) }) })

/**
 * Reads `boundaries.geojson`: one feature an area, named by `area_code`, in WGS 84, with source and licence.
 * Features have no line worth telling, so each problem names the feature by its number, from 1.
 *
 * @returns `boundaries` only when there is no problem.
 */
export function readBoundaries(
  file: string,
  text: string,
  areas: readonly Area[],
): { readonly boundaries?: Boundaries; readonly problems: readonly Problem[] } {
  const refuse = (said: Said) => ({ problems: [{ file, ...said }] })
  const bytes = Buffer.byteLength(text)
  if (bytes > mostBytes) return refuse(boundaryWords.tooBig(bytes / 1e6, mostBytes / 1e6))
  let content: unknown
  try {
    content = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (cause) {
    return refuse(boundaryWords.noJson(String(cause instanceof Error ? cause.message : cause)))
  }
  const { type, features: given } = Object(content)
  const features = featuresSchema.safeParse(given)
  if (type !== 'FeatureCollection' || !features.success)
    return refuse(boundaryWords.noCollection(type))
  const problems: Problem[] = []
  const note = (said: Said) => problems.push({ file, ...said })
  const rights = rightsSchema.safeParse(content)
  for (const { path } of rights.error?.issues ?? []) {
    const [member = ''] = path as string[]
    note(boundaryWords.rights(member))
  }
  const known = new Map(areas.map((area) => [area.area_code, area]))
  const first = new Map<string, number>()
  const outlines: Record<string, Outline> = {}
  for (const [index, feature] of features.data.entries()) {
    const at = index + 1
    const { properties, geometry } = Object(feature)
    const named = namedSchema.safeParse(feature)
    if (!named.success) {
      note(boundaryWords.noCode(at, Object.keys(Object(properties)).join(', ')))
      continue
    }
    const code = named.data.properties.area_code
    const before = first.get(code)
    first.set(code, before ?? at)
    if (!known.has(code)) note(boundaryWords.unknown(at, code))
    else if (before) note(boundaryWords.twice(at, code, before))
    if (geometry === null) continue
    const problem = outlineProblem(geometry)
    if (problem) note(boundaryWords.shape(at, code, problem))
    else outlines[code] = geometry as Outline
  }
  const drawn = new Set([...first.keys()].map((code) => known.get(code)?.level))
  for (const { area_code, name, level } of areas)
    if (drawn.has(level) && !first.has(area_code)) note(boundaryWords.noOutline(area_code, name))
  if (problems.length > 0 || !rights.success) return { problems }
  const { source, licence, licence_url } = rights.data
  return {
    boundaries: { source, licence: { title: licence, url: licence_url }, outlines },
    problems,
  }
}
