import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { build } from 'astro'
import { PublishError } from '#model/errors.ts'
import { checkContent } from './check-content.ts'
import { indexSite } from './index-site.ts'
import { cacheFolder, type SiteOptions, toEnvironment } from './site-options.ts'

/** What a build made. */
export interface SiteReport {
  readonly out: string
  /** Pages in the search index: every page but redirects and 404. */
  readonly indexed: number
}

/**
 * Builds the static site of one city, search index included.
 *
 * The content store is emptied first: Astro does not rewrite its list of
 * modules when a store from another city still looks fresh.
 *
 * @throws {PublishError} when nothing is published yet, or a text breaks its rules.
 */
export async function buildSite(root: string, options: SiteOptions): Promise<SiteReport> {
  if (!existsSync(`${options.published}/index.json`))
    throw new PublishError(`Belum ada terbitan di ${options.published}.`, {
      hint: 'Jalankan "npm run release" lebih dulu (atau "npm start", yang melakukan semuanya).',
    })
  await checkContent(`${options.city}/content`)
  Object.assign(process.env, toEnvironment(options))
  await rm(cacheFolder(options, root), { recursive: true, force: true })
  await rm(options.out, { recursive: true, force: true })
  await build({ root, logLevel: 'error', mode: 'production' })
  return { out: options.out, indexed: await indexSite(options.out) }
}
