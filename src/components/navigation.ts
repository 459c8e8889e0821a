import type { RouteId } from '#i18n/routes.ts'
import type { Key } from '#i18n/translate.ts'
import { shownRoutes } from './shown-routes.ts'

/** What the head of each page offers; the foot lists everything. */
const mainRoutes = [
  'aspirations',
  'areas',
  'agencies',
  'pillars',
  'data',
  'report',
] as const satisfies readonly RouteId[]

interface Group {
  readonly title: Key
  readonly routes: readonly (RouteId & keyof typeof navigationKeys)[]
}

/** Routes that stand in a menu. A route without a row here is reached from its parent page. */
const navigationKeys = {
  aspirations: 'nav.aspirations',
  explore: 'nav.explore',
  agencies: 'nav.agencies',
  areas: 'nav.areas',
  services: 'nav.services',
  report: 'nav.report',
  pillars: 'nav.pillars',
  programmes: 'nav.programmes',
  awards: 'nav.awards',
  promises: 'nav.promises',
  updates: 'nav.updates',
  data: 'nav.data',
  methods: 'nav.methods',
  releases: 'nav.releases',
  check: 'nav.check',
  privacy: 'nav.privacy',
  search: 'nav.search',
  about: 'nav.about',
  adopt: 'nav.adopt',
  guide: 'nav.guide',
  accessibility: 'nav.accessibility',
} as const satisfies Partial<Record<RouteId, Key>>

export type MenuRoute = keyof typeof navigationKeys
export const menuKey = (route: MenuRoute): Key => navigationKeys[route]

const groups: readonly Group[] = [
  {
    title: 'nav.group.answers',
    routes: ['aspirations', 'explore', 'agencies', 'areas', 'services', 'report'],
  },
  {
    title: 'nav.group.direction',
    routes: ['pillars', 'programmes', 'awards', 'promises', 'updates'],
  },
  { title: 'nav.group.data', routes: ['data', 'releases', 'methods', 'privacy', 'check'] },
  { title: 'nav.group.site', routes: ['search', 'about', 'adopt', 'guide', 'accessibility'] },
]

/** What the foot lists in this city: pages that would say nothing are left out, and one alone joins the last group. */
export async function shownGroups(): Promise<readonly Group[]> {
  const shown = await Promise.all(
    groups.map(async (group) => ({ ...group, routes: await shownRoutes(group.routes) })),
  )
  const alone = shown.filter(({ routes }) => routes.length === 1)
  return shown
    .filter(({ routes }) => routes.length > 1)
    .map((group, i, { length }) =>
      i < length - 1
        ? group
        : { ...group, routes: [...alone.flatMap(({ routes }) => routes), ...group.routes] },
    )
}

/** What the head offers in this city. */
export const shownMainRoutes = () => shownRoutes(mainRoutes)
