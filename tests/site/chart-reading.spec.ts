import { expect, test } from '@playwright/test'
import { overlaps } from '#charts/geometry/labels.ts'
import { at, htmlFiles, read } from './dist.ts'

/** Pages that between them have every kind of drawing. */
const pages = [
  '/aspirasi/',
  '/opd/',
  '/wilayah/',
  '/en/aspirations/',
  '/en/agencies/',
  '/en/areas/',
].filter((path) => htmlFiles().includes(`${path.slice(1)}index.html`))

for (const path of pages)
  test(`${path}: no label of a drawing meets another or leaves the page, at 320 and 1600 px`, async ({
    page,
  }) => {
    const wrong: string[] = []
    for (const width of [320, 1600]) {
      await page.setViewportSize({ width, height: 900 })
      await page.goto(at(path))
      const charts = await page.evaluate(() =>
        [...document.querySelectorAll('figure svg.plot')].map((svg) => {
          const frame = svg.getBoundingClientRect()
          return {
            id: svg.closest('figure')?.id ?? '',
            left: frame.left,
            right: frame.right,
            labels: [...svg.querySelectorAll('text')].map((text) => {
              const { left, right, top, bottom } = text.getBoundingClientRect()
              // A line box is taller than its letters.
              const spare = (bottom - top) * 0.18
              const size = Number.parseFloat(getComputedStyle(text).fontSize)
              return {
                words: text.textContent ?? '',
                left,
                right,
                top: top + spare,
                bottom: bottom - spare,
                shown: (size * frame.width) / 360,
              }
            }),
          }
        }),
      )
      expect(charts.length, path).toBeGreaterThan(0)
      for (const { id, left, right, labels } of charts)
        labels.forEach((label, i) => {
          const name = `${width} #${id} "${label.words}"`
          if (label.left < left - 1 || label.right > right + 1)
            wrong.push(`${name} leaves the drawing`)
          if (label.shown < 9) wrong.push(`${name} is ${label.shown.toFixed(1)} px high`)
          for (const other of labels.slice(i + 1))
            if (overlaps(label, other)) wrong.push(`${name} meets "${other.words}"`)
        })
    }
    expect(wrong).toEqual([])
  })

test('arrow keys walk the points of a chart, and a live region says what its table says', async ({
  page,
}) => {
  await page.goto(at('/aspirasi/'))
  const figure = page.locator('#aspirasi-masuk')
  const drawing = figure.locator('.drawing')
  const output = figure.locator('output')
  await drawing.focus()
  await page.keyboard.press('End')
  const columns = figure.locator('rect[data-cells]')
  await expect(figure.locator('.lit')).toHaveCount(1)
  await page.keyboard.press('Home')
  await expect(columns.first()).toHaveClass(/lit/)
  const cell = await columns.first().getAttribute('data-cells')
  const row = figure.locator('tbody tr').filter({ has: page.locator(`[data-cell="${cell}"]`) })
  const [name, value] = [
    await row.locator('th').textContent(),
    await row.locator('data').textContent(),
  ]
  await expect(output).toHaveText(`${name} — Masuk: ${value}`)
  await expect(output).toHaveAttribute('aria-live', 'polite')
  await page.keyboard.press('ArrowRight')
  await expect(columns.nth(1)).toHaveClass(/lit/)
  await page.keyboard.press('Escape')
  await expect(output).toHaveText('')
  await expect(figure.locator('.lit')).toHaveCount(0)
})

test('the pointer and a finger read the nearest point', async ({ page }) => {
  await page.goto(at('/aspirasi/'))
  const figure = page.locator('#aspirasi-masuk')
  await figure.scrollIntoViewIfNeeded()
  const column = figure.locator('rect[data-cells]').nth(5)
  const box = await column.boundingBox()
  if (!box) throw new Error('The column has no box.')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await expect(column).toHaveClass(/lit/)
  await page.mouse.move(0, 0)
  await column.dispatchEvent('pointerdown', {
    clientX: box.x + box.width / 2,
    clientY: box.y + box.height / 2,
    pointerType: 'touch',
    bubbles: true,
  })
  await expect(column).toHaveClass(/lit/)
})

test('a table sorts by a heading, and a comparison of agencies does not', async ({ page }) => {
  await page.goto(at('/aspirasi/'))
  const figure = page.locator('#aspirasi-masuk')
  await figure.locator('details').first().locator('summary').click()
  await figure.locator('thead button').nth(1).click()
  const values = await figure
    .locator('tbody data')
    .evaluateAll((all) => all.map((one) => Number((one as HTMLDataElement).value)))
  expect(values).toEqual([...values].sort((a, b) => b - a))
  await expect(figure.locator('th[aria-sort="descending"]')).toHaveCount(1)
  if (!read('opd/index.html').includes('id="corong-opd"')) return
  await page.goto(at('/opd/'))
  await expect(page.locator('#corong-opd chart-reader')).toHaveCount(1)
  await expect(page.locator('#corong-opd thead button')).toHaveCount(0)
})

test('pages of one agency or area carry no script for their charts', () => {
  const scripted = htmlFiles().filter(
    (file) =>
      /^(en\/)?(opd|agencies|wilayah|areas)\/[^/]+\//.test(file) &&
      /<chart-reader|<script[^>]*type="module"/.test(read(file)),
  )
  expect(scripted).toEqual([])
})
