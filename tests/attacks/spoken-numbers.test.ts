import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { pathOf } from '#i18n/routes.ts'
import { locales } from '#model/locale.ts'
import { prepared } from '../prepare.ts'
import { plainText } from '../site/dist.ts'
import { attackedCities, type PublishedCity } from './published-city.ts'

/**
 * T20 and T21: what nobody sees. A chart drawn from the true counts would betray them in a
 * label for the blind, in a data attribute or in a script; a suppressed cell turned into a
 * number would be a 0, a NaN, or worse, itself.
 */
const patterns = locales.map((locale) => `${pathOf('patterns', locale).slice(1)}index.html`)
const pagesOf = ({ dist }: PublishedCity) =>
  globSync('**/*.html', { cwd: dist })
    .filter((file) => !file.startsWith('data/') && !patterns.includes(file))
    .map((file) => {
      const html = readFileSync(join(dist, file), 'utf8')
      return { file, html: html.replace(ofLimits, ''), limits: new Set(limitsIn(html)) }
    })

/** Limits of a chart are derived from published cells and are no counts; the crawler of the site computes them again. */
const ofLimits = /<[^>]*"grafik:[^>]*>[^<]*/g
const limitsIn = (html: string) =>
  (html.match(ofLimits) ?? []).flatMap((element) =>
    Array.from(element.matchAll(/\s(?:data-)?values?="([^"]*)"/g), ([, value = '']) => value),
  )

/** Every text of a page that is heard, hovered or read by a program instead of seen. */
function unseenTexts(html: string): readonly string[] {
  const patterns = [
    /<(?:title|desc)[^>]*>(.*?)<\/(?:title|desc)>/gs,
    // data-x and data-y place an axis on the paper.
    /\s(?:aria-[a-z]+|title|alt|data-(?![xy]=)[\w-]+)="([^"]*)"/g,
    /<script[^>]*type="application\/[^"]*json"[^>]*>(.*?)<\/script>/gs,
  ]
  return patterns.flatMap((pattern) =>
    Array.from(html.matchAll(pattern), ([, text = '']) => plainText(text)),
  )
}

/** Numbers in a text, thousands separators of both languages taken out. */
const numbersIn = (text: string) =>
  Array.from(text.matchAll(/(?<!\w)\d(?:[\d.,\u00a0]*\d)?(?!\w)/g), ([found]) =>
    found.replace(/[.,\u00a0](?=\d{3}(?!\d))/g, '').replace(',', '.'),
  )

/** Every number in what the city has published, and each part of one. */
function publishedNumbers({ published }: PublishedCity): ReadonlySet<string> {
  // Per 1,000 residents; the first possible year; the name of an encoding.
  const found = new Set(['1000', '2000', '1252'])
  for (const file of globSync('**/*.json', { cwd: published })) {
    for (const [number] of readFileSync(join(published, file), 'utf8').matchAll(/\d+(?:\.\d+)?/g)) {
      found.add(number)
      for (const part of number.split('.')) found.add(part)
    }
  }
  return found
}

/** Numbers that a page says unseen and that no published file holds. */
const unpublished = (html: string, known: ReadonlySet<string>) =>
  unseenTexts(html)
    .flatMap(numbersIn)
    .filter(
      (number) => !known.has(number) && !number.split(/[.,]+/).every((part) => known.has(part)),
    )

/** True counts of a hundred and more that rounding changed and no published file holds. */
function secretCounts({ name }: PublishedCity, known: ReadonlySet<string>): ReadonlySet<string> {
  const { ledger } = JSON.parse(readFileSync(`${prepared(name).ledger}/ledger.json`, 'utf8'))
  const secrets = new Set<string>()
  const collect = (value: unknown): void => {
    if (!Array.isArray(value)) {
      for (const below of Object.values(value ?? {})) collect(below)
      return
    }
    const [truth, shown] = value
    if (typeof truth === 'number' && truth >= 100 && truth !== shown && !known.has(String(truth)))
      secrets.add(String(truth))
  }
  collect(ledger.cells)
  return secrets
}

/** What is seen of a page, without the sizes of the files it offers. */
const words = (html: string) =>
  plainText(html.replace(/<(style|script).*?<\/\1>|<[^>]*>/gs, ' ')).replace(
    /[\d.,]+[\s\u00a0]+[kMG]?B\b/g,
    ' ',
  )

for (const city of attackedCities) {
  test(`T21: ${city.name}: every number in a label, a title, a data attribute or a script is in a published file`, {
    skip: city.skip,
  }, () => {
    const known = publishedNumbers(city)
    const pages = pagesOf(city)
    assert.ok(pages.length > 50)
    for (const { file, html, limits } of pages)
      assert.deepEqual(unpublished(html, new Set([...known, ...limits])), [], file)
    for (const planted of [
      '<svg aria-label="271828 aspirasi">',
      '<desc>Tertinggi 271.828</desc>',
      '<p data-raw="[271828]">',
      '<script type="application/json">{"y":[271828]}</script>',
    ])
      assert.deepEqual(unpublished(planted, known), ['271828'], planted)
  })

  test(`T21: ${city.name}: no true count that rounding hid is in any figure, drawing or label of the site`, {
    skip: city.skip,
  }, () => {
    const known = publishedNumbers(city)
    const secrets = secretCounts(city, known)
    // Prose is people's: a worked example may name any number.
    const figures = (html: string) =>
      Array.from(html.matchAll(/<(data|text|tspan)\b[^>]*>(.*?)<\/\1>/gs), ([, , inner = '']) =>
        words(inner),
      )
    const said = (html: string) =>
      [...figures(html), ...unseenTexts(html)]
        .flatMap(numbersIn)
        .filter((number) => secrets.has(number))
    for (const { file, html, limits } of pagesOf(city))
      assert.deepEqual(
        said(html).filter((number) => !limits.has(number)),
        [],
        file,
      )
    console.log(`  ${city.name}: ${secrets.size} true counts looked for`)
    const [one] = secrets
    if (one)
      assert.deepEqual(said(`<data value="5">${one}</data><svg aria-label="${one}">`), [one, one])
  })

  test(`T20: ${city.name}: a suppressed cell is a sign, never a number that went wrong`, {
    skip: city.skip,
  }, () => {
    const wrong = (html: string) => [
      ...[words(html), ...unseenTexts(html)].flatMap(
        (text) => text.match(/\b(?:NaN|undefined|Infinity)\b|\[object /g) ?? [],
      ),
      ...(html.match(
        /\s(?:d|x|y|cx|cy|r|width|height|points|transform|style)="[^"]*(?:NaN|undefined|Infinity|null)[^"]*"/g,
      ) ?? []),
      ...Array.from(
        html.matchAll(
          /<(?:data|tspan)\s[^>]*?\b(?:data-)?value="\*"[^>]*>(.*?)<\/(?:data|tspan)>/gs,
        ),
        ([, inner = '']) => words(inner).trim(),
      ).filter((text) => text !== '*'),
    ]
    let stars = 0
    for (const { file, html } of pagesOf(city)) {
      assert.deepEqual(wrong(html), [], file)
      stars += html.match(/\svalue="\*"|\sdata-value="\*"/g)?.length ?? 0
    }
    assert.ok(stars > 0)
    for (const planted of [
      '<path d="M0 NaNL1 2">',
      '<rect height="undefined">',
      '<svg aria-label="NaN aspirasi">',
      '<data value="*" data-cell="a">0</data>',
      '<data value="*" data-cell="a">7</data>',
    ])
      assert.equal(wrong(planted).length, 1, planted)
  })
}
