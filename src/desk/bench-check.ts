import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { mdxToMdast } from 'satteri'
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
 * apart by the parser of its format, and nothing judged. Best of several runs each.
 */
export async function checkCost(folder: string, published: string, runs = 7): Promise<CheckCost> {
  const request = { folder, published, today: '2026-11-26' as IsoDate }
  const files = readFiles(folder, published)
  return {
    reading: await cpuSeconds(runs, async () => readAll(files)),
    checking: await cpuSeconds(runs, () => checkCity(request, realEffects)),
  }
}

/** The same as a line for the bench. */
export async function benchCheck(folder: string): Promise<string> {
  const { reading, checking } = await checkCost(folder, join(folder, 'data/published'))
  return `check: ${checking.toFixed(3)} s CPU, ${(checking / reading).toFixed(1)} × reading its files`
}

/** The city's facts and texts, and of what is published the lists by which facts and figures are judged. */
function readFiles(folder: string, published: string): readonly string[] {
  return [
    ...globSync(['data/city/*.{csv,yaml}', 'content/*/*.mdx'], { cwd: folder }).map((path) =>
      join(folder, path),
    ),
    ...globSync(['index.json', '*/release.json', 'reference/*/{release,city}.json'], {
      cwd: published,
    }).map((path) => join(published, path)),
  ]
}

function readAll(files: readonly string[]): void {
  for (const file of files) {
    const text = readFileSync(file, 'utf8')
    if (file.endsWith('.csv')) Papa.parse(text, { delimiter: ',' })
    else if (file.endsWith('.yaml')) parseDocument(text).toJS()
    else if (file.endsWith('.json')) JSON.parse(text)
    else {
      const [, head = '', body = ''] = /^---\r?\n([\s\S]*?)\r?\n---([\s\S]*)$/.exec(text) ?? []
      parseDocument(head).toJS()
      mdxToMdast(body)
    }
  }
}

/** The least of several runs, after one that warms up. */
async function cpuSeconds(runs: number, work: () => Promise<unknown>): Promise<number> {
  await work()
  let least = Number.POSITIVE_INFINITY
  for (let run = 0; run < runs; run++) {
    const start = process.cpuUsage()
    await work()
    const { user, system } = process.cpuUsage(start)
    least = Math.min(least, (user + system) / 1e6)
  }
  return least
}
