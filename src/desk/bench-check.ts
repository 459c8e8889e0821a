import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { mdxToMdast } from 'satteri'
import sharp from 'sharp'
import { parseDocument } from 'yaml'
import type { IsoDate } from '#model/time.ts'
import { realEffects } from '#pipeline/effects.ts'
import { checkCity } from './check-city.ts'

/** What a check costs beside reading the same files, in seconds of CPU. */
export interface CheckCost {
  readonly reading: number
  readonly checking: number
}

/**
 * Holds `check` against reading: every file that it looks at, opened and taken
 * apart by the parser of its format, every node of a text's tree visited, and
 * nothing judged. The middle of several runs each.
 */
export async function checkCost(folder: string, published: string, runs = 25): Promise<CheckCost> {
  const request = { folder, published, today: '2026-11-26' as IsoDate }
  const files = readFiles(folder, published)
  const times = { reading: [] as number[], checking: [] as number[] }
  // In turns, so that whatever else the machine does weighs on both.
  for (let run = 0; run < runs; run++) {
    times.reading.push(await cpuSeconds(() => readAll(files)))
    times.checking.push(await cpuSeconds(() => checkCity(request, realEffects)))
  }
  const middle = (all: readonly number[]) => all.toSorted((a, b) => a - b)[runs >> 1] ?? 0
  return { reading: middle(times.reading), checking: middle(times.checking) }
}

/** The same as a line for the bench. */
export async function benchCheck(folder: string): Promise<string> {
  const { reading, checking } = await checkCost(folder, join(folder, 'data/published'))
  return `check: ${checking.toFixed(3)} s CPU, ${(checking / reading).toFixed(1)} × reading its files`
}

/** The city's facts and texts, and of what is published the lists by which facts are judged and the tables that texts quote. */
function readFiles(folder: string, published: string): readonly string[] {
  return [
    ...globSync(['data/city/*.{csv,yaml}', 'content/*/*.mdx', 'content/pictures/*'], {
      cwd: folder,
    }).map((path) => join(folder, path)),
    ...globSync(
      ['index.json', '*/release.json', 'reference/*/{release,city}.json', ...quoted(folder)],
      { cwd: published },
    ).map((path) => join(published, path)),
  ]
}

/** The files of the tables whose cells texts quote by address. */
function quoted(folder: string): readonly string[] {
  const texts = globSync('content/*/*.mdx', { cwd: folder }).map((path) =>
    readFileSync(join(folder, path), 'utf8'),
  )
  const tables = texts.flatMap((text) =>
    [...text.matchAll(/<Angka id="([^"/]+)\//g)].map((m) => m[1]),
  )
  return [...new Set(tables)].map((table) => `*/tables/${table}.json`)
}

async function readAll(files: readonly string[]): Promise<void> {
  for (const file of files) {
    const bytes = readFileSync(file)
    if (file.includes('content/pictures/')) {
      await sharp(bytes).metadata()
      continue
    }
    const text = bytes.toString()
    if (file.endsWith('.csv')) Papa.parse(text, { delimiter: ',' })
    else if (file.endsWith('.yaml')) parseDocument(text).toJS()
    else if (file.endsWith('.json')) JSON.parse(text)
    else {
      const [, head = '', body = ''] = /^---\r?\n([\s\S]*?)\r?\n---([\s\S]*)$/.exec(text) ?? []
      parseDocument(head).toJS()
      visit(mdxToMdast(body))
    }
  }
}

/** Asks each node for its children: a parser may build them only when they are wanted. */
function visit(node: object): void {
  for (const child of (node as { children?: readonly object[] }).children ?? []) visit(child)
}

async function cpuSeconds(work: () => Promise<unknown>): Promise<number> {
  const start = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1e6
}
