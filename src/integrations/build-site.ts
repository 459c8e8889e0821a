import { existsSync } from 'node:fs'
import { readdir, rename, rm } from 'node:fs/promises'
import { build } from 'astro'
import { PublishError } from '#model/errors.ts'
import { type IsoDate, parseIsoDate } from '#model/time.ts'
import { diskFiles, takeTurn } from '#pipeline/effects.ts'
import { readPublished } from '#release/read.ts'
import { checkContent } from './check-content.ts'
import { indexSite } from './index-site.ts'
import { refuseIdentifiers } from './refuse-identifiers.ts'
import { cacheFolder, type SiteOptions, toEnvironment } from './site-options.ts'

/** What a build made. */
export interface SiteReport {
  readonly out: string
  readonly pages: number
  /** Files that were read for identifiers: all of them. */
  readonly scanned: number
}

/**
 * Builds the static site of one city, search index included.
 *
 * One site at a time is built in a checkout; another waits for its turn. Astro keeps
 * the list of a city's texts in one folder of the project, whatever the output: of two
 * cities built at a time one would be given the other's texts, or none.
 * It is built beside its place and moved there when it is whole and holds nothing
 * that looks like an identifier; until then the site before it stays.
 * The content store is emptied first: Astro does not rewrite its list of
 * modules when a store from another city still looks fresh.
 *
 * @throws {PublishError} when nothing is published yet, or a text breaks its rules.
 * @throws {DisclosureError} when the built site would show what looks like an identifier.
 */
export async function buildSite(root: string, options: SiteOptions): Promise<SiteReport> {
  if (!existsSync(`${options.published}/index.json`))
    throw new PublishError(`Belum ada terbitan di ${options.published}.`, {
      hint: 'Jalankan "npm run release" lebih dulu (atau "npm start", yang melakukan semuanya).',
    })
  if (!(await mayReplace(options.out)))
    throw new PublishError(`Folder ${options.out} tidak kosong dan bukan hasil bangun situs.`, {
      hint: 'Pilih folder lain dengan --out, atau kosongkan folder itu sendiri.',
    })
  await checkContent(options.city, {
    published: readPublished(options.published),
    publishedFolder: options.published,
    today: parseIsoDate(options.today) ?? ('9999-12-31' as IsoDate),
  })
  const building = `${options.out.replace(/\/+$/, '')}.building`
  Object.assign(process.env, toEnvironment({ ...options, out: building }))
  const endTurn = await takeTurn(`${root}/.cache/build.lock`, diskFiles)
  try {
    await rm(cacheFolder(options, root), { recursive: true, force: true })
    await rm(building, { recursive: true, force: true })
    await build({ root, logLevel: 'error', mode: 'production' })
  } finally {
    await endTurn()
  }
  const pages = await indexSite(building)
  const { files: scanned } = await refuseIdentifiers(building, options.published)
  await rm(options.out, { recursive: true, force: true })
  await rename(building, options.out)
  return { out: options.out, pages, scanned }
}

/** Whether a folder may be emptied: it is not there, is empty, or holds a site that was built before. */
async function mayReplace(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch((): string[] => [])
  return names.length === 0 || (names.includes('404.html') && names.includes('pagefind'))
}
