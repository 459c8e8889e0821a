import { z } from 'zod'
import type { Said } from './problem.ts'

const ring = z.array(z.array(z.number()).min(2)).min(4)
const outlineSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: z.array(ring).min(1) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring).min(1)).min(1) }),
])

/** The first thing that is wrong with an outline, in words for the person who keeps the file. */
export function outlineProblem(geometry: unknown): Said | undefined {
  const read = outlineSchema.safeParse(geometry)
  if (!read.success) {
    const { type } = Object(geometry)
    return {
      message: /^(Multi)?Polygon$/.test(type)
        ? shapeWords.broken(read.error.issues[0]?.path.join('/') ?? '')
        : shapeWords.kind(type),
      hint: shapeWords.hint,
    }
  }
  const { type, coordinates } = read.data
  for (const line of type === 'Polygon' ? coordinates : coordinates.flat()) {
    const outside = line.find(
      ([longitude = 0, latitude = 0]) => Math.abs(longitude) > 180 || Math.abs(latitude) > 90,
    )
    if (outside) return offEarth(outside.join(', '))
    if (String(line[0]) !== String(line.at(-1))) return open(line[0]?.join(', ') ?? '')
  }
  return undefined
}

const shapeWords = {
  broken: (path: string) => ({
    id: `bentuknya rusak di ${path}.`,
    en: `its shape is broken at ${path}.`,
  }),
  kind: (type: unknown) => ({
    id: `bentuknya "${type ?? 'kosong'}", bukan Polygon atau MultiPolygon.`,
    en: `its shape is "${type ?? 'empty'}", not Polygon or MultiPolygon.`,
  }),
  hint: {
    id: 'Setiap garis batas adalah daftar [bujur, lintang] dengan paling sedikit empat titik.',
    en: 'Each line of an outline is a list of [longitude, latitude] with at least four points.',
  },
} as const

const offEarth = (point: string): Said => ({
  message: {
    id: `titik [${point}] tidak ada di bumi.`,
    en: `the point [${point}] is not on earth.`,
  },
  hint: {
    id: 'Simpan ulang dengan sistem koordinat WGS 84 (EPSG:4326): derajat, bujur dulu baru lintang.',
    en: 'Save it again in WGS 84 (EPSG:4326): degrees, longitude before latitude.',
  },
})

const open = (point: string): Said => ({
  message: {
    id: `garis yang mulai di [${point}] tidak menutup.`,
    en: `the line that begins at [${point}] does not close.`,
  },
  hint: {
    id: 'Titik terakhir setiap garis harus sama dengan titik pertamanya.',
    en: 'The last point of each line is its first point again.',
  },
})
