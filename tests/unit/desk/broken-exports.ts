import { utils, write } from '@e965/xlsx'
import { goodExport, header } from './exports.ts'

/** A month's export that is wrong, and what must answer it. */
export interface BrokenExport {
  readonly name: string
  readonly file: string
  readonly content: string | Uint8Array
  /** Words of the one message, and of its remedy. */
  readonly says: RegExp
  readonly remedy: RegExp
}

const rows = goodExport.trimEnd().split('\n')
const without = (column: string) => {
  const at = header.split(',').indexOf(column)
  return `${rows.map((row) => row.split(',').toSpliced(at, 1).join(',')).join('\n')}\n`
}

/** A workbook in which a title is merged over the names of the columns. */
function mergedHeader(): Uint8Array {
  const sheet = utils.aoa_to_sheet([['Rekap aduan'], ['2024', '', '', 'Maret']])
  sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 1, c: 3 } }]
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, 'Rekap')
  return new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer)
}

export const brokenExports: readonly BrokenExport[] = [
  {
    name: 'an empty file',
    file: 'app.csv',
    content: '',
    says: /app\.csv/,
    remedy: /judul kolom|ekspor/i,
  },
  { name: 'a picture', file: 'app.png', content: '\x89PNG', says: /jenis ini/, remedy: /csv/ },
  {
    name: 'an error page',
    file: 'app.csv',
    content: '<!doctype html><html>502</html>',
    says: /app\.csv/,
    remedy: /judul kolom/,
  },
  {
    name: 'an Excel file named CSV',
    file: 'app.csv',
    content: 'PK\x03\x04\0\0',
    says: /app\.csv/,
    remedy: /./,
  },
  {
    name: 'merged cells and no header',
    file: 'app.xlsx',
    content: mergedHeader(),
    says: /app\.xlsx/,
    remedy: /csv/,
  },
  {
    name: 'no header',
    file: 'app.csv',
    content: rows.slice(1).join('\n'),
    says: /kolomnya tidak dikenal/,
    remedy: /judul kolom/,
  },
  {
    name: 'one column for all',
    file: 'app.csv',
    content: goodExport.replaceAll(',', '~'),
    says: /kolomnya tidak dikenal/,
    remedy: /pemisah/,
  },
  {
    name: 'a missing column',
    file: 'app.csv',
    content: without('status'),
    says: /"status"/,
    remedy: /Ekspor ulang/,
  },
  {
    name: 'a new column',
    file: 'app.csv',
    content: goodExport
      .replace('nama,isi', 'nama,isi,catatan')
      .replaceAll('jalan rusak', 'jalan rusak,x'),
    says: /"catatan"/,
    remedy: /private_columns/,
  },
  {
    name: 'swapped columns',
    file: 'app.csv',
    content: goodExport.replace('status,topik', 'topik,status'),
    says: /jalan berlubang/i,
    remedy: /sources\.yaml/,
  },
  {
    name: 'a new status word',
    file: 'app.csv',
    content: goodExport.replace('Proses', 'Entah'),
    says: /"entah"/,
    remedy: /sources\.yaml/,
  },
]

/** Rows that cannot be read: they are quarantined and told, and the rest is published. */
export const brokenRows: readonly (readonly [name: string, row: string, title: RegExp])[] = [
  [
    'the year 3020',
    'Z1,3020-03-01 08:00,,,Proses,Jalan berlubang,Dinas PU,Aplikasi,Aduan,Melati,Utara,1,,n,i',
    /./,
  ],
  [
    'a date in words',
    'Z1,31 Februari,,,Proses,Jalan berlubang,Dinas PU,Aplikasi,Aduan,Melati,Utara,1,,n,i',
    /Tanggal tidak terbaca/,
  ],
  ['too few cells', 'Z1,2024-03-01 08:00,Proses', /Baris rusak/],
]
