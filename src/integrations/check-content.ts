import { type ContentKind, contentKinds } from '#components/content/schemas.ts'
import type { City } from '#model/city.ts'
import { PublishError } from '#model/errors.ts'
import type { Finding } from '#model/finding.ts'
import type { IsoDate } from '#model/time.ts'
import type { Published } from '#release/read.ts'
import { type CityFiles, diskCity } from './city-files.ts'
import { findCharts } from './content-charts.ts'
import { findFigures } from './content-figures.ts'
import { findDeadLinks, siteAddresses } from './content-links.ts'
import { findPictureFaults, findPictureUses, pictureNames } from './content-pictures.ts'
import { plainHints } from './content-plain.ts'
import { findStates } from './content-state.ts'
import { readText, type WrittenText } from './content-text.ts'

/** What a text is judged against. Without a part of it, the rules of that part wait. */
export interface Known {
  readonly city?: City | undefined
  readonly published?: Published | undefined
  /** Where it lies. */
  readonly publishedFolder?: string
  readonly today: IsoDate
}

/** Every text of a city, in the order of the folders. */
export function readTexts(city: CityFiles): readonly WrittenText[] {
  return contentKinds.flatMap((kind: ContentKind) => {
    const home = `content/${kind}`
    return city
      .list(home)
      .filter((name) => name.endsWith('.mdx'))
      .map((name) => readText(`${home}/${name}`, city.read(`${home}/${name}`) ?? nothing, kind))
  })
}

const nothing = new Uint8Array()

/** Everything that is wrong with, or could be better in, the texts and pictures of a city. */
export async function findContent(
  city: CityFiles,
  texts: readonly WrittenText[],
  known: Known,
): Promise<readonly Finding[]> {
  const names = pictureNames(city)
  const addresses = known.city && siteAddresses(known.city, texts, known.published)
  return [
    ...texts.flatMap((text) => [
      ...text.findings,
      ...(known.published ? findFigures(text, known.published) : []),
      ...(addresses ? findDeadLinks(text, addresses) : []),
      ...findPictureUses(text, names),
      ...plainHints(text),
    ]),
    ...(known.published && known.publishedFolder
      ? await findCharts(texts, known.published, known.publishedFolder)
      : []),
    ...findStates(texts, known.today),
    ...(await findPictureFaults(city, names, texts)),
  ]
}

/**
 * Refuses to build a site from texts with errors; what only wants a person's
 * look does not stop it.
 *
 * @throws {PublishError} listing file, line, what is written and the remedy of each.
 */
export async function checkContent(folder: string, known: Known): Promise<void> {
  const city = diskCity(folder)
  const findings = await findContent(city, readTexts(city), known)
  const errors = findings.filter(({ weight }) => weight === 'error')
  if (errors.length === 0) return
  const lines = errors.map(
    ({ file, line, message, hint }) => `${file}:${line} ${message.id} ${hint.id}`,
  )
  throw new PublishError(`Ada ${errors.length} masalah pada tulisan:\n${lines.join('\n')}`, {
    hint: 'Perbaiki baris yang disebut, lalu jalankan lagi.',
  })
}
