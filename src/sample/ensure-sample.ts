import type { City } from '#model/city.ts'
import type { Effects } from '#pipeline/effects.ts'
import { truthPath } from './index.ts'
import { writeSample } from './write-sample.ts'

/**
 * Makes sure that the sample of a city with `sample:` in `city.yaml` stands in
 * `folder`: a missing, unfinished or differently seeded one is made anew.
 */
export async function ensureSample(
  city: City,
  folder: string,
  { files, log }: Effects,
): Promise<void> {
  const { sample } = city.settings
  if (!sample) return
  const wanted = JSON.stringify([sample.rows, sample.seed, city.settings.as_of])
  const made = await files.readText(`${folder}/${truthPath}`).catch(() => '')
  const stamp = await files.readText(`${folder}/.made-for.json`).catch(() => '')
  if (made !== '' && stamp === wanted) return
  const truth = await writeSample(city, sample, folder)
  await files.write(`${folder}/.made-for.json`, wanted)
  log.step('sample', `${truth.requests} aspirasi tiruan di ${folder}`)
}
