import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { addressOf, attributesOf, dist, htmlFiles, read } from './dist.ts'

/** Links, images, scripts and style sheets of a page that point into the site. */
function targets(html: string): readonly string[] {
  return [...html.matchAll(/<(?:a|link|img|script|form)\s[^>]*>/g)]
    .map(([tag]) => attributesOf(tag))
    .flatMap(({ href, src, action }) => [href, src, action])
    .filter((target) => target !== undefined)
    .filter((target) => !/^([a-z]+:|\/\/)/i.test(target))
}

const idsOf = new Map<string, ReadonlySet<string>>()
function ids(file: string): ReadonlySet<string> {
  const known = idsOf.get(file)
  if (known) return known
  const found = new Set([...read(file).matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id))
  idsOf.set(file, found)
  return found
}

test('every internal link leads to a page, a file or a place on a page', () => {
  /** Target → the first page that has it. */
  const broken = new Map<string, string>()
  for (const file of htmlFiles()) {
    for (const target of targets(read(file))) {
      const url = new URL(target, `http://site${addressOf(file)}`)
      const path = decodeURIComponent(url.pathname)
      const found = path.endsWith('/') ? `${path}index.html` : path
      const note = () => broken.has(target) || broken.set(target, file)
      if (!existsSync(join(dist, found))) note()
      else if (url.hash && found.endsWith('.html')) {
        const id = decodeURIComponent(url.hash.slice(1))
        if (!ids(found.slice(1)).has(id)) note()
      }
    }
  }
  expect([...broken].map(([target, file]) => `${file} → ${target}`)).toEqual([])
})

test('no id stands twice on a page', () => {
  const twice = htmlFiles().flatMap((file) => {
    const all = [...read(file).matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id)
    return all.filter((id, i) => all.indexOf(id) !== i).map((id) => `${file}#${id}`)
  })
  expect(twice).toEqual([])
})

test('a page asks nothing of another host and sets no cookie', () => {
  const foreign = htmlFiles().filter((file) =>
    /<(?:script|img|iframe|source|video)\s[^>]*(?:src|srcset)="(?:https?:)?\/\//.test(read(file)),
  )
  expect(foreign).toEqual([])
})

test('a menu leads to no page that says nothing', () => {
  const foot = read('index.html').match(/<nav id="peta-situs"[\s\S]*?<\/nav>/)?.[0] ?? ''
  const pages = targets(foot)
  expect(pages.length).toBeGreaterThan(8)
  const empty = pages.filter((address) => {
    const path = new URL(address, 'http://site/').pathname
    const main = read(join(path.slice(1), 'index.html')).match(/<main[\s\S]*<\/main>/)?.[0] ?? ''
    return !/<(?:a|data|figure|form|h3|h2)[\s>]/.test(main)
  })
  expect(empty).toEqual([])
})
