import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { ChangesFile } from '#model/changes.ts'
import type { Manifest } from '#model/release.ts'
import { attributesOf, dist, embedFiles, htmlFiles, isRedirect, plainText, read } from './dist.ts'
import { folders, index, published, showsValue, tableOf } from './published.ts'

test('every figure on every page is a published cell, and says its value', () => {
  const wrong: string[] = []
  let figures = 0
  for (const file of [...htmlFiles(), ...embedFiles()]) {
    for (const [, , tag = '', inner = ''] of read(file).matchAll(
      /<(data|tspan)(\s[^>]*\bdata-cell="[^>]*)>(.*?)<\/\1>/gs,
    )) {
      const attributes = attributesOf(tag)
      const ref = attributes['data-cell'] ?? ''
      // A figure frozen to a release is a cell of that release.
      const release = attributes['data-release']
      const value = attributes['value'] ?? attributes['data-value'] ?? ''
      const text = plainText(inner.replace(/<[^>]*>/g, '')).trim()
      figures++
      const cell = published(ref, release)
      if (cell !== value) wrong.push(`${file}: ${ref} is "${cell}", not "${value}"`)
      else if (!showsValue(value, text)) wrong.push(`${file}: ${ref} (${value}) reads "${text}"`)
    }
  }
  expect(wrong).toEqual([])
  expect(figures).toBeGreaterThan(100)
})

test('every rate is its count per 1,000 residents, divided again from the published cells', () => {
  const wrong: string[] = []
  for (const file of htmlFiles())
    for (const [tag] of read(file).matchAll(/<data\s[^>]*\bdata-population="[^>]*>/g)) {
      const {
        value,
        'data-count': count = '',
        'data-population': population = '',
      } = attributesOf(tag)
      const rate = (1000 * Number(published(count))) / Number(published(population))
      if (Math.abs(rate - Number(value)) > 0.005)
        wrong.push(`${file}: ${count} is ${rate}, not ${value}`)
    }
  expect(wrong).toEqual([])
})

test('every counted number of rows can be counted again', () => {
  const wrong: string[] = []
  for (const file of htmlFiles()) {
    for (const [tag] of read(file).matchAll(/<data\s[^>]*\bdata-rows="[^>]*>/g)) {
      const { value, 'data-rows': table = '', 'data-where': where = '{}' } = attributesOf(tag)
      const wanted = Object.entries(JSON.parse(where) as Record<string, string>)
      const rows = tableOf(table).rows.filter((row) =>
        wanted.every(([column, text]) => String(row[column] ?? '') === text),
      )
      if (String(rows.length) !== value) wrong.push(`${file}: ${table} ${where} is ${rows.length}`)
    }
  }
  expect(wrong).toEqual([])
})

test('every sum beside the code examples is the sum of the published column', () => {
  const wrong: string[] = []
  let sums = 0
  for (const file of htmlFiles()) {
    for (const [tag] of read(file).matchAll(/<data\s[^>]*\bdata-sum="[^>]*>/g)) {
      const { value, 'data-sum': ref = '' } = attributesOf(tag)
      const [table = '', column = ''] = ref.split('/')
      const sum = tableOf(table).rows.reduce((total, row) => total + (Number(row[column]) || 0), 0)
      sums++
      if (String(sum) !== value) wrong.push(`${file}: ${ref} adds up to ${sum}, not ${value}`)
    }
  }
  expect(wrong).toEqual([])
  expect(sums).toBeGreaterThan(0)
})

test('every number in a sentence about changes can be counted again in the change log', () => {
  const { changes } = JSON.parse(read('data/changes.json')) as ChangesFile
  const byId = new Map(changes.map((change) => [change.id, change]))
  const wrong: string[] = []
  let numbers = 0
  for (const file of htmlFiles()) {
    for (const [tag, inner = ''] of read(file).matchAll(
      /<data\s[^>]*\bdata-change="[^>]*>([^<]*)<\/data>/g,
    )) {
      const { value, 'data-change': id = '', 'data-field': field = '' } = attributesOf(tag)
      const found = byId.get(id)?.[field as keyof (typeof changes)[number]]
      const counted = Array.isArray(found) ? found.length : found
      numbers++
      if (String(counted) !== value || !showsValue(value, inner))
        wrong.push(`${file}: ${id} ${field} is ${String(counted)}, reads "${inner}"`)
    }
  }
  expect(wrong).toEqual([])
  expect(numbers).toBeGreaterThan(0)
})

test('the number of series judged is the one of data/leads.json, whose rows are published', () => {
  const leads = JSON.parse(read('data/leads.json')) as {
    readonly series: number
    readonly found: readonly { table: string; row: string; column: string; value: number }[]
  }
  const tags = htmlFiles().flatMap((file) => [
    ...read(file).matchAll(/<data\s[^>]*\bdata-leads="series"[^>]*>/g),
  ])
  expect(tags.length).toBe(leads.series > 0 ? 2 : 0)
  for (const [tag] of tags) expect(attributesOf(tag)['value']).toBe(String(leads.series))
  for (const { table, row, column, value } of leads.found)
    expect(published(`${table}/${row}/${column}`)).toBe(String(value))
})

test('every published file lies in the site byte for byte', () => {
  for (const folder of folders) {
    const manifest = JSON.parse(read(`${folder}/release.json`)) as Manifest
    for (const { path, sha256 } of manifest.tables.flatMap(({ files }) => files)) {
      const digest = createHash('sha256')
        .update(readFileSync(join(dist, folder, path)))
        .digest('hex')
      expect(digest, path).toBe(sha256)
    }
  }
})

/** Facts of the city are real, with their sources, even beside made-up statistics: to call them made up would be false. */
function showsFactsOnly(svg: string): boolean {
  const tables = new Set(
    [...svg.matchAll(/data-cells?="([^"/]+)\//g)].map(([, table = '']) => table),
  )
  return (
    tables.size > 0 &&
    [...tables].every(
      (table) => !table.startsWith('grafik:') && tableOf(table).data_status === 'real',
    )
  )
}

const frames = new Set(embedFiles())

test('while the data are synthetic every page, chart and dataset says so', () => {
  test.skip(index.data_status !== 'synthetic', 'the data are real')
  const silent = [...htmlFiles(), ...embedFiles()].filter((file) => {
    const html = read(file)
    if (isRedirect(file)) return false
    const drawings = html
      .split('<svg')
      .slice(1)
      .filter((svg) => svg.includes('viewBox'))
    const charts = drawings.filter((svg) => !showsFactsOnly(svg.split('</svg>')[0] ?? ''))
    // A frame holds nothing but its chart.
    if (frames.has(file) && drawings.length > 0 && charts.length === 0) return false
    return (
      !html.includes('content="noindex"') ||
      !/sinteti[sc]|synthetic/i.test(html) ||
      charts.some((svg) => !/data sintetis|synthetic data/.test(svg.split('</svg>')[0] ?? ''))
    )
  })
  expect(silent).toEqual([])
})
