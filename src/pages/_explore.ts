import type { RouteId } from '#i18n/routes.ts'
import type { Key } from '#i18n/translate.ts'
import type { PublishedTable } from '#model/release.ts'
import { published } from '#release/current.ts'

/** Tables that belong together, by what they are broken down by. */
export interface View {
  readonly title: Key
  /** The page where these figures are drawn. */
  readonly route: RouteId
  readonly tables: readonly PublishedTable[]
}

const order = [
  ['village', 'nav.areas', 'areas'],
  ['district', 'nav.areas', 'areas'],
  ['agency', 'nav.agencies', 'agencies'],
  ['service', 'nav.services', 'services'],
  ['channel', 'explore.channels', 'aspirations'],
  ['category_group', 'explore.topics', 'aspirations'],
  ['service_code', 'explore.topics', 'aspirations'],
  ['classification', 'explore.kinds', 'aspirations'],
] as const satisfies readonly (readonly [string, Key, RouteId])[]

/** Every table of statistics, grouped by the page that draws it, whole city first. */
export function views(): readonly View[] {
  const groups = new Map<Key, View & { tables: PublishedTable[] }>()
  const place = (title: Key, route: RouteId, table: PublishedTable) => {
    const group = groups.get(title) ?? { title, route, tables: [] }
    group.tables.push(table)
    groups.set(title, group)
  }
  const tables = published.statistics.tables
  for (const table of tables) {
    const named = order.find(([column]) => table.columns.some(({ name }) => name === column))
    // A row of the records is a request, which has a place but stands for the city.
    if (table.kind === 'records') place('explore.city', 'aspirations', table)
    else if (table.kind === 'quality') place('explore.quality', 'privacy', table)
    else if (named) place(named[1], named[2], table)
    else place('explore.city', 'aspirations', table)
  }
  const titles: readonly Key[] = [
    'explore.city',
    ...order.map(([, title]) => title),
    'explore.quality',
  ]
  return [...groups.values()].sort((a, b) => titles.indexOf(a.title) - titles.indexOf(b.title))
}
