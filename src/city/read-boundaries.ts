import { z } from 'zod'
import type { Boundaries, Outline } from '#model/boundaries.ts'
import { outlineProblem } from './outline-problem.ts'
import type { Problem } from './problem.ts'

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

const example: Readonly<Record<string, string>> = {
  source: '"source": "siapa membuat batas ini, di mana, tahun berapa"',
  licence: '"licence": "CC BY 4.0"',
  licence_url: '"licence_url": "https://creativecommons.org/licenses/by/4.0/"',
}

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
  const refuse = (message: string, hint: string) => ({ problems: [{ file, message, hint }] })
  const bytes = Buffer.byteLength(text)
  if (bytes > mostBytes)
    return refuse(
      `Berkas ini ${(bytes / 1e6).toFixed(1).replace('.', ',')} MB; paling besar ${mostBytes / 1e6} MB.`,
      'Sederhanakan garisnya (QGIS: Vector > Geometry Tools > Simplify, 5 meter) dan simpan dengan 6 angka desimal.',
    )
  let content: unknown
  try {
    content = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (cause) {
    return refuse(
      `JSON tidak terbaca (${cause instanceof Error ? cause.message : cause}).`,
      'Simpan ulang dari program peta sebagai GeoJSON, UTF-8.',
    )
  }
  const { type, features: given } = Object(content)
  const features = featuresSchema.safeParse(given)
  if (type !== 'FeatureCollection' || !features.success)
    return refuse(
      `Isi berkas ini ${type === 'FeatureCollection' ? 'tidak punya "features"' : `"${type}", bukan "FeatureCollection"`}.`,
      'Simpan seluruh lapisan sebagai GeoJSON: satu FeatureCollection dengan satu fitur per wilayah.',
    )
  const problems: Problem[] = []
  const note = (message: string, hint: string) => problems.push({ file, message, hint })
  const rights = rightsSchema.safeParse(content)
  for (const { path } of rights.error?.issues ?? []) {
    const [member = ''] = path as string[]
    note(
      `"${member}" tidak ada atau salah, jadi tidak jelas batas ini dari siapa dan boleh dipakai untuk apa.`,
      `Tulis di samping "type": "FeatureCollection": ${example[member]}. Program peta membuangnya saat menyimpan ulang.`,
    )
  }
  const known = new Map(areas.map((area) => [area.area_code, area]))
  const first = new Map<string, number>()
  const outlines: Record<string, Outline> = {}
  for (const [index, feature] of features.data.entries()) {
    const at = `Fitur ${index + 1}`
    const { properties, geometry } = Object(feature)
    const named = namedSchema.safeParse(feature)
    if (!named.success) {
      note(
        `${at}: tidak ada kode wilayah; propertinya: ${Object.keys(Object(properties)).join(', ') || 'tidak ada'}.`,
        'Tambahkan properti "area_code" berisi kode dari areas.csv, sebagai teks dalam tanda kutip.',
      )
      continue
    }
    const code = named.data.properties.area_code
    const before = first.get(code)
    first.set(code, before ?? index + 1)
    if (!known.has(code))
      note(
        `${at}: kode wilayah "${code}" tidak ada di areas.csv.`,
        'Pakai kode yang sama seperti di areas.csv; kode BPS dan kode Kemendagri berbeda.',
      )
    else if (before)
      note(
        `${at}: "${code}" sudah ada di fitur ${before}.`,
        'Satukan keduanya menjadi satu fitur (MultiPolygon).',
      )
    if (geometry === null) continue
    const problem = outlineProblem(geometry)
    if (problem) note(`${at} ("${code}"): ${problem.message}`, problem.hint)
    else outlines[code] = geometry as Outline
  }
  const drawn = new Set([...first.keys()].map((code) => known.get(code)?.level))
  for (const { area_code, name, level } of areas)
    if (drawn.has(level) && !first.has(area_code))
      note(
        `Wilayah "${area_code}" (${name}) tidak punya batas, padahal wilayah lain yang setingkat punya.`,
        'Tambahkan batasnya; bila memang belum ada, tambahkan fitur dengan kode itu dan "geometry": null.',
      )
  if (problems.length > 0 || !rights.success) return { problems }
  const { source, licence, licence_url } = rights.data
  return {
    boundaries: { source, licence: { title: licence, url: licence_url }, outlines },
    problems,
  }
}
