import { expect, test } from '@playwright/test'
import { pathOf, slugify } from '#i18n/routes.ts'
import { translator } from '#i18n/translate.ts'
import { type Locale, locales } from '#model/locale.ts'
import type { PublishedIndex, TableFile } from '#model/release.ts'
import { at, read } from './dist.ts'

const words: Readonly<Record<Locale, string>> = { id: 'privasi', en: 'privacy' }

for (const locale of locales) {
  const address = at(pathOf('search', locale))

  test(`${locale}: a search from the address finds pages of that language only`, async ({
    page,
  }) => {
    await page.goto(`${address}?q=${words[locale]}`)
    const links = page.locator('.results a')
    await expect(links.first()).toBeVisible()
    for (const href of await links.evaluateAll((all) => all.map((a) => a.getAttribute('href'))))
      expect(href?.startsWith('/en/')).toBe(locale === 'en')
  })

  test(`${locale}: the keyboard searches, and filters are in the page's language`, async ({
    page,
  }) => {
    await page.goto(address)
    await expect(page.locator('input[type=search]')).toBeFocused()
    await page.keyboard.type(words[locale])
    await page.keyboard.press('Enter')
    await expect(page.locator('.results a').first()).toBeVisible()
    const kinds = await page.locator('select[name=kind] option').allTextContents()
    expect(kinds).toContain(translator(locale)('kind.data'))
    expect(new URL(page.url()).searchParams.get('q')).toBe(words[locale])
  })

  test(`${locale}: a search without a result says what to do`, async ({ page }) => {
    await page.goto(`${address}?q=qqqqzzzz`)
    await expect(page.locator('.help')).toBeVisible()
  })
}

test('an everyday spelling finds what the official one finds', async ({ page }) => {
  const count = async (query: string) => {
    await page.goto(at(`${pathOf('search', 'id')}?q=${query}`))
    await expect(page.locator('.status')).not.toBeEmpty()
    return page.locator('.results a').evaluateAll((all) => all.map((a) => a.getAttribute('href')))
  }
  expect(await count('ijin')).toEqual(await count('izin'))
})

test('an agency is found by its name and by its abbreviation alike', async ({ page }) => {
  const index = JSON.parse(read('data/index.json')) as PublishedIndex
  const agencies = JSON.parse(
    read(`data/reference/${index.reference.latest}/tables/agencies.json`),
  ) as TableFile
  const agency = agencies.rows.find((row) => row['short_name'] !== row['name_id'])
  test.skip(!agency, 'no agency has an abbreviation')
  const path = pathOf('agency', 'id', { slug: slugify(String(agency?.['agency_id'])) })
  for (const name of [agency?.['name_id'], agency?.['short_name']]) {
    await page.goto(at(`${pathOf('search', 'id')}?q=${encodeURIComponent(String(name))}`))
    await expect(page.locator(`.results a[href="${path}"]`)).toBeVisible()
  }
})
