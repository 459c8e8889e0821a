import type { AstroIntegration } from 'astro'
import { type EndpointId, endpointPatterns, endpoints } from '#i18n/endpoints.ts'
import { patternOf, type RouteId, routes } from '#i18n/routes.ts'
import { locales } from '#model/locale.ts'

/** Gives each page file of the route table, and each file of the endpoint table, its address in every language. */
export function injectRoutes(): AstroIntegration {
  return {
    name: 'inject-routes',
    hooks: {
      'astro:config:setup': ({ injectRoute, config }) => {
        const page = (name: string) => new URL(`pages/_${name}`, config.srcDir)
        for (const route of Object.keys(routes) as RouteId[])
          for (const locale of locales)
            injectRoute({
              pattern: patternOf(route, locale),
              entrypoint: page(`${route}.astro`),
            })
        for (const endpoint of Object.keys(endpoints) as EndpointId[])
          for (const pattern of endpointPatterns(endpoint))
            injectRoute({
              pattern,
              entrypoint: page(`${endpoint}.ts`),
            })
      },
    },
  }
}
