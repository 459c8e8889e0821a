import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { locales } from '#model/locale.ts'
import { attributesOf, dist, htmlFiles, read } from './dist.ts'

const compressed = (text: string) => brotliCompressSync(text).length

/** HTML with its inline styles, linked style sheets and scripts of one page, each in brotli bytes. */
function weigh(file: string) {
  const html = read(file)
  const linked = (pattern: RegExp, name: string) =>
    [...html.matchAll(pattern)]
      .map(([tag]) => attributesOf(tag)[name] ?? '')
      .filter((path) => path !== '' && existsSync(join(dist, path)))
      .map((path) => compressed(read(path)))
      .reduce((sum, bytes) => sum + bytes, 0)
  const inline = [...html.matchAll(/<script\b[^>]*>(.*?)<\/script>/gs)].map(([, code = '']) => code)
  return {
    page: compressed(html) + linked(/<link\s[^>]*rel="stylesheet"[^>]*>/g, 'href'),
    script:
      linked(/<script\s[^>]*>/g, 'src') +
      inline
        .filter(Boolean)
        .map(compressed)
        .reduce((a, b) => a + b, 0),
  }
}

for (const home of locales.map((locale) =>
  locale === 'id' ? 'index.html' : `${locale}/index.html`,
))
  test(`${home} is at most 25 kB of HTML and CSS and 10 kB of JavaScript`, () => {
    const { page, script } = weigh(home)
    console.log(`${home}: ${page} bytes HTML+CSS, ${script} bytes JavaScript (brotli)`)
    expect(page).toBeLessThanOrEqual(25_000)
    expect(script).toBeLessThanOrEqual(10_000)
  })

test('what fills the first screen of the home page has come with the first 14 kB', () => {
  for (const home of locales.map((l) => (l === 'id' ? 'index.html' : `${l}/index.html`))) {
    const html = read(home)
    const end = html.indexOf('</dl>', html.indexOf('class="heads'))
    expect(end, home).toBeGreaterThan(0)
    const bytes = compressed(html.slice(0, end))
    console.log(`${home}: the headline figures end ${bytes} bytes into the page (brotli)`)
    expect(bytes, home).toBeLessThanOrEqual(14_000)
  }
})

test('every page with a chart is at most 35 kB, and every page has at most 10 kB of JavaScript', () => {
  const heavy = htmlFiles().flatMap((file) => {
    const { page, script } = weigh(file)
    const limit = read(file).includes('<figure') ? 35_000 : 60_000
    return page > limit || script > 10_000 ? [`${file}: ${page} + ${script}`] : []
  })
  expect(heavy).toEqual([])
})

test('every page of a dataset or a release is at most 35 kB of HTML and CSS and 10 kB of JavaScript', () => {
  const pages = htmlFiles().filter((file) =>
    /^(en\/)?(data|rilis|releases)\/[^/]+\/index\.html$/.test(file),
  )
  expect(pages.length).toBeGreaterThan(10)
  const weights = pages.map((file) => ({ file, ...weigh(file) }))
  const [heaviest] = weights.toSorted((a, b) => b.page - a.page)
  console.log(`heaviest: ${heaviest?.file}, ${heaviest?.page} + ${heaviest?.script} bytes`)
  expect(weights.filter(({ page, script }) => page > 35_000 || script > 10_000)).toEqual([])
})
