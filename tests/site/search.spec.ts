import { expect, type Page, test } from '@playwright/test'
import { pathOf, slugify } from '#i18n/routes.ts'
import { translator } from '#i18n/translate.ts'
import { type Locale, locales } from '#model/locale.ts'
import type { PublishedIndex, TableFile } from '#model/release.ts'
import { at, read } from './dist.ts'

const words: Readonly<Record<Locale, string>> = { id: 'privasi', en: 'privacy' }
const index = JSON.parse(read('data/index.json')) as PublishedIndex
const rowsOf = (name: string) =>
  (JSON.parse(read(`data/reference/${index.reference.latest}/tables/${name}.json`)) as TableFile)
    .rows

/** Searches from the address. @returns The addresses of the first results, and how many there are in all. */
async function search(page: Page, locale: Locale, query: string) {
  await page.goto(at(`${pathOf('search', locale)}?q=${encodeURIComponent(query)}`))
  await expect(page.locator('.status')).not.toBeEmpty()
  const paths = await page.locator('.results a').evaluateAll((all) =>
    all.map((a) => {
      const { pathname, search, hash } = new URL((a as HTMLAnchorElement).href)
      return pathname + search + hash
    }),
  )
  const total = Number(/^\d+/.exec((await page.locator('.status').textContent()) ?? '')?.[0] ?? 0)
  return { paths, total }
}

for (const locale of locales) {
  const address = at(pathOf('search', locale))

  test(`${locale}: a search from the address finds pages of that language only`, async ({
    page,
  }) => {
    const { paths } = await search(page, locale, words[locale])
    expect(paths.length).toBeGreaterThan(0)
    for (const path of paths) expect(path.startsWith('/en/')).toBe(locale === 'en')
  })

  test(`${locale}: the keyboard searches, filters are in the page's language, and back returns`, async ({
    page,
  }) => {
    await page.goto(address)
    await expect(page.locator('input[type=search]')).toBeFocused()
    await page.keyboard.type(words[locale])
    await page.keyboard.press('Enter')
    await expect(page.locator('.results a').first()).toBeVisible()
    const kinds = await page
      .locator('select[name=kind] option')
      .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value))
    expect(kinds).toContain(translator(locale)('kind.data'))
    expect(new URL(page.url()).searchParams.get('q')).toBe(words[locale])
    await page.goBack()
    await expect(page.locator('.results a')).toHaveCount(0)
  })

  test(`${locale}: each filter says how many results it leaves, and leaves as many`, async ({
    page,
  }) => {
    await search(page, locale, 'bogor')
    const kind = page.locator('select[name=kind]')
    const label = await kind.locator('option:not([disabled])').nth(1).textContent()
    const [, value = '', count = ''] = /^(.*) \((\d+)\)$/.exec(label ?? '') ?? []
    expect(Number(count)).toBeGreaterThan(0)
    await kind.selectOption(value)
    await expect(page.locator('.status')).toHaveText(new RegExp(`^${count} `))
    expect(new URL(page.url()).searchParams.get('kind')).toBe(value)
  })

  test(`${locale}: a search without a result says what to do, with searches that find something`, async ({
    page,
  }) => {
    await page.goto(`${address}?q=qqqqzzzz`)
    await expect(page.locator('.help')).toBeVisible()
    await page.locator('.help a').first().click()
    await expect(page.locator('.results a').first()).toBeVisible()
  })
}

