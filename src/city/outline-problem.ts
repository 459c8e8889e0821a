import { z } from 'zod'

const ring = z.array(z.array(z.number()).min(2)).min(4)
const outlineSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: z.array(ring).min(1) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring).min(1)).min(1) }),
])

/** The first thing that is wrong with an outline, in words for the person who keeps the file. */
export function outlineProblem(
  geometry: unknown,
): { readonly message: string; readonly hint: string } | undefined {
  const read = outlineSchema.safeParse(geometry)
  if (!read.success) {
    const { type } = Object(geometry)
    return {
      message: /^(Multi)?Polygon$/.test(type)
        ? `bentuknya rusak di ${read.error.issues[0]?.path.join('/')}.`
        : `bentuknya "${type ?? 'kosong'}", bukan Polygon atau MultiPolygon.`,
      hint: 'Setiap garis batas adalah daftar [bujur, lintang] dengan paling sedikit empat titik.',
    }
  }
  const { type, coordinates } = read.data
  for (const line of type === 'Polygon' ? coordinates : coordinates.flat()) {
    const outside = line.find(
      ([longitude = 0, latitude = 0]) => Math.abs(longitude) > 180 || Math.abs(latitude) > 90,
    )
    if (outside)
      return {
        message: `titik [${outside.join(', ')}] tidak ada di bumi.`,
        hint: 'Simpan ulang dengan sistem koordinat WGS 84 (EPSG:4326): derajat, bujur dulu baru lintang.',
      }
    if (String(line[0]) !== String(line.at(-1)))
      return {
        message: `garis yang mulai di [${line[0]?.join(', ')}] tidak menutup.`,
        hint: 'Titik terakhir setiap garis harus sama dengan titik pertamanya.',
      }
  }
  return undefined
}
