import { createHash } from 'node:crypto'
import { resolve } from 'node:path'

/** What one build of the site needs to know. Paths are absolute. */
export interface SiteOptions {
  /** Folder with `data/` and `content/`. */
  readonly city: string
  readonly published: string
  readonly out: string
  /** `/` or `/path/`. */
  readonly base: string
  /** Origin for canonical links; without it they are left out. */
  readonly site: string | undefined
  /** Show drafts and scheduled texts, marked. */
  readonly drafts: boolean
  /** Day on which scheduled texts are judged, `YYYY-MM-DD`; it is never printed. */
  readonly today: string
}

/** Environment variables through which options reach the pages; Astro has no other way in. */
export function toEnvironment(options: SiteOptions): Record<string, string> {
  return {
    CITY_DIR: options.city,
    PUBLISHED_DIR: options.published,
    SITE_OUT: options.out,
    SITE_BASE: options.base,
    SITE_URL: options.site ?? '',
    SITE_DRAFTS: options.drafts ? '1' : '',
    SITE_TODAY: options.today,
  }
}

/** The same, read back; `astro dev` and `astro check` run with the defaults. */
export function fromEnvironment(env: NodeJS.ProcessEnv, root: string): SiteOptions {
  const city = resolve(root, env['CITY_DIR'] || '.')
  return {
    city,
    published: resolve(env['PUBLISHED_DIR'] || `${city}/data/published`),
    out: resolve(root, env['SITE_OUT'] || 'dist'),
    base: env['SITE_BASE'] || '/',
    site: env['SITE_URL'] || undefined,
    drafts: Boolean(env['SITE_DRAFTS']),
    today: env['SITE_TODAY'] || dayOf(env['SOURCE_DATE_EPOCH'], new Date()),
  }
}

/** The day of `SOURCE_DATE_EPOCH` (seconds) where a reproducible build sets it, else of the clock. */
export function dayOf(epoch: string | undefined, now: Date): string {
  return (epoch ? new Date(Number(epoch) * 1000) : now).toISOString().slice(0, 10)
}

/** A cache folder of its own for each city, so that no build meets another city's content store. */
export function cacheFolder(options: SiteOptions, root: string): string {
  const name = createHash('sha256').update(
    `${options.city}\n${options.published}\n${options.drafts}`,
  )
  return resolve(root, '.cache/site', name.digest('hex').slice(0, 12))
}
