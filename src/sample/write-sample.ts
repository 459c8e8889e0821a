import { appendFile, mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { City } from '#model/city.ts'
import { type SampleSize, sample, truthPath } from './index.ts'
import type { Truth } from './truth.ts'

/**
 * Writes the sample of a city into `folder`, which may exist.
 *
 * `TRUTH.json` goes first and comes back last: a folder without it holds an
 * unfinished sample. Other files of the folder are left alone.
 */
export async function writeSample(city: City, size: SampleSize, folder: string): Promise<Truth> {
  await rm(join(folder, truthPath), { force: true })
  const begun = new Set<string>()
  const pieces = sample(city, size)
  for (let next = pieces.next(); ; next = pieces.next()) {
    if (next.done) return next.value
    const { path, bytes } = next.value
    const file = join(folder, path)
    if (begun.has(path)) await appendFile(file, bytes)
    else {
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, bytes)
      begun.add(path)
    }
  }
}
