import { expect, type Page, test } from '@playwright/test'
import type { PublishedIndex, TableFile } from '#model/release.ts'
import { at, read } from './dist.ts'

const index = JSON.parse(read('data/index.json')) as PublishedIndex
const id = 'requests-by-month'
const { rows } = JSON.parse(read(`data/${index.latest}/tables/${id}.json`)) as TableFile

const column = (page: Page, n: number) =>
  page.locator(`table-preview tbody tr td:nth-child(${n})`).allTextContents()
const digits = (texts: readonly string[]) => texts.map((text) => text.replace(/\D/g, ''))

test('a click on a column sorts the whole table, a second one turns it round', async ({ page }) => {
  await page.goto(at(`/data/${id}/`))
  const shown = await page.locator('table-preview tbody tr').count()
  const received = rows.map((row) => row['received'] as number)
  const button = page.getByRole('button', { name: 'received' })
  await button.click()
  await expect(page.locator('th[aria-sort="ascending"]')).toHaveText('received')
  const ascending = received.toSorted((a, b) => a - b).slice(0, shown)
  await expect.poll(async () => digits(await column(page, 2))).toEqual(ascending.map(String))
  await button.click()
  const descending = received.toSorted((a, b) => b - a).slice(0, shown)
  await expect.poll(async () => digits(await column(page, 2))).toEqual(descending.map(String))
})

test('a filter looks through the whole table and says how much it found', async ({ page }) => {
  await page.goto(at(`/en/data/${id}/`))
  const last = String(rows.at(-1)?.['period'])
  expect(await column(page, 1)).not.toContain(last)
  await page.getByRole('searchbox', { name: 'Filter rows' }).fill(last)
  await expect(page.locator('table-preview output')).toHaveText(
    `1 of 1 matching rows; ${rows.length} in all.`,
  )
  expect(await column(page, 1)).toEqual([last])
})

test('without JavaScript the first rows stand in a plain table, and nothing is there that does nothing', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(at(`/data/${id}/`))
  await expect(page.locator('table-preview tbody tr').first()).toBeVisible()
  await expect(page.locator('table-preview form')).toBeHidden()
  await expect(page.locator('table-preview button')).toHaveCount(0)
  await context.close()
})

test('a table with a suppressed cell is sorted with it below ten and above zero', async ({
  page,
}) => {
  await page.goto(at('/data/agencies-by-year/'))
  const button = page.getByRole('button', { name: 'received' })
  await button.click()
  await button.click()
  await button.click()
  const place = page.locator('table-preview tbody tr td:nth-child(3)')
  await expect.poll(() => place.first().textContent()).toMatch(/^(0|<10)$/)
  const texts = await place.allTextContents()
  const sizes = texts.map((text) => (text === '<10' ? 0.5 : Number(text.replace(/\D/g, ''))))
  expect(sizes).toEqual(sizes.toSorted((a, b) => a - b))
})
