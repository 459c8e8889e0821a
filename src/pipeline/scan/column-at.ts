import Papa from 'papaparse'

/**
 * The column of a CSV or the key of a JSON file that a place in it belongs to; empty
 * where there is none, as in a heading or a page.
 */
export function columnAt(path: string, text: string, offset: number): string {
  if (path.endsWith('.json')) {
    const before = text.slice(Math.max(0, offset - 4000), offset)
    return [...before.matchAll(/"([\w-]+)"\s*:/g)].at(-1)?.[1] ?? ''
  }
  if (!path.endsWith('.csv')) return ''
  const start = text.lastIndexOf('\n', offset - 1) + 1
  if (start === 0) return ''
  const [header = []] = cells(text.slice(0, text.indexOf('\n')))
  const [before = []] = cells(text.slice(start, offset))
  return header[Math.max(0, before.length - 1)] ?? ''
}

const cells = (line: string) => Papa.parse<string[]>(line, { delimiter: ',' }).data
