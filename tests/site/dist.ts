import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathOf, type RouteId, routes } from '#i18n/routes.ts'
import { type Locale, locales } from '#model/locale.ts'

/** The built site under test. */
export const dist = resolve(process.env['DIST_DIR'] || 'dist')

export const read = (path: string) => readFileSync(join(dist, path), 'utf8')

/** Charts for frames of other sites: pages of their own kind, with tests of their own. */
const isEmbed = (file: string) => /(^|\/)(sematan|embed)\//.test(file)

/** Every page of the built site, as paths below `dist`, sorted; without the embedded charts. */
export function htmlFiles(): readonly string[] {
  return globSync('**/*.html', { cwd: dist })
    .filter((file) => !isEmbed(file))
    .sort()
}

/** Every chart for frames of other sites. */
export function embedFiles(): readonly string[] {
  return globSync('**/*.html', { cwd: dist }).filter(isEmbed).sort()
}

/** `/a/b/` for `a/b/index.html`. */
export const addressOf = (file: string) => `/${file.replace(/index\.html$/, '')}`

/** The absolute address of a page of the site being served. */
export const at = (path: string) => `${process.env['SITE_TEST_URL']}${path}`

/** One page of every route, in both languages: the first that was built. */
export function onePageOfEachRoute(): readonly {
  readonly locale: Locale
  readonly path: string
}[] {
  const addresses = htmlFiles().map(addressOf)
  return (Object.keys(routes) as RouteId[]).flatMap((route) =>
    locales.flatMap((locale) => {
      const names = [...routes[route][locale].matchAll(/\[(\w+)\]/g)].map((m) => m[1] ?? '')
      const marked = pathOf(route, locale, Object.fromEntries(names.map((n) => [n, '*'])))
      const pattern = new RegExp(`^${marked.replaceAll('*', '[^/]+')}$`)
      const path = addresses.find((a) => pattern.test(a) && !isRedirect(`${a}index.html`))
      return path ? [{ locale, path }] : []
    }),
  )
}

/** A page that only leads on to another. */
export const isRedirect = (file: string) => read(file).includes('http-equiv="refresh"')

const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
}

export function plainText(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, dec, hex, name) =>
    dec
      ? String.fromCodePoint(Number(dec))
      : hex
        ? String.fromCodePoint(Number.parseInt(hex, 16))
        : (entities[name] ?? whole),
  )
}

/** The attributes of one start tag. */
export function attributesOf(tag: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...tag.matchAll(/\s([\w:-]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [
      name,
      plainText(value),
    ]),
  )
}
