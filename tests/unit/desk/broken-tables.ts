import { columnsOf } from '#desk/table-rows.ts'
import type { ReferenceName } from '#model/reference.ts'
import { csvOf } from '../small-city.ts'
import type { BrokenSubmission } from './broken-texts.ts'

const table = (
  name: string,
  of: ReferenceName,
  text: string,
  line: number,
  says: RegExp,
  remedy: RegExp,
) => ({
  name,
  changes: [{ path: `data/city/${of}.csv`, content: text }],
  rule: 'city',
  at: `data/city/${of}.csv:${line}`,
  says,
  remedy,
})

const award = {
  award_id: 'a',
  name_id: 'A',
  name_en: 'A',
  year: '2024',
  level: 'national',
  status: 'unconfirmed',
}
const awards = (change: Readonly<Record<string, string>>) =>
  csvOf('awards', [{ ...award, ...change }])

/** Tables of facts that are wrong. */
export const brokenTables: readonly BrokenSubmission[] = [
  table(
    'a table with semicolons',
    'awards',
    awards({}).replaceAll(',', ';'),
    1,
    /dipisahkan oleh ";"/,
    /dengan koma/,
  ),
  table(
    'a word that is not in the list',
    'awards',
    awards({ level: 'nasional' }),
    2,
    /"nasional"/,
    /provincial, national/,
  ),
  table(
    'the year 3020 in a table',
    'awards',
    awards({ year: '3020' }),
    2,
    /tahun 3020/,
    /Periksa tahunnya/,
  ),
  table(
    'a number with a thousands dot',
    'awards',
    awards({ year: '2.024' }),
    2,
    /"2\.024"/,
    /tanpa titik ribuan/,
  ),
  table(
    'a programme that does not exist',
    'awards',
    awards({ programme_id: 'x' }),
    2,
    /tidak ada di programmes\.csv/,
    /programmes\.csv/,
  ),
  table(
    'the same code twice',
    'awards',
    csvOf('awards', [award, award]),
    3,
    /sudah ada di baris 2/,
    /kode lain/,
  ),
  table(
    'a comma without quotes',
    'awards',
    awards({}).replace('A,A', 'A, B,A'),
    2,
    /sel, kepala tabel/,
    /tanda kutip ganda/,
  ),
  table(
    'a column too few',
    'awards',
    `${columnsOf('awards').slice(1).join(',')}\n`,
    1,
    /Kolom tidak ada: award_id/,
    /Tambahkan kolom/,
  ),
]
