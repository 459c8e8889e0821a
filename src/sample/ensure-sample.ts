import { createHash } from 'node:crypto'
import type { City } from '#model/city.ts'
import { type Effects, takeTurn } from '#pipeline/effects.ts'
import { truthPath } from './index.ts'
import { writeSample } from './write-sample.ts'

const stampPath = '.made-for'

/**
 * Makes sure that the sample of a city with `sample:` in `city.yaml` stands in
 * `folder`: a missing or unfinished one, or one made for other facts, is made
 * anew. A folder that holds anything but a sample is left alone. Of two runs at
 * once one makes it and the other waits, so that neither reads half of a file.
 */
export async function ensureSample(
  city: City,
  folder: string,
  { files, log }: Effects,
): Promise<void> {
  const { sample } = city.settings
  if (!sample) return
  const stamp = stampOf(city)
  const isSettled = async () => {
    // Looked at before the stamp, which another run writes first.
    const held = (await files.list(folder)).length
    const isWhole = await files.exists(`${folder}/${truthPath}`)
    const madeFor = await files.readText(`${folder}/${stampPath}`).catch(() => undefined)
    return isWhole ? madeFor === stamp : madeFor === undefined && held > 0
  }
  if (await isSettled()) return
  const endTurn = await takeTurn(`${folder}.lock`, files, { say: log.info })
  try {
    if (await isSettled()) return
    // The stamp goes first: a folder without it, and not empty, belongs to somebody else.
    await files.write(`${folder}/${stampPath}`, '')
    const truth = await writeSample(city, sample, folder)
    await files.write(`${folder}/${stampPath}`, stamp)
    log.step('sample', `${truth.requests} aspirasi tiruan di ${folder}`)
  } finally {
    await endTurn()
  }
}

/** Everything in `data/city` that the sample's bytes depend on. */
function stampOf({ settings, sources, reference }: City): string {
  const facts = JSON.stringify([
    settings.sample,
    settings.as_of,
    settings.time_zone,
    settings.category_groups,
    sources,
    reference,
  ])
  return createHash('sha256').update(facts).digest('hex')
}
