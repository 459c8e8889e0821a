import type { City } from '#model/city.ts'
import { publicColumn } from '#model/columns.ts'
import { exactThreshold } from '#model/exact-plan.ts'
import { type PublicCell, type PublicTable, suppressed } from '#model/table.ts'
import { suppression } from './suppression.ts'

/** What an attack on the files left open of a suppressed count. */
export interface OpenInterval {
  /** `table/row/column` */
  readonly name: string
  readonly low: number
  /** May be infinite. */
  readonly high: number
}

export interface DisclosureReport {
  readonly intervals: readonly OpenInterval[]
  /** An annual revision has passed: figures follow the truth with hysteresis. */
  readonly isRevised: boolean
}

/** Intervals this wide are what a release should mostly have. */
const wide = 5

/**
 * How much each count table hides, how far its figures may lie from the truth by the
 * rules alone, and how near an attacker who uses every published figure at once
 * comes to its suppressed counts. All of it can be recomputed from the files.
 */
export function disclosureTable(
  tables: readonly PublicTable[],
  city: City,
  { intervals, isRevised }: DisclosureReport,
): PublicTable {
  const { threshold, rounding_base: base } = city.protection
  const known = Map.groupBy(intervals, ({ name }) => name.split('/')[0] ?? '')
  return {
    table: 'quality-disclosure',
    plan: '',
    kind: 'quality',
    title: { id: 'Berapa banyak yang disembunyikan', en: 'How much is suppressed' },
    columns: [
      'row',
      'table',
      'cells',
      'cells_not_zero',
      'cells_suppressed',
      'percent_suppressed',
      'percent_not_zero_suppressed',
      'rounding_error_at_most',
      'suppressed_at_most',
      'narrowest_interval',
      'percent_wide_intervals',
      'bits_lost_per_cell',
    ].map(publicColumn),
    rows: tables
      .filter(({ kind }) => kind === 'counts')
      .map((table) => {
        const { cells, zeros, hidden } = suppression(table)
        const exact = exactThresholdOf(table, city)
        const percent = (of: number) => (of === 0 ? 0 : Math.round((100 * hidden) / of))
        return [
          table.table,
          table.table,
          cells,
          cells - zeros,
          hidden,
          percent(cells),
          percent(cells - zeros),
          ...(exact === undefined
            ? [
                isRevised ? base - 1 : Math.floor(base / 2),
                isRevised ? threshold - 2 + base : threshold - 1,
              ]
            : [0, exact - 1]),
          ...widthsOf(known.get(table.table) ?? []),
          // What a `*` of an exact table may be has no end, and so no logarithm.
          exact === undefined ? bitsLost(table, threshold, base) : null,
        ]
      }),
    notes: [
      {
        id: 'Dihitung dari sel yang terbit, jadi siapa pun dapat memeriksanya. Selang: nilai terkecil dan terbesar yang mungkin bagi sebuah sel *, bila semua angka di semua tabel dipakai bersama-sama; lebarnya paling sedikit 3.',
        en: 'Counted from the published cells, so anyone can check it. Interval: the least and greatest possible value of a cell written *, when all figures of all tables are used together; it is at least 3 wide.',
      },
      {
        id: `Sesudah revisi tahunan, sebuah angka dapat berbeda paling banyak ${base - 1} dari hitungan yang sebenarnya, dan * dapat berarti 0–${threshold - 2 + base}.`,
        en: `After an annual revision a figure may differ from the true count by ${base - 1} at most, and * may stand for 0–${threshold - 2 + base}.`,
      },
    ],
  }
}

const exactThresholdOf = ({ table }: PublicTable, { protection }: City) =>
  protection.plan.filter((plan) => plan.table === table).map(exactThreshold)[0]

/** The narrowest interval and the share of wide ones; nothing where nothing is suppressed. */
function widthsOf(intervals: readonly OpenInterval[]): readonly PublicCell[] {
  if (intervals.length === 0) return [null, null]
  const widths = intervals.map(({ low, high }) => high - low)
  const narrowest = widths.reduce((least, width) => Math.min(least, width))
  const share = widths.filter((width) => width >= wide).length / widths.length
  return [Number.isFinite(narrowest) ? narrowest : null, Math.floor(100 * share)]
}

/**
 * What a reader of one cell cannot know, in bits, to one decimal, on average: the
 * logarithm of how many counts it may stand for. A true zero loses nothing.
 */
function bitsLost({ columns, rows }: PublicTable, threshold: number, base: number): number {
  const counted = columns.flatMap(({ type }, index) => (type === 'count' ? [index] : []))
  const cells = rows.flatMap((row) => counted.map((index) => row[index]))
  const bits = cells.map((cell) =>
    cell === suppressed
      ? Math.log2(threshold - 1)
      : typeof cell === 'number' && cell > 0
        ? Math.log2(Math.min(base, cell + Math.ceil(base / 2) - threshold))
        : 0,
  )
  const sum = bits.reduce((all, one) => all + one, 0)
  return Math.round((10 * sum) / (cells.length || 1)) / 10
}
