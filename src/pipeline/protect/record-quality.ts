import type { City } from '#model/city.ts'
import { publicColumn } from '#model/columns.ts'
import type { Ledger } from '#model/ledger.ts'
import type { RecordSource } from '#model/records.ts'
import { type PublicTable, suppressed } from '#model/table.ts'
import type { CellBook } from './frozen.ts'
import { rowCounter } from './quality-tables.ts'

/** Which sources the record file is made of, and what its protection took away in each quarter. */
export function recordQuality(
  sources: readonly RecordSource[],
  records: Ledger['records'],
  city: City,
  book: CellBook,
): readonly PublicTable[] {
  const tables = [sourcesTable(sources, city, book)]
  return Object.keys(records).length ? [...tables, quartersTable(records)] : tables
}

function sourcesTable(sources: readonly RecordSource[], city: City, book: CellBook): PublicTable {
  const count = rowCounter('quality-records', city, book)
  const least = city.protection.records?.min_keyed_percent ?? 90
  return {
    table: 'quality-records',
    plan: '',
    kind: 'quality',
    title: {
      id: 'Sumber mana yang terbit sebagai berkas per aspirasi',
      en: 'Which sources are published as single requests',
    },
    columns: ['row', 'source_id', 'requests', 'in_record_file', 'why_id', 'why_en'].map(
      publicColumn,
    ),
    rows: sources.map((source) => {
      const { source_id, requests, covered } = source
      const why = reason(source, city)
      return [
        source_id,
        source_id,
        count(source_id, 'requests', requests),
        covered ? 'yes' : 'no',
        why.id,
        why.en,
      ]
    }),
    notes: [
      {
        id: `Aspirasi satu per satu hanya terbit bila orangnya dapat dibedakan pada paling sedikit ${least} % baris sumbernya: tanpa itu tidak ada yang dapat menjamin bahwa sepuluh baris bukan dari satu orang.`,
        en: `Single requests are published only where persons can be told apart in at least ${least} % of a source's rows: without that nobody can vouch that ten rows are not one person's.`,
      },
    ],
  }
}

function reason({ requests, keyed, covered }: RecordSource, city: City) {
  if (covered) return { id: 'Orangnya dapat dibedakan.', en: 'Persons can be told apart.' }
  if (requests === 0)
    return { id: 'Tidak ada aspirasi yang dapat terbit.', en: 'No request can be published.' }
  if (keyed === 0)
    return {
      id: 'Sumber ini tidak memuat penanda orang.',
      en: 'The source carries nothing that tells persons apart.',
    }
  if (!city.protection.records)
    return {
      id: 'Kota ini tidak menerbitkan berkas per aspirasi.',
      en: 'This city publishes no file of single requests.',
    }
  return {
    id: 'Terlalu banyak baris tanpa penanda orang.',
    en: 'Too many rows carry nothing that tells persons apart.',
  }
}

/** Everything here can be counted from the file itself; the risks follow from the class sizes. */
function quartersTable(records: Ledger['records']): PublicTable {
  return {
    table: 'quality-record-classes',
    plan: '',
    kind: 'quality',
    title: {
      id: 'Kelas dalam berkas per aspirasi menurut triwulan',
      en: 'Classes of the file of single requests by quarter',
    },
    columns: [
      'row',
      'period',
      'record_state',
      'records',
      'classes',
      'smallest_class',
      'median_class',
      'percent_group_blanked',
      'percent_district_blanked',
      'highest_risk_percent',
      'average_risk_percent',
    ].map(publicColumn),
    rows: Object.entries(records)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([period, { rows, held }]) => {
        if (rows.length === 0)
          return [period, period, held > 0 ? 'held_back' : 'empty', ...Array(8).fill(null)]
        const all = rows.reduce((sum, [, n]) => sum + n, 0)
        const share = (column: number) =>
          Math.round(
            (100 *
              rows.reduce((sum, [values, n]) => sum + (values[column] === suppressed ? n : 0), 0)) /
              all,
          )
        const classes = new Map<string, number>()
        for (const [[, district, group], n] of rows) {
          const name = `${district}~${group}`
          classes.set(name, (classes.get(name) ?? 0) + n)
        }
        const sizes = [...classes.values()].sort((a, b) => a - b)
        const [least = 1] = sizes
        return [
          period,
          period,
          'published',
          all,
          sizes.length,
          least,
          sizes[Math.floor((sizes.length - 1) / 2)] ?? least,
          share(2),
          share(1),
          Math.round(1000 / least) / 10,
          Math.round((1000 * sizes.length) / all) / 10,
        ]
      }),
    notes: [
      {
        id: 'Risiko dikenali kembali: satu dibagi besar kelas (tertinggi), dan banyaknya kelas dibagi banyaknya baris (rata-rata). Ukuran ini menghitung baris; jaminan berkas ini atas orang lebih ketat.',
        en: 'Risk of being recognised: one over the class size (highest), and the number of classes over the number of rows (average). These count rows; what the file guarantees about persons is stricter.',
      },
    ],
  }
}
