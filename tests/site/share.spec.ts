import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { cardName } from '#components/share-card.ts'
import { endpointPath } from '#i18n/endpoints.ts'
import { type RouteId, routes } from '#i18n/routes.ts'
import { translator } from '#i18n/translate.ts'
import { locales } from '#model/locale.ts'
import type { PublishedIndex } from '#model/release.ts'
import { attributesOf, dist, htmlFiles, isRedirect, read } from './dist.ts'

const { data_status } = JSON.parse(read('data/index.json')) as PublishedIndex

/** The share tags of a page, by property. */
function tags(file: string): Readonly<Record<string, string>> {
  const found = [...read(file).matchAll(/<meta\s[^>]*property="og:[^>]*>/g)].map(([tag]) => {
    const { property = '', content = '' } = attributesOf(tag)
    return [property, content] as const
  })
  return Object.fromEntries(found)
}

test('every page says in its share tags what it is, and that it is synthetic where it is', () => {
  const wrong: string[] = []
  for (const file of htmlFiles().filter((name) => read(name).includes('<main'))) {
    if (isRedirect(file) || file === '404.html') continue
    const { 'og:title': title = '', 'og:description': description = '' } = tags(file)
    const locale = file.startsWith('en/') ? 'en' : 'id'
    const marked = title.includes(translator(locale)('synthetic.short'))
    if (title === '' || description === '') wrong.push(`${file}: no title or description`)
    if (marked !== (data_status === 'synthetic')) wrong.push(`${file}: ${title}`)
  }
  expect(wrong).toEqual([])
})

test('every card is a picture of 1200 by 630 pixels and at most 100 kB, and every page type has one', () => {
  const cards = globSync(['kartu/*.png', 'en/cards/*.png'], { cwd: dist })
  for (const card of cards) {
    const bytes = readFileSync(join(dist, card))
    expect(bytes.subarray(1, 4).toString(), card).toBe('PNG')
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], card).toEqual([1200, 630])
    expect(statSync(join(dist, card)).size, card).toBeLessThanOrEqual(100_000)
  }
  for (const locale of locales)
    for (const route of (Object.keys(routes) as RouteId[]).filter(
      (id) => !/^(agency|district|village)$/.test(id),
    )) {
      const path = endpointPath('card', locale, { card: cardName(route) })
      expect(existsSync(join(dist, path)), path).toBe(true)
    }
})

test('a page that knows its origin names a card that is there', () => {
  const missing = htmlFiles().flatMap((file) => {
    const image = tags(file)['og:image']
    return image && !existsSync(join(dist, new URL(image).pathname)) ? [`${file}: ${image}`] : []
  })
  expect(missing).toEqual([])
})
