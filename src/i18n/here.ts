import type { Locale } from '#model/locale.ts'
import { placeholderOrigin } from './placeholder.ts'
import { localeOfPattern, pathOf, type RouteId, type RouteParams } from './routes.ts'
import { type Translate, translator } from './translate.ts'

export interface Here {
  readonly locale: Locale
  readonly t: Translate
  /** A link to a page in this language. */
  readonly link: (route: RouteId, params?: RouteParams) => string
}

/** The site's base, `/` or `/path/`. */
const base = import.meta.env?.BASE_URL ?? '/'

/** An address below the site's base: `/data/x.csv` → `/path/data/x.csv`. */
export function withBase(path: string): string {
  return `${base.replace(/\/$/, '')}${path}`
}

/** The same with the site's origin before it, where the build knows one. */
export function absolute(path: string): string {
  const site = import.meta.env?.SITE
  return site ? new URL(withBase(path), site).href : withBase(path)
}

/** An address below the base, as {@link withBase} gives it, with an origin in any case: examples must be whole. */
export function inSite(path: string): string {
  return new URL(path, import.meta.env?.SITE || placeholderOrigin).href
}

/** Language, dictionary and links of the page that is being made. */
export function here({ routePattern }: { readonly routePattern: string }): Here {
  return inLocale(localeOfPattern(routePattern))
}

/** The same for a language that is already known. */
export function inLocale(locale: Locale): Here {
  return {
    locale,
    t: translator(locale),
    link: (route, params) => withBase(pathOf(route, locale, params)),
  }
}
