import type { Locale } from '#model/locale.ts'
import { localeOfPattern, type RouteParams } from './routes.ts'

/** One page of a route with parameters: its address in each language and what it is about. */
export interface Entry<Props> {
  readonly params: Readonly<Record<Locale, RouteParams>>
  readonly props: Props
}

/** The pages of a route in the language of its pattern, as Astro's `getStaticPaths` wants them. */
export function pathsFor<Props extends object>(
  routePattern: string,
  entries: readonly Entry<Props>[],
) {
  const locale = localeOfPattern(routePattern)
  return entries.map(({ params, props }) => ({
    params: { ...params[locale] },
    props: { ...props, params },
  }))
}

/** The same parameters in every language. */
export function everywhere(params: RouteParams): Readonly<Record<Locale, RouteParams>> {
  return { id: params, en: params }
}