/** Searches that residents make → the first part of an address that must be among the first five results. */
const mustFind: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  id: {
    'lampu jalan':
      '/aspirasi/jelajah/?table=topics-by-year&measure=received&across=period&service_code=street_light',
    pju: '/aspirasi/jelajah/?table=topics-by-year&measure=received&across=period&service_code=street_light',
    perizinan: '/layanan/perizinan/',
    izin: '/layanan/perizinan/',
    ijin: '/layanan/perizinan/',
    pengaduan: '/layanan/pengaduan/',
    aduan: '/layanan/pengaduan/',
    dishub: '/opd/dishub/',
    'dinas perhubungan': '/opd/dishub/',
    'sekolah ibu': '/program/sekolah-ibu/',
    'tanah sareal': '/wilayah/tanah-sareal/',
    'tanah sereal': '/wilayah/tanah-sareal/',
    'flyover martadinata': '/program/jalan-layang-re-martadinata/',
    'jembatan layang martadinata': '/program/jalan-layang-re-martadinata/',
  },
  en: {
    'street light':
      '/en/aspirations/explore/?table=topics-by-year&measure=received&across=period&service_code=street_light',
    streetlights:
      '/en/aspirations/explore/?table=topics-by-year&measure=received&across=period&service_code=street_light',
    licensing: '/en/services/licensing/',
    permit: '/en/services/licensing/',
    licence: '/en/services/licensing/',
    complaints: '/en/services/complaints/',
    complaint: '/en/services/complaints/',
    dishub: '/en/agencies/dishub/',
    'transport department': '/en/agencies/dishub/',
    'school for mothers': '/en/programmes/sekolah-ibu-school-for-mothers/',
    'sekolah ibu': '/en/programmes/sekolah-ibu-school-for-mothers/',
    'tanah sareal': '/en/areas/tanah-sareal/',
    'flyover martadinata': '/en/programmes/re-martadinata-flyover/',
    'overpass martadinata': '/en/programmes/re-martadinata-flyover/',
  },
}

for (const locale of locales)
  test(`${locale}: what residents search for stands among the first five results`, async ({
    page,
  }) => {
    test.setTimeout(180_000)
    test.skip(index.city_id !== 'kota-bogor', 'these are searches of the bundled city')
    const missed: string[] = []
    for (const [query, wanted] of Object.entries(mustFind[locale])) {
      const { paths } = await search(page, locale, query)
      if (!paths.slice(0, 5).some((path) => path === wanted))
        missed.push(`${query}: ${paths.slice(0, 5).join(' ')}`)
    }
    expect(missed).toEqual([])
  })

/** Words that mean the same must find the same: everyday spelling and official one, root and affixed form. */
const alike: Readonly<Record<Locale, readonly (readonly string[])[]>> = {
  id: [
    ['izin', 'ijin', 'perizinan', 'perijinan'],
    ['aduan', 'pengaduan', 'keluhan'],
    ['tunggu', 'menunggu', 'ditunggu'],
    ['tanggapan', 'menanggapi'],
    ['jawaban', 'menjawab', 'dijawab'],
  ],
  en: [
    ['licensing', 'permit', 'licence', 'license'],
    ['complaint', 'complaints', 'grievance'],
    ['flyover', 'overpass'],
  ],
}

for (const locale of locales)
  test(`${locale}: forms and spellings of one word find the same`, async ({ page }) => {
    test.setTimeout(180_000)
    for (const [first = '', ...others] of alike[locale]) {
      const wanted = await search(page, locale, first)
      for (const other of others) expect(await search(page, locale, other), other).toEqual(wanted)
    }
  })

for (const locale of locales)
  test(`${locale}: what has no page of its own is found where it stands`, async ({ page }) => {
    const [award] = rowsOf('awards')
    const [channel] = rowsOf('channels')
    test.skip(!award || !channel, 'the city has no awards or channels')
    for (const [row, id, route] of [
      [award, 'award_id', 'awards'],
      [channel, 'channel_id', 'report'],
    ] as const) {
      const { paths } = await search(page, locale, String(row?.[`name_${locale}`]))
      expect(paths).toContain(`${pathOf(route, locale)}#${row?.[id]}`)
    }
    const { paths } = await search(page, locale, 'percent_waiting_low')
    expect(paths.join(' ')).toContain(pathOf('data', locale))
  })

test('an agency is found by each of its names: full, short and as residents write it', async ({
  page,
}) => {
  test.setTimeout(180_000)
  const agency = rowsOf('agencies').find((row) => row['short_name'] !== row['name_id'])
  test.skip(!agency, 'no agency has an abbreviation')
  const path = pathOf('agency', 'id', { slug: slugify(String(agency?.['agency_id'])) })
  const names = [
    agency?.['name_id'],
    agency?.['short_name'],
    ...String(agency?.['aliases'] ?? '').split('|'),
  ].filter(Boolean)
  for (const name of names)
    expect((await search(page, 'id', String(name))).paths, String(name)).toContain(path)
})
