import { join, resolve } from 'node:path'
import { loadCity } from '#city/load-city.ts'
import { realEffects } from '#pipeline/effects.ts'
import { cityFolder } from '#pipeline/folders.ts'
import { type Flags, runScript } from '#pipeline/run-script.ts'
import { writeSample } from '#sample/write-sample.ts'

const help = `npm run sample -- [--rows N] [--seed S] [--out DIR] [--city DIR]

Membuat data contoh (tiruan, bukan data warga) dalam tata letak ekspor yang sebenarnya.

  --rows N    banyaknya aspirasi, 100 sampai 2000000   (bawaan: sample.rows di city.yaml)
  --seed S    bilangan bulat; benih sama, berkas sama  (bawaan: sample.seed di city.yaml)
  --out DIR   folder hasil                             (bawaan: data/sample dalam folder kota)
  --city DIR  folder kota                              (bawaan: folder ini)

PLANTED.csv mendaftar setiap identitas tiruan di dalamnya, TRUTH.json keadaan yang sebenarnya.
Kode keluar: 0 berhasil, 1 ada yang perlu diperbaiki, 2 argumen salah.`

/** @returns `undefined` after saying what is wrong with the flag. */
function integer(flags: Flags, name: string, otherwise: number, least: number, most: number) {
  const text = flags[name]
  if (text === undefined) return otherwise
  const number = Number(text)
  if (/^\d+$/.test(String(text)) && number >= least && number <= most) return number
  console.error(
    `--${name} harus bilangan bulat ${least} sampai ${most}, bukan "${text}".\n\n${help}`,
  )
  return undefined
}

const text = { type: 'string' } as const

await runScript(
  { help, options: { rows: text, seed: text, out: text, city: text } },
  async (flags) => {
    const folder = cityFolder(flags)
    const city = await loadCity(folder, (path) =>
      realEffects.files.readText(path).catch(() => undefined),
    )
    const declared = city.settings.sample ?? { rows: 25_000, seed: 1 }
    const rows = integer(flags, 'rows', declared.rows, 100, 2_000_000)
    const seed = integer(flags, 'seed', declared.seed, 0, 4_294_967_295)
    if (rows === undefined || seed === undefined) return 2
    const out = resolve(String(flags['out'] ?? join(folder, 'data/sample')))
    const truth = await writeSample(city, { rows, seed }, out)
    for (const [file, count] of Object.entries(truth.rows)) console.log(`${file}: ${count} baris`)
    console.log(
      `${truth.requests} aspirasi, ${truth.planted_identifiers} identitas tiruan → ${out}`,
    )
    return 0
  },
)
