import { type RouteId, type RouteParams, routes } from '#i18n/routes.ts'

/** Pages without a card of their own → the page whose card they show. */
const parents: Partial<Readonly<Record<RouteId, RouteId>>> = {
  service: 'services',
  pillar: 'pillars',
  programme: 'programmes',
  update: 'updates',
  dataset: 'data',
  method: 'methods',
  release: 'releases',
}

/**
 * The name of the picture that messaging apps show for a page: its own for
 * agencies and districts, a village's is its district's, else the page type's.
 */
export function cardName(route: RouteId, params: RouteParams = {}): string {
  if (route === 'agency') return `agency-${params['slug']}`
  if (route === 'district' || route === 'village') return `district-${params['district']}`
  return parents[route] ?? route
}

/** The pages that have no parameters: each has a card. */
export const cardRoutes = (Object.keys(routes) as RouteId[]).filter(
  (route) => !routes[route].id.includes('['),
)
