import { inLocale } from '#i18n/here.ts'
import { slugify } from '#i18n/routes.ts'
import type { Localised } from '#model/locale.ts'
import type { Cell } from '#release/cell.ts'
import type { Chart } from '../chart.ts'
import type { Entry } from '../registry.ts'

/** A chart in both languages: the same cells under names of each. */
export interface Bilingual {
  readonly id: Chart
  readonly en: Chart
}

/** Both at once; `undefined` when the city publishes no figures for the chart. */
export function bothOf(entry: Entry): Bilingual | undefined {
  const id = entry.make(inLocale('id'))
  const en = entry.make(inLocale('en'))
  return id && en && { id, en }
}

export interface ChartColumn {
  /** English words in a form that code can use, unique within the chart. */
  readonly key: string
  readonly name: Localised
}

export function columnsOf({ id, en }: Bilingual): readonly ChartColumn[] {
  const seen = new Map<string, number>()
  return en.view.head.slice(1).map((name, i) => {
    const key = slugify(name).replaceAll('-', '_') || `column_${i + 1}`
    const times = (seen.get(key) ?? 0) + 1
    seen.set(key, times)
    return {
      key: times === 1 ? key : `${key}_${times}`,
      name: { id: id.view.head[i + 1] ?? name, en: name },
    }
  })
}

export interface ChartRow {
  readonly label: Localised
  readonly cells: readonly (Cell | undefined)[]
}

/** The rows of the table under the chart, in its Indonesian order; each row is matched by its first cell's address. */
export function rowsOf({ id, en }: Bilingual): readonly ChartRow[] {
  const address = ({ cells }: Chart['view']['rows'][number]) =>
    cells.find((cell) => cell !== undefined)?.ref ?? ''
  const english = new Map(en.view.rows.map((row) => [address(row), row.label]))
  return id.view.rows.map((row) => ({
    label: { id: row.label, en: english.get(address(row)) ?? row.label },
    cells: row.cells,
  }))
}
