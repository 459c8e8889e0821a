import type { City } from '#model/city.ts'
import { publicColumn } from '#model/columns.ts'
import { type PublicTable, suppressed, type TrueCounts } from '#model/table.ts'
import { type RuleId, rules } from '#pipeline/diagnostics/rules.ts'
import { publishCount } from './count-cell.ts'

const rounded = {
  id: 'Banyaknya baris ditulis menurut aturan yang sama dengan tabel lain: 1–9 menjadi *, selebihnya dibulatkan.',
  en: 'Numbers of rows follow the same rule as every table: 1–9 become *, the rest is rounded.',
}

/** What was wrong with the input and how much the protection hides, published under the same protection. */
export function qualityTables(
  counts: TrueCounts,
  tables: readonly PublicTable[],
  city: City,
): readonly PublicTable[] {
  const publish = (rows: number) => publishCount({ requests: rows, persons: rows }, city.protection)
  return [
    {
      table: 'quality-sources',
      plan: '',
      kind: 'quality',
      title: { id: 'Baris yang dibaca menurut sumber', en: 'Rows read by source' },
      columns: ['row', 'source_id', 'read', 'quarantined', 'merged', 'excluded', 'published'].map(
        publicColumn,
      ),
      rows: counts.sources.map((source) => [
        source.source_id,
        source.source_id,
        ...[source.read, source.quarantined, source.merged, source.excluded, source.published].map(
          publish,
        ),
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
      rows: counts.issues.map(({ source_id, rule, column, rows }) => {
        const { severity, title } = rules[rule as RuleId]
        return [
          [source_id, rule, column].join('~'),
          source_id,
          rule,
          severity,
          column,
          title.id,
          title.en,
          publish(rows),
        ]
      }),
      notes: [rounded],
    },
    {
      table: 'quality-disclosure',
      plan: '',
      kind: 'quality',
      title: { id: 'Berapa banyak yang disembunyikan', en: 'How much is suppressed' },
      columns: ['row', 'table', 'cells', 'cells_suppressed', 'percent_suppressed'].map(
        publicColumn,
      ),
      rows: tables
        .filter(({ kind }) => kind === 'counts')
        .map((table) => {
          const { cells, hidden } = suppression(table)
          return [
            table.table,
            table.table,
            cells,
            hidden,
            cells === 0 ? 0 : Math.round((100 * hidden) / cells),
          ]
        }),
      notes: [
        {
          id: 'Dihitung dari sel yang terbit, jadi siapa pun dapat memeriksanya.',
          en: 'Counted from the published cells, so anyone can check it.',
        },
      ],
    },
  ]
}

/** Count cells of a table, and how many of them are suppressed. */
export function suppression({ columns, rows }: PublicTable): {
  readonly cells: number
  readonly hidden: number
} {
  const counted = columns.flatMap(({ type }, index) => (type === 'count' ? [index] : []))
  const cells = rows.flatMap((row) => counted.map((index) => row[index]))
  return { cells: cells.length, hidden: cells.filter((cell) => cell === suppressed).length }
}
