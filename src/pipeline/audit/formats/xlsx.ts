import { unzipSync } from 'fflate'
import type { PublicCell } from '#model/table.ts'
import { type FormatReader, utf8 } from './sheet.ts'

/**
 * The first sheet, typed, read from the workbook's own XML; the other two must be
 * there and say something. Any formula in any sheet is refused.
 */
export const readXlsx: FormatReader = (bytes) => {
  const parts = unzipSync(bytes)
  const part = (name: string) => utf8(parts[name] ?? new Uint8Array())
  const sheets = [
    'xl/worksheets/sheet1.xml',
    'xl/worksheets/sheet2.xml',
    'xl/worksheets/sheet3.xml',
  ]
  for (const name of sheets) {
    if (!part(name).includes('<v>')) throw new Error(`empty ${name}`)
    if (/<f[ >/]/.test(part(name))) throw new Error(`formula in ${name}`)
  }
  const texts = matches(part('xl/sharedStrings.xml'), /<si>(.*?)<\/si>/gs).map(([, item = '']) =>
    unescapeXml(
      matches(item, /<t(?: [^>]*)?>(.*?)<\/t>/gs)
        .map(([, t]) => t)
        .join(''),
    ),
  )
  const days = dayStyles(part('xl/styles.xml'))
  const [header = [], ...rows] = matches(
    part(sheets[0] ?? ''),
    /<row\b[^>]*?(?:\/>|>(.*?)<\/row>)/gs,
  ).map(([, row = '']) => cellsOf(row, texts, days))
  const columns = header.map(String)
  return { columns, rows: rows.map((row) => columns.map((_, at) => row[at] ?? null)) }
}

function cellsOf(row: string, texts: readonly string[], days: ReadonlySet<number>): PublicCell[] {
  const cells: PublicCell[] = []
  for (const [, attributes = '', content = ''] of matches(
    row,
    /<c\b([^>]*?)(?:\/>|>(.*?)<\/c>)/gs,
  )) {
    const value = /<v>(.*?)<\/v>/s.exec(content)?.[1]
    if (value === undefined) continue
    const said = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1]
    const type = said('t') ?? 'n'
    const at = columnIndex(said('r') ?? '')
    if (type === 's') cells[at] = texts[Number(value)] ?? null
    else if (type !== 'n') throw new Error(`cell of kind "${type}"`)
    else cells[at] = days.has(Number(said('s'))) ? isoDay(Number(value)) : Number(value)
  }
  return cells
}

/** `AB12` → 27. */
const columnIndex = (address: string) =>
  [...address.replace(/\d+$/, '')].reduce(
    (sum, letter) => 26 * sum + letter.charCodeAt(0) - 64,
    0,
  ) - 1

/** The numbers of the cell styles that show a day. */
function dayStyles(styles: string): ReadonlySet<number> {
  const formats = matches(styles, /<numFmt numFmtId="(\d+)" formatCode="yyyy-mm-dd"\/>/g)
  const ids = new Set(formats.map(([, id]) => id))
  const cells = /<cellXfs\b.*?<\/cellXfs>/s.exec(styles)?.[0] ?? ''
  return new Set(
    matches(cells, /<xf numFmtId="(\d+)"/g).flatMap(([, id], at) =>
      ids.has(id ?? '') ? [at] : [],
    ),
  )
}

const isoDay = (serial: number) =>
  new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10)

const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)]

const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  amp: '&',
}

/** XML's five names, character numbers, and the workbook's own `_x000D_`. */
const unescapeXml = (text: string) =>
  text.replace(/&(?:#x([\da-f]+)|(\w+));|_x([\dA-Fa-f]{4})_/g, (all, hex, name, code) =>
    name ? (entities[name] ?? all) : String.fromCodePoint(Number.parseInt(hex ?? code, 16)),
  )
