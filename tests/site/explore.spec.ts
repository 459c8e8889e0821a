import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { pathOf } from '#i18n/routes.ts'
import { translator } from '#i18n/translate.ts'
import { locales } from '#model/locale.ts'
import type { PublishedIndex, TableFile } from '#model/release.ts'
import { at, read } from './dist.ts'

const index = JSON.parse(read('data/index.json')) as PublishedIndex
const tableOf = (id: string) =>
  JSON.parse(read(`data/${index.latest}/tables/${id}.json`)) as TableFile

const explore = pathOf('explore', 'id')
const choice = (page: Page, name: string) => page.locator(`explore-view select[name="${name}"]`)

/** Every figure of the view, from its chart and its table, as `table/row/column` and what it says. */
async function figures(page: Page, place: 'svg' | 'table') {
  return page.locator(`explore-view ${place} [data-cell]`).evaluateAll((all) =>
    all.map((one) => ({
      ref: one.getAttribute('data-cell') ?? '',
      value: one.getAttribute('value') ?? one.getAttribute('data-value') ?? '',
      text: one.textContent ?? '',
    })),
  )
}

/** Every table with each of its measures, so that no kind of view is left out. */
async function everyMeasure(page: Page) {
  await page.route('**/*.js', (route) => route.abort())
  await page.goto(at(explore))
  await page.unroute('**/*.js')
  return page.locator('explore-view select[name="table"] option').evaluateAll((all) =>
    all.map((one) => {
      const { value, dataset } = one as HTMLOptionElement
      const list = (text = '') => text.split(' ').filter(Boolean)
      return { table: value, measures: list(dataset['measures']), axes: list(dataset['axes']) }
    }),
  )
}

test('every view that can be chosen shows published cells only, all of them, in chart and table', async ({
  page,
}) => {
  test.setTimeout(240_000)
  const wrong: string[] = []
  let checked = 0
  const shapes = await everyMeasure(page)
  for (const { table, measures, axes } of shapes) {
    const file = tableOf(table)
    const rows = new Map(file.rows.map((row) => [String(row['row']), row]))
    for (const measure of measures)
      for (const across of axes) {
        await page.goto(at(`${explore}?${new URLSearchParams({ table, measure, across })}`))
        await expect(page.locator('explore-view [role=status]')).not.toBeEmpty()
        const asked = new URL((await page.locator('a.pin').getAttribute('href')) ?? '', page.url())
        const fixed = [...asked.searchParams].filter(
          ([name]) => !['table', 'measure', 'across', 'release'].includes(name),
        )
        const wanted = file.rows.filter((row) =>
          fixed.every(([column, value]) => String(row[column] ?? '') === value),
        )
        const shown = await figures(page, 'table')
        const main = shown.filter(({ ref }) => ref.endsWith(`/${measure}`))
        if (main.length !== wanted.length)
          wrong.push(`${asked.search}: ${main.length} of ${wanted.length} rows`)
        for (const { ref, value, text } of [...shown, ...(await figures(page, 'svg'))]) {
          checked++
          const [, row = '', column = ''] = /^[^/]+\/(.*)\/([^/]+)$/.exec(ref) ?? []
          const published = String(rows.get(row)?.[column] ?? '')
          const digits = (words: string) => words.replace(/\D/g, '')
          if (published !== value) wrong.push(`${ref} is "${published}", not "${value}"`)
          else if (value === '*' ? text !== '*' : digits(text) !== digits(value))
            wrong.push(`${ref} (${value}) reads "${text}"`)
        }
      }
  }
  console.log(`explorer: ${checked} figures are published cells`)
  expect(wrong).toEqual([])
  expect(checked).toBeGreaterThan(500)
})

test('a suppressed cell is hatched, never called a number, and explained', async ({ page }) => {
  const found = index.latest && suppressedRow()
  test.skip(!found, 'the release suppresses nothing that can be shown')
  if (!found) return
  const { table, dimension, period } = found
  await page.goto(
    at(
      `${explore}?${new URLSearchParams({ table, measure: 'received', across: dimension, period })}`,
    ),
  )
  const cells = page.locator('explore-view table data[value="*"]')
  await expect(cells.first()).toHaveText('*')
  await expect(page.locator('explore-view svg rect[fill^="url(#hatch"]')).toHaveCount(
    await cells.count(),
  )
  const said = await page.locator('explore-view .notes').textContent()
  expect(said).toContain(`${await cells.count()}`)
  expect(said).toContain('bukan nol')
})

/** A table of one dimension in which some cell of a period is suppressed. */
function suppressedRow() {
  const manifest = JSON.parse(read(`data/${index.latest}/release.json`)) as {
    tables: { table: string; kind: string; columns: { name: string; type: string }[] }[]
  }
  for (const { table, kind, columns } of manifest.tables) {
    const codes = columns.filter(({ type }) => type === 'code')
    if (kind !== 'counts' || codes.length !== 1 || !columns.some(({ name }) => name === 'received'))
      continue
    const row = tableOf(table).rows.find((one) => one['received'] === '*')
    if (row) return { table, dimension: codes[0]?.name ?? '', period: String(row['period']) }
  }
  return undefined
}

