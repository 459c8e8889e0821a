import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import Papa from 'papaparse'
import { overlaps } from '#charts/geometry/labels.ts'
import { pathOf } from '#i18n/routes.ts'
import { type Served, serve } from '#integrations/serve.ts'
import { locales } from '#model/locale.ts'
import { show, violationsOf } from './axe.ts'
import { figuresOf, marksOf } from './figure-parts.ts'
import { heardOf, matchHeard } from './heard.ts'
import { buildMappedCity } from './mapped-city.ts'

/** A city of its own, since the sample has no boundaries: its villages are drawn in true shape. */
test.describe.configure({ mode: 'serial' })

let city: ReturnType<typeof buildMappedCity>
let site: Served
const at = (path: string) => `${site.url.replace(/\/$/, '')}${path}`
const read = (path: string) => readFileSync(join(city.dist, path), 'utf8')
const pageOf = (locale: (typeof locales)[number]) => `${pathOf('areas', locale).slice(1)}index.html`

test.beforeAll(async () => {
  test.setTimeout(240_000)
  city = buildMappedCity()
  site = await serve(city.dist, 0)
})

test.afterAll(async () => {
  await site?.close()
  city?.remove()
})

test('the map stands in the page of areas with the cells of its table, CSV, JSON and pictures', () => {
  for (const locale of locales) {
    const map = figuresOf(read(pageOf(locale))).find(({ id }) => id === 'peta-batas')
    const table = map?.table.map(({ ref, value }) => `${ref}=${value}`).sort()
    expect(table).toEqual([
      'villages-by-year/1.1~2023/received=60',
      'villages-by-year/1.2~2023/received=25',
      'villages-by-year/2.1~2023/received=*',
    ])
    const cellsOf = (marks: ReturnType<typeof marksOf>) =>
      marks.flatMap(({ cells }) => cells.map(({ ref, value }) => `${ref}=${value}`)).sort()
    expect(cellsOf(map?.marks ?? [])).toEqual(table)
    const hatched = map?.marks.filter(({ attributes }) =>
      attributes['fill']?.startsWith('url(#hatch-'),
    )
    expect(hatched?.flatMap(({ cells }) => cells.map(({ value }) => value))).toEqual(['*'])
    const svg = read(`${locale === 'id' ? 'grafik' : 'en/charts'}/peta-batas.svg`)
    expect(cellsOf(marksOf(svg))).toEqual(table)
  }
  const json = JSON.parse(read('grafik/peta-batas.json')) as {
    rows: { cells: { cell: string; value: unknown }[] }[]
  }
  const inJson = json.rows.flatMap(({ cells }) => cells.map(({ value }) => String(value)))
  const { data } = Papa.parse<string[]>(read('grafik/peta-batas.csv').trim())
  expect(inJson.sort()).toEqual(['*', '25', '60'])
  expect(
    data
      .slice(1)
      .map((row) => row[2] ?? '')
      .sort(),
  ).toEqual(['*', '25', '60'])
  expect(readFileSync(join(city.dist, 'grafik/peta-batas.png')).length).toBeGreaterThan(5000)
})

test.describe('without JavaScript, on a small phone', () => {
  test.use({ javaScriptEnabled: false })

  test('the map is drawn, and each village in it leads to its page', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 })
    await page.goto(at(pathOf('areas', 'id')))
    const map = page.locator('#peta-batas svg')
    await expect(map).toBeVisible()
    await expect(map.locator('a')).toHaveCount(3)
    await map.locator('a').first().click()
    await expect(page.locator('h1')).toContainText(/Melati|Kembar/)
  })
})

test('at 320 and 1600 pixels the map keeps within the page, fills its width, and no two figures meet', async ({
  page,
}) => {
  for (const width of [320, 1600]) {
    await page.setViewportSize({ width, height: 900 })
    await page.goto(at(pathOf('areas', 'en')))
    const seen = await page.locator('#peta-batas svg').evaluate((svg) => {
      const box = (one: Element) => {
        const { left, right, top, bottom } = one.getBoundingClientRect()
        return { left, right, top, bottom }
      }
      return {
        over: document.documentElement.scrollWidth - innerWidth,
        frame: box(svg),
        shapes: [...svg.querySelectorAll('path.border')].map(box),
        labels: [...svg.querySelectorAll('text')].map(box),
      }
    })
    expect(seen.over, `${width} px`).toBeLessThanOrEqual(0)
    expect(seen.shapes.length).toBe(3)
    const { frame, shapes, labels } = seen
    expect(Math.min(...shapes.map(({ left }) => left)) - frame.left).toBeLessThan(2)
    expect(frame.right - Math.max(...shapes.map(({ right }) => right))).toBeLessThan(2)
    for (const one of [...shapes, ...labels]) {
      expect(one.left).toBeGreaterThanOrEqual(frame.left - 1)
      expect(one.right).toBeLessThanOrEqual(frame.right + 1)
    }
    labels.forEach((label, i) => {
      expect(labels.slice(i + 1).some((other) => overlaps(label, other))).toBe(false)
    })
  }
})

test('the page with the map has no accessibility violation, and is heard as a person has accepted it', async ({
  page,
}) => {
  for (const locale of locales) {
    await show(page, { name: 'light', width: 320 })
    await page.goto(at(pathOf('areas', locale)))
    const map = await heardOf(page, 'peta-batas')
    expect(await violationsOf(page)).toEqual([])
    await page.goto(at(pathOf('pillar', locale, { slug: locale === 'id' ? 'hijau' : 'green' })))
    matchHeard(`tests/charts/heard-mapped.${locale}.txt`, [
      { title: 'peta-batas', heard: map },
      { title: 'kemajuan', heard: await heardOf(page, 'kemajuan-hijau') },
    ])
  }
})
