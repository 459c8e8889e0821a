import type { City } from '#model/city.ts'
import { publicColumn } from '#model/columns.ts'
import type { PublicCell, PublicTable, TrueCounts } from '#model/table.ts'
import { type RuleId, rules } from '#pipeline/diagnostics/rules.ts'
import { publishCount } from './count-cell.ts'
import { type DisclosureReport, disclosureTable } from './disclosure-table.ts'
import type { CellBook } from './frozen.ts'
import { reviseCount } from './revise-count.ts'

const rounded = {
  id: 'Banyaknya baris ditulis menurut aturan yang sama dengan tabel lain: 1–9 menjadi *, selebihnya dibulatkan. Dari rilis ke rilis angkanya hanya berubah bila sebuah periode baru ditutup dan hitungannya bergeser 5 atau lebih; yang dikecualikan hanya berubah setahun sekali.',
  en: 'Numbers of rows follow the same rule as every table: 1–9 become *, the rest is rounded. From release to release a figure changes only when a new period has closed and its count has moved by 5 or more; what is excluded changes once a year only.',
}

/**
 * Publishes numbers of rows of one table, each with hysteresis against the
 * release before. A row that was not there then said that there was nothing.
 *
 * Between two closings nothing moves: a figure that moved on a day would say that
 * something came in on that day. Excluded requests move with their yearly table.
 *
 * Precondition: `book` already knows the periods that this release closes.
 */
export function rowCounter(table: string, city: City, book: CellBook) {
  const yearly = city.protection.plan.find(({ population }) => population === 'excluded')?.table
  const mayMove = (column: string) =>
    book.kind === 'revision' || book.closesNew(column === 'excluded' ? yearly : undefined)
  const nothing = book.knownRows('quality-sources').length > 0 ? 0 : undefined
  return (row: string, column: string, requests: number): PublicCell => {
    const cell = { requests, persons: requests, largest: Math.min(1, requests) }
    const old = book.known(table, row)?.[column]?.[1] ?? nothing
    const published =
      old === undefined
        ? publishCount(cell, city.protection)
        : mayMove(column)
          ? reviseCount(old, cell, city.protection)
          : old
    return book.write(table, row, column, [requests, published])
  }
}

/** What was wrong with the input and how much the protection hides, published under the same protection. */
export function qualityTables(
  counts: TrueCounts,
  tables: readonly PublicTable[],
  city: City,
  book: CellBook,
  report: DisclosureReport,
): readonly PublicTable[] {
  const ofSource = rowCounter('quality-sources', city, book)
  const sourceColumns = ['read', 'quarantined', 'merged', 'excluded', 'published'] as const
  return [
    {
      table: 'quality-sources',
      plan: '',
      kind: 'quality',
      title: { id: 'Baris yang dibaca menurut sumber', en: 'Rows read by source' },
      columns: ['row', 'source_id', ...sourceColumns].map(publicColumn),
      rows: counts.sources.map((source) => [
        source.source_id,
        source.source_id,
        ...sourceColumns.map((column) => ofSource(source.source_id, column, source[column])),
      ]),
      notes: [rounded],
    },
    {
      table: 'quality-issues',
      plan: '',
      kind: 'quality',
      title: { id: 'Masalah pada data sumber', en: 'Problems in the source data' },
      columns: [
        'row',
        'source_id',
        'rule',
        'severity',
        'column',
        'problem_id',
        'problem_en',
        'rows',
      ].map(publicColumn),
      rows: issueRows(counts, city, book),
      notes: [rounded],
    },
    disclosureTable(tables, city, report),
  ]
}

/** Problems by source, rule and column, those of earlier releases included; one that is not worth a figure has no row. */
function issueRows({ issues }: TrueCounts, city: City, book: CellBook): PublicCell[][] {
  const count = rowCounter('quality-issues', city, book)
  const found = new Map(
    issues.map(({ source_id, rule, column, rows }) => [[source_id, rule, column].join('~'), rows]),
  )
  for (const row of book.knownRows('quality-issues')) if (!found.has(row)) found.set(row, 0)
  return [...found]
    .map(([row, rows]) => ({ row, rows, parts: row.split('~') }))
    .sort((a, b) => inOrder(a.parts, b.parts))
    .flatMap(({ row, rows, parts: [source_id = '', rule = '', column = ''] }) => {
      if (!Object.hasOwn(rules, rule)) return []
      const { severity, title } = rules[rule as RuleId]
      const cell = count(row, 'rows', rows)
      return cell === 0 ? [] : [[row, source_id, rule, severity, column, title.id, title.en, cell]]
    })
}

function inOrder(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((part, index) => part !== b[index])
  return at < 0 ? 0 : (a[at] ?? '') < (b[at] ?? '') ? -1 : 1
}
