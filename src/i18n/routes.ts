import { type Locale, locales } from '#model/locale.ts'

/**
 * Every page of the site: route id → its pattern in each language, without the
 * language prefix. The page itself is `src/pages/_<route id>.astro`; links, the
 * language switcher and the injected routes all come from here.
 */
export const routes = {
  home: { id: '', en: '' },
  aspirations: { id: 'aspirasi', en: 'aspirations' },
  explore: { id: 'aspirasi/jelajah', en: 'aspirations/explore' },
  agencies: { id: 'opd', en: 'agencies' },
  agency: { id: 'opd/[slug]', en: 'agencies/[slug]' },
  areas: { id: 'wilayah', en: 'areas' },
  district: { id: 'wilayah/[district]', en: 'areas/[district]' },
  village: { id: 'wilayah/[district]/[village]', en: 'areas/[district]/[village]' },
  services: { id: 'layanan', en: 'services' },
  service: { id: 'layanan/[slug]', en: 'services/[slug]' },
  pillars: { id: 'pilar', en: 'pillars' },
  pillar: { id: 'pilar/[slug]', en: 'pillars/[slug]' },
  programmes: { id: 'program', en: 'programmes' },
  programme: { id: 'program/[slug]', en: 'programmes/[slug]' },
  awards: { id: 'penghargaan', en: 'awards' },
  updates: { id: 'pembaruan', en: 'updates' },
  update: { id: 'pembaruan/[slug]', en: 'updates/[slug]' },
  data: { id: 'data', en: 'data' },
  dataset: { id: 'data/[dataset]', en: 'data/[dataset]' },
  methods: { id: 'metodologi', en: 'methods' },
  method: { id: 'metodologi/[slug]', en: 'methods/[slug]' },
  privacy: { id: 'privasi', en: 'privacy' },
  report: { id: 'lapor', en: 'report' },
  promises: { id: 'janji', en: 'promises' },
  adopt: { id: 'adopsi', en: 'adopt' },
  guide: { id: 'panduan', en: 'guide' },
  check: { id: 'periksa', en: 'check' },
  releases: { id: 'rilis', en: 'releases' },
  release: { id: 'rilis/[release]', en: 'releases/[release]' },
  search: { id: 'cari', en: 'search' },
  about: { id: 'tentang', en: 'about' },
  /** Every component in every state, for those who build the site; in no menu. */
  patterns: { id: 'pola', en: 'patterns' },
  accessibility: { id: 'aksesibilitas', en: 'accessibility' },
} as const satisfies Readonly<Record<string, Readonly<Record<Locale, string>>>>

export type RouteId = keyof typeof routes
export type RouteParams = Readonly<Record<string, string>>

/** What stands before every address of a language: nothing for the default one. */
export const prefixOf = (locale: Locale) => (locale === locales[0] ? '' : `/${locale}`)

/** The pattern Astro matches, `/en/agencies/[slug]`. The default language has no prefix. */
export function patternOf(route: RouteId, locale: Locale): string {
  const path = routes[route][locale]
  return path === '' ? prefixOf(locale) || '/' : `${prefixOf(locale)}/${path}`
}

/** The language a pattern of {@link patternOf} belongs to. */
export function localeOfPattern(pattern: string): Locale {
  return locales.slice(1).find((l) => `${pattern}/`.startsWith(`/${l}/`)) ?? locales[0]
}

/**
 * The address of a page below the site's base, with a trailing slash.
 *
 * @throws {Error} when a parameter of the pattern is missing: a link that cannot be made is a bug.
 */
export function pathOf(route: RouteId, locale: Locale, params: RouteParams = {}): string {
  const path = patternOf(route, locale).replace(/\[(\w+)\]/g, (_, name: string) => {
    const value = params[name]
    if (!value) throw new Error(`The route "${route}" needs the parameter "${name}".`)
    return value
  })
  return path.endsWith('/') ? path : `${path}/`
}

/** A word or code as part of an address: lower case, letters and digits joined by hyphens. */
export function slugify(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
