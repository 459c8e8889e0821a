import { locales } from '#model/locale.ts'
import type { ReferenceName } from '#model/reference.ts'
import { referenceRows } from '#release/current.ts'
import { shownText, shownTexts } from './content/shown.ts'
import type { MenuRoute } from './navigation.ts'

const hasRows =
  (...names: readonly ReferenceName[]) =>
  () =>
    names.some((name) => referenceRows(name).length > 0)

const hasText = (id: string) => async () => (await shownText('pages', id, locales[0])) !== undefined

/** What must be there for a page to say anything; other pages always do. */
const needs: Readonly<Partial<Record<MenuRoute, () => boolean | Promise<boolean>>>> = {
  services: hasRows('services'),
  pillars: hasRows('pillars'),
  programmes: hasRows('programmes'),
  awards: hasRows('awards'),
  promises: hasRows('claims', 'promises'),
  updates: async () => (await shownTexts('updates', locales[0])).length > 0,
  about: hasText('about'),
  guide: hasText('guide'),
  accessibility: hasText('accessibility'),
}

/**
 * Whether a page says anything in this city. One that does not keeps its
 * address, since others may link to it, but no menu and no search leads there.
 */
export const isShown = async (route: string): Promise<boolean> =>
  (await needs[route as MenuRoute]?.()) ?? true

/** The routes of a list that say anything, in its order. */
export async function shownRoutes<Route extends string>(
  routes: readonly Route[],
): Promise<readonly Route[]> {
  const shown = await Promise.all(routes.map(isShown))
  return routes.filter((_, i) => shown[i])
}
