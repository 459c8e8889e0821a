import { loadCity } from '#city/load-city.ts'
import { type Effects, realEffects } from './effects.ts'
import { allowOfCity } from './scan/allow.ts'
import { officialTexts } from './scan/official.ts'
import { scanPublished } from './scan/scan-published.ts'
import { type RawSource, scanRecords } from './scan/scan-records.ts'

/** How long the scans of a city's release and site take, a line each; a line that says what is not there yet. */
export async function benchScans(
  folder: string,
  effects: Effects = realEffects,
): Promise<readonly string[]> {
  const { files } = effects
  const city = await loadCity(folder, (path) => files.readText(path).catch(() => undefined))
  const allow = allowOfCity(city)
  const lines: string[] = []
  const measured = async (name: string, work: () => Promise<string>) => {
    const started = performance.now()
    const what = await work()
    lines.push(`${name}, ${what}: ${((performance.now() - started) / 1000).toFixed(1)} s`)
  }
  for (const below of [`${folder}/data/published`, `${folder}/dist`]) {
    if (!(await files.exists(below))) {
      lines.push(`scan of forms: ${below} is not there yet (npm start)`)
      continue
    }
    await measured('scan of forms', async () => {
      const { files: count, bytes } = await scanPublished(below, allow, effects)
      return `${count} files of ${below}, ${(bytes / 1e6).toFixed(1)} MB`
    })
  }
  const raw = `${folder}/data/sample`
  if (!(await files.exists(raw)) || !(await files.exists(`${folder}/data/published`))) return lines
  const sources: RawSource[] = []
  for (const source of city.sources) {
    const names: string[] = []
    for (const pattern of source.files) names.push(...(await files.match(raw, pattern)))
    sources.push({ source, files: names.map((name) => ({ path: `${raw}/${name}`, name })) })
  }
  await measured('record-linked scan', async () => {
    const official = await officialTexts(city, files)
    const options = { official, allow }
    const { records } = await scanRecords(sources, [`${folder}/data/published`], options, effects)
    return `${records} raw rows against everything published`
  })
  return lines
}
