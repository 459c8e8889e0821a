import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** A cell as LibreOffice Calc understood it. */
export interface CalcCell {
  readonly kind:
    | 'float'
    | 'string'
    | 'date'
    | 'time'
    | 'boolean'
    | 'percentage'
    | 'currency'
    | 'empty'
  readonly value: string
  readonly formula?: string
}
export type CalcSheets = ReadonlyMap<string, readonly (readonly CalcCell[])[]>

/** How Calc opens a CSV on a computer set to Indonesian: `;`, UTF-8, language 1057, guessing numbers and days as Excel does. */
export const indonesianCsv = 'CSV:59,34,76,1,,1057,false,true'

/**
 * Opens files in LibreOffice Calc without a window and tells what it sees in each, by
 * file name. Where LibreOffice is missing this fails: a file that nobody opened is not proved.
 */
export function openInCalc(
  files: readonly string[],
  importFilter?: string,
): ReadonlyMap<string, CalcSheets> {
  const folder = mkdtempSync(join(tmpdir(), 'calc-'))
  try {
    const { status, error, stderr } = spawnSync(
      process.env['SOFFICE_PATH'] || 'soffice',
      [
        '--headless',
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`,
        ...(importFilter ? [`--infilter=${importFilter}`] : []),
        '--convert-to',
        'fods',
        '--outdir',
        folder,
        ...files,
      ],
      { encoding: 'utf8', timeout: 300_000 },
    )
    assert.ok(
      !error && status === 0,
      `LibreOffice did not run (${error?.message ?? stderr}). Install it: apt-get install libreoffice-calc-nogui`,
    )
    return new Map(
      files.map((file) => {
        const made = join(folder, basename(file).replace(/\.[^.]+$/, '.fods'))
        return [basename(file), sheetsOf(readFileSync(made, 'utf8'))]
      }),
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Reads the flat OpenDocument that LibreOffice wrote: its own words about each cell. */
function sheetsOf(xml: string): CalcSheets {
  const tables = xml.matchAll(/<table:table table:name="([^"]*)"[\s\S]*?<\/table:table>/g)
  return new Map(Array.from(tables, ([table, name = '']) => [unescapeXml(name), rowsOf(table)]))
}

function rowsOf(table: string): readonly (readonly CalcCell[])[] {
  const rows = Array.from(
    table.matchAll(/<table:table-row\b([^>]*)(?:\/>|>([\s\S]*?)<\/table:table-row>)/g),
    ([, attributes = '', content = '']) => ({
      times: repeated(attributes, 'rows'),
      cells: cellsOf(content),
    }),
  )
  // Calc writes the million empty rows below the data as one repeated row.
  return rows.flatMap(({ times, cells }) => (cells.length ? Array(times).fill(cells) : []))
}

function cellsOf(row: string): readonly CalcCell[] {
  const cells: CalcCell[] = []
  // Calc ends a row with thousands of empty cells: only what stands before another cell is kept.
  let empty = 0
  for (const [, attributes = '', content = ''] of row.matchAll(
    /<table:table-cell\b([^>]*?)(?:\/>|>([\s\S]*?)<\/table:table-cell>)/g,
  )) {
    const kind = (/office:value-type="([^"]*)"/.exec(attributes)?.[1] ??
      'empty') as CalcCell['kind']
    const typed = /office:(?:date-)?value="([^"]*)"/.exec(attributes)?.[1]
    const text = Array.from(
      content.matchAll(/<text:p[^>]*>([\s\S]*?)<\/text:p>/g),
      ([, p = '']) => p,
    )
    const formula = /table:formula="([^"]*)"/.exec(attributes)?.[1]
    const times = repeated(attributes, 'columns')
    if (kind === 'empty') {
      empty += times
      continue
    }
    const cell: CalcCell = {
      kind,
      value: kind === 'float' || kind === 'date' ? (typed ?? '') : plain(text.join('\n')),
      ...(formula ? { formula } : {}),
    }
    const gap: CalcCell = { kind: 'empty', value: '' }
    cells.push(...Array<CalcCell>(empty).fill(gap), ...Array<CalcCell>(times).fill(cell))
    empty = 0
  }
  return cells
}

const repeated = (attributes: string, what: string) =>
  Number(new RegExp(`table:number-${what}-repeated="(\\d+)"`).exec(attributes)?.[1] ?? 1)

const plain = (xml: string) =>
  unescapeXml(
    xml
      .replace(/<text:s(?: text:c="(\d+)")?\/>/g, (_, n = '1') => ' '.repeat(Number(n)))
      .replace(/<[^>]+>/g, ''),
  )

const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  amp: '&',
}
const unescapeXml = (text: string) => text.replace(/&(\w+);/g, (all, name) => entities[name] ?? all)
