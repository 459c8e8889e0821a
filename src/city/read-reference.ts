import Papa from 'papaparse'
import {
  type ReferenceColumn,
  type ReferenceName,
  type ReferenceRow,
  referenceTables,
} from '#model/reference.ts'
import { parseIsoDate } from '#model/time.ts'
import type { Problem, Said } from './problem.ts'
import { tableWords } from './table-words.ts'

/** One table of `data/city` as far as it can be read. */
export interface ReadTable<Name extends ReferenceName = ReferenceName> {
  /** In the file's order, empty cells `''`. */
  readonly rows: readonly ReferenceRow<Name>[]
  /** The physical line on which each row begins. */
  readonly lines: readonly number[]
  readonly problems: readonly Problem[]
}

/** Reads one reference table: header, types, allowed values and unique keys. */
export function readReference<Name extends ReferenceName>(
  name: Name,
  file: string,
  text: string,
): ReadTable<Name> {
  const { key, columns: known } = referenceTables[name]
  const columns = Object.entries(known) as readonly (readonly [string, ReferenceColumn])[]
  const expected = columns.map(([column]) => column)
  const content = text.replace(/^\uFEFF/, '')
  const { data, errors } = Papa.parse<string[]>(content, {
    delimiter: ',',
    // Told where it is plain: a guess reads the whole file once more.
    ...(content.includes('\r') ? {} : { newline: '\n' }),
  })
  const lineOf = linesOf(data)
  const problems: Problem[] = errors.map(({ row, code, message }) => ({
    file,
    line: lineOf[row ?? 0] ?? 1,
    ...tableWords.broken(code, message),
  }))
  const header = data[0]?.map((cell) => cell.trim())
  const nothing = { rows: [], lines: [] }
  if (!header)
    return {
      ...nothing,
      problems: [...problems, { file, line: 1, ...tableWords.empty(expected.join()) }],
    }
  // Under a wrong header every row would be wrong: one cause, one message.
  const wrong = headerProblems(name, header, expected)
  if (wrong.length > 0)
    return {
      ...nothing,
      problems: [...problems, ...wrong.map((said) => ({ file, line: 1, ...said }))],
    }
  const rows: ReferenceRow<Name>[] = []
  const lines: number[] = []
  const seen = new Map<string, number>()
  for (const [index, cells] of data.entries()) {
    const line = lineOf[index] ?? 1
    const texts = cells.map((cell) => cell.trim())
    if (index === 0 || texts.every((text) => text === '')) continue
    if (cells.length !== header.length) {
      problems.push({ file, line, ...tableWords.cells(cells.length, header.length) })
      continue
    }
    const row: Record<string, string> = {}
    header.forEach((column, at) => {
      row[column] = texts[at] ?? ''
    })
    for (const [column, rule] of columns) {
      const problem = cellProblem(column, row[column] ?? '', rule)
      if (problem) problems.push({ file, line, ...problem })
    }
    const id = key.map((column) => row[column]).join('~')
    const first = seen.get(id)
    if (first) problems.push({ file, line, ...tableWords.twice(id, first) })
    seen.set(id, line)
    rows.push(row as ReferenceRow<Name>)
    lines.push(line)
  }
  return { rows, lines, problems }
}

/** The physical line on which each record begins: a cell in quotes may hold line ends. */
function linesOf(records: readonly (readonly string[])[]): readonly number[] {
  let line = 1
  return records.map((cells) => {
    const start = line
    line++
    for (const cell of cells)
      for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) line++
    return start
  })
}

function headerProblems(
  name: ReferenceName,
  header: readonly string[],
  expected: readonly string[],
): readonly Said[] {
  const separator = header.length === 1 ? /[;\t|]/.exec(header[0] ?? '')?.[0] : undefined
  if (separator) return [tableWords.separator(separator === '\t' ? 'tab' : separator)]
  const unknown = header.filter((column) => !expected.includes(column))
  const missing = expected.filter((column) => !header.includes(column))
  return [
    ...(unknown.length ? [tableWords.unknownColumns(name, unknown, expected)] : []),
    ...(missing.length ? [tableWords.missingColumns(missing.join(', '))] : []),
  ]
}

function cellProblem(column: string, cell: string, rule: ReferenceColumn): Said | undefined {
  if (cell === '') return rule.required ? tableWords.required(column, rule) : undefined
  if (rule.values && !rule.values.includes(cell)) return tableWords.value(column, cell, rule.values)
  const year = yearOf(column, cell, rule.type)
  if (year !== undefined && (year < 1000 || year > farthestYear))
    return tableWords.year(column, year)
  return isType(cell, rule.type) ? undefined : tableWords.type(column, cell, rule.type)
}

/** Long-term plans of cities end before this; a later year is a slip of the hand. */
const farthestYear = 2150

function yearOf(column: string, cell: string, type: ReferenceColumn['type']): number | undefined {
  const isYear = type === 'date' || (type === 'integer' && /(?:^|_)year$/.test(column))
  const year = isYear ? /^\d{4}/.exec(cell)?.[0] : undefined
  return year === undefined ? undefined : Number(year)
}

function isType(cell: string, type: ReferenceColumn['type']): boolean {
  switch (type) {
    case 'integer':
      return /^-?\d+$/.test(cell)
    case 'number':
      return /^-?\d+(\.\d+)?$/.test(cell)
    case 'boolean':
      return cell === 'yes' || cell === 'no'
    case 'url':
      return /^https?:\/\/\S+$/.test(cell)
    case 'date':
      return parseIsoDate(cell) !== undefined || /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(cell)
    default:
      return true
  }
}
