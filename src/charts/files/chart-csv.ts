import Papa from 'papaparse'
import { originOf } from '../chart.ts'
import { type Bilingual, columnsOf, rowsOf } from './chart-rows.ts'

/**
 * The figures of a chart as CSV: a row a row of its table, labels in both
 * languages. Suppressed counts are `*`, as in the published tables; absent ones are empty.
 */
export function chartCsv(chart: Bilingual): string {
  const { release_id, data_status } = originOf(chart.id)
  const fields = [
    'label_id',
    'label_en',
    ...columnsOf(chart).map(({ key }) => key),
    'release_id',
    'data_status',
  ]
  const data = rowsOf(chart).map(({ label, cells }) => [
    label.id,
    label.en,
    ...cells.map((cell) => cell?.value ?? ''),
    ...Array<string>(fields.length - 4 - cells.length).fill(''),
    release_id,
    data_status,
  ])
  return `${Papa.unparse({ fields, data }, { newline: '\n', escapeFormulae: true })}\n`
}