test('over time the newest stands first in the table, and its figure above every column it passes over', async ({
  page,
}) => {
  const shapes = await everyMeasure(page)
  const monthly = shapes.filter(
    ({ table, axes }) => table.endsWith('-by-month') && axes.includes('period'),
  )
  expect(monthly.length).toBeGreaterThan(0)
  for (const { table, measures } of monthly)
    for (const measure of measures) {
      await page.goto(at(`${explore}?${new URLSearchParams({ table, measure, across: 'period' })}`))
      await expect(page.locator('explore-view [role=status]')).not.toBeEmpty()
      const refs = (await figures(page, 'table')).map(({ ref }) => ref)
      const newest = tableOf(table).rows.map((row) => String(row['period']))
      expect(refs[0], table).toContain(newest.sort().at(-1))
      const crossed = await page.locator('explore-view .marks').evaluate((marks) => {
        const figure = marks.querySelector<SVGTextElement>('[data-cell]')?.getBBox()
        const bar = marks.querySelector<SVGPathElement>('.bar')
        if (!figure || !bar) return undefined
        const fill = (x: number, y: number) => bar.isPointInFill(new DOMPoint(x, y))
        const steps = Array.from({ length: 100 }, (_, i) => figure.x + (figure.width * i) / 100)
        return steps.filter((x) => fill(x, figure.y + figure.height * 0.75)).length
      })
      expect(crossed, `${table}, ${measure}`).toBe(0)
    }
})

test('the address holds the view: a choice writes it, back takes it back, a shared link restores it', async ({
  page,
}) => {
  await page.goto(at(explore))
  await expect(page.locator('explore-view table')).toBeVisible()
  const before = await page.locator('explore-view table').textContent()
  const options = await choice(page, 'table')
    .locator('option')
    .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value))
  const other = options.find((value) => value !== options[0]) ?? ''
  await choice(page, 'table').selectOption(other)
  await expect(page).toHaveURL(new RegExp(`table=${other}`))
  const after = await page.locator('explore-view table').textContent()
  expect(after).not.toBe(before)
  const shared = page.url()
  await page.goBack()
  await expect(page.locator('explore-view table')).toHaveText(/./)
  expect(await page.locator('explore-view table').textContent()).toBe(before)
  await page.goForward()
  await expect.poll(() => page.locator('explore-view table').textContent()).toBe(after)
  await page.goto(shared)
  await expect.poll(() => page.locator('explore-view table').textContent()).toBe(after)
  await expect(choice(page, 'table')).toHaveValue(other)
})

test('the download holds the rows of the view as they are published', async ({ page }) => {
  await page.goto(at(explore))
  await expect(page.locator('explore-view table')).toBeVisible()
  const waiting = page.waitForEvent('download')
  await page.locator('explore-view button').click()
  const download = await waiting
  const csv = readFileSync(await download.path(), 'utf8')
  const [head = '', ...lines] = csv.trimEnd().split('\n')
  expect(head.split(',').at(0)).toBe('row')
  expect(head.split(',').at(-1)).toBe('data_status')
  const table = (await choice(page, 'table').inputValue()) ?? ''
  const measure = await choice(page, 'measure').inputValue()
  const place = head.split(',').indexOf(measure)
  const published = new Map(tableOf(table).rows.map((row) => [String(row['row']), row]))
  expect(lines).toHaveLength(await page.locator('explore-view tbody tr').count())
  for (const line of lines) {
    const cells = line.split(',')
    expect(cells[place]).toBe(String(published.get(cells[0] ?? '')?.[measure] ?? ''))
  }
})

for (const locale of locales)
  test(`${locale}: the keyboard alone changes the view, and the change is announced`, async ({
    page,
  }) => {
    await page.goto(at(pathOf('explore', locale)))
    const status = page.locator('explore-view [role=status]')
    await expect(status).not.toBeEmpty()
    const before = await status.textContent()
    await choice(page, 'measure').focus()
    await page.keyboard.press('ArrowDown')
    await expect(status).not.toHaveText(before ?? '')
    const label = await choice(page, 'measure').evaluate(
      (one) => (one as HTMLSelectElement).labels?.[0]?.textContent,
    )
    expect(label).toContain(translator(locale)('explore.measure'))
  })

test('an address that names nothing published falls back to what is', async ({ page }) => {
  await page.goto(at(`${explore}?table=../../etc/passwd&measure=<script>&across=row&release=../..`))
  await expect(page.locator('explore-view table')).toBeVisible()
  expect((await figures(page, 'table')).length).toBeGreaterThan(0)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('the explorer is not there, and every table is listed with its files', async ({ page }) => {
    await page.goto(at(explore))
    await expect(page.locator('explore-view')).toBeHidden()
    // Playwright does not look for text inside `noscript`.
    await expect(page.locator('main noscript p')).toContainText('memerlukan JavaScript')
    expect(await page.locator('main .tables a[download]').count()).toBeGreaterThan(20)
  })
})
