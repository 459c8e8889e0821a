import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'

/** One line of an aria snapshot with what stands below it. */
interface Heard {
  readonly line: string
  readonly children: readonly Heard[]
}

/** More of one role in a row than this say nothing new. */
const kept = { row: 1, link: 2, listitem: 1 } as const

/** Heard by their names alone: what stands inside is the letters of a drawing, or code to copy. */
const named: ReadonlySet<string> = new Set(['img', 'link', 'textbox'])

/** What a screen reader gets of a chart of the page, with what is folded away. */
export async function heardOf(page: Page, id: string): Promise<string> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })
  return shortened(await page.locator(`[id="${id}"]`).ariaSnapshot())
}

/** Compares with what a person has read and accepted; `UPDATE_CHARTS=1` accepts a change. */
export function matchHeard(
  file: string,
  parts: readonly { readonly title: string; readonly heard: string }[],
): void {
  const now = parts.map(({ title, heard }) => `# ${title}\n${heard}`).join('\n')
  if (process.env['UPDATE_CHARTS']) writeFileSync(file, now)
  const accepted = existsSync(file) ? readFileSync(file, 'utf8') : ''
  expect(now, `${file}: UPDATE_CHARTS=1 accepts the change; read it before you commit it.`).toBe(
    accepted,
  )
}

/**
 * What a screen reader gets of a chart, short enough to be reviewed.
 *
 * An aria snapshot of Playwright, less what repeats: of the rows of a table the
 * first, of the links of a map the first two, of the notes the first, each
 * followed by how many more there are; without addresses, and without the words
 * inside a picture, whose name alone is heard.
 */
function shortened(snapshot: string): string {
  return written(parsed(snapshot.split('\n').map((line) => line.trimEnd())), '')
}

function parsed(lines: readonly string[]): readonly Heard[] {
  const depth = (line: string) => line.length - line.trimStart().length
  const starts = lines.flatMap((line, i) => (depth(line) === depth(lines[0] ?? '') ? [i] : []))
  return starts.map((start, i) => {
    const below = lines.slice(start + 1, starts[i + 1] ?? lines.length)
    return {
      line: (lines[start] ?? '').trim().replace(/^- /, ''),
      children: below.length > 0 ? parsed(below) : [],
    }
  })
}

const roleOf = ({ line }: Heard) => /^'?(\w+)/.exec(line)?.[1] ?? ''

function written(all: readonly Heard[], indent: string): string {
  const count = new Map<string, number>()
  const lines = all
    .filter(({ line }) => !line.startsWith('/url:'))
    .map((heard) => {
      const role = roleOf(heard)
      const nth = (count.get(role) ?? 0) + 1
      count.set(role, nth)
      return nth > (kept[role as keyof typeof kept] ?? Number.POSITIVE_INFINITY)
        ? ''
        : writtenOne(heard, role, indent)
    })
  const more = Object.entries(kept).flatMap(([role, most]) => {
    const left = (count.get(role) ?? 0) - most
    return left > 0 ? [`${indent}- … ${left} more: ${role}\n`] : []
  })
  return [...lines, ...more].join('')
}

/** One line with what stands below it, where that says more than its own name. */
function writtenOne({ line, children }: Heard, role: string, indent: string): string {
  // A row is called by all its cells at once; they follow below it.
  const said =
    role === 'row' ? 'row' : named.has(role) ? line.replace(/("|"')(: .*|:)$/, '$1') : line
  const below = named.has(role) ? '' : written(children, `${indent}  `)
  return `${indent}- ${below ? `${said.replace(/:$/, '')}:` : said.replace(/:$/, '')}\n${below}`
}
