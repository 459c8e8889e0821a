import { globSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import type { PublishedIndex } from '#model/release.ts'
import { attributesOf, dist, htmlFiles, isRedirect, plainText, read } from './dist.ts'

const index = JSON.parse(read('data/index.json')) as PublishedIndex
const feeds = globSync('**/*.xml', { cwd: dist })
  .sort()
  .filter((path) => read(path).includes('http://www.w3.org/2005/Atom'))

test('every page names the feed of the site, and a dataset page its own as well', () => {
  const missing = htmlFiles().flatMap((file) => {
    const html = read(file)
    if (isRedirect(file) || !html.includes('id="isi"')) return []
    const named = [...html.matchAll(/<link\s[^>]*application\/atom\+xml[^>]*>/g)].map(
      ([tag]) => attributesOf(tag)['href'] ?? '',
    )
    const own = /^(en\/)?data\/[^/]+\/index\.html$/.test(file) ? 2 : 1
    return named.length >= own && named.every((href) => feeds.includes(href.slice(1)))
      ? []
      : [`${file}: ${named.join(' ')}`]
  })
  expect(missing).toEqual([])
})

test('no feed, citation or change of synthetic data fails to say so', () => {
  test.skip(index.data_status !== 'synthetic', 'the data are real')
  const says = /sinteti[sc]|synthetic/i
  const silent = [
    ...feeds.filter((path) => {
      const titles = [...read(path).matchAll(/<title>([^<]*)<\/title>/g)].map(([, title]) => title)
      return !says.test(plainText(titles[0] ?? ''))
    }),
    ...globSync(`rilis/*/CITATION.cff`, { cwd: dist }).filter((path) => !says.test(read(path))),
    ...globSync('data/*-by-*/cite.{bib,csl.json}', { cwd: dist }).filter(
      (path) => !says.test(read(path)),
    ),
  ]
  expect(feeds.length).toBeGreaterThan(50)
  expect(silent).toEqual([])
})

test('every page says where a mistake can be reported', () => {
  const silent = htmlFiles().filter(
    (file) =>
      read(file).includes('id="isi"') &&
      !/Menemukan kesalahan\?|Found a mistake\?/.test(read(file)),
  )
  expect(silent).toEqual([])
})
