import { join } from 'node:path'
import { isMap, parseDocument } from 'yaml'
import { diskCity } from '#integrations/city-files.ts'
import { liveFigures } from '#integrations/content-figures.ts'
import { pictureNames, picturesFolder } from '#integrations/content-pictures.ts'
import type { WrittenText } from '#integrations/content-text.ts'
import { cleanPicture, readPicture } from '#integrations/picture-file.ts'
import type { Effects } from '#pipeline/effects.ts'
import type { Published } from '#release/read.ts'

/**
 * Removes hidden data from every picture that has some, and makes large ones
 * smaller. Pictures without a fault keep their bytes.
 *
 * @returns The files that were written, relative to the city.
 */
export async function cleanPictures(city: string, { files }: Effects): Promise<readonly string[]> {
  const mended: string[] = []
  for (const name of pictureNames(diskCity(city))) {
    const file = `${picturesFolder}/${name}`
    const bytes = await files.readBytes(join(city, file))
    const { faults } = await readPicture(bytes, name)
    if (!faults.some(({ rule }) => mendable.includes(rule))) continue
    await files.write(join(city, file), await cleanPicture(bytes))
    mended.push(file)
  }
  return mended
}

const mendable: readonly string[] = ['picture-place', 'picture-hidden', 'picture-heavy']

/**
 * Notes in the head of each text what its live figures say today.
 *
 * A figure that is noted already keeps its note, since only a person can say
 * that a sentence still holds; `reviewed` names the text whose notes are
 * renewed. Notes of figures that a text no longer has are dropped.
 *
 * @returns The files that were written.
 */
export async function noteFigures(
  city: string,
  texts: readonly WrittenText[],
  published: Published,
  reviewed: string | undefined,
  { files }: Effects,
): Promise<readonly string[]> {
  const written: string[] = []
  for (const text of texts) {
    if (!text.head) continue
    const recorded = text.head.figures
    const live = Object.fromEntries(
      liveFigures(text, published).map(({ id, value }) => [
        id,
        text.id === reviewed ? value : (recorded[id] ?? value),
      ]),
    )
    if (JSON.stringify(live) === JSON.stringify(recorded)) continue
    const path = join(city, text.file)
    await files.write(path, withFigures(await files.readText(path), live))
    written.push(text.file)
  }
  return written
}

/** The text with another `figures` record; every other byte of head and body stays. */
export function withFigures(source: string, figures: Readonly<Record<string, string>>): string {
  const [whole = '', open = '', yaml = '', close = ''] =
    /^(---\r?\n)([\s\S]*?\r?\n)(---[ \t]*(?:\r?\n|$))/.exec(source) ?? []
  const document = parseDocument(yaml)
  const pair = isMap(document.contents)
    ? document.contents.items.find(({ key }) => String(key) === 'figures')
    : undefined
  const [start, end] = pair
    ? [startOf(pair.key), endOf(pair.value) ?? yaml.length]
    : [yaml.length, yaml.length]
  const lines = Object.entries(figures).map(
    ([id, value]) => `  ${JSON.stringify(id)}: ${JSON.stringify(value)}\n`,
  )
  const record = lines.length > 0 ? `figures:\n${lines.join('')}` : ''
  const rest = yaml.slice(end).replace(/^[ \t]*\r?\n/, '')
  return `${open}${yaml.slice(0, start)}${record}${rest}${close}${source.slice(whole.length)}`
}

interface Ranged {
  readonly range?: readonly [number, number, number] | null
}
const startOf = (node: unknown) => (node as Ranged).range?.[0] ?? 0
const endOf = (node: unknown) => (node as Ranged | null)?.range?.[2]
