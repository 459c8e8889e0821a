import { columnsNowOf, type ReferenceColumn, type ReferenceName } from '#model/reference.ts'
import type { Said } from './problem.ts'

/** What can be wrong with a table of `data/city`, and how to write it: one place for both languages. */
export const tableWords = {
  broken: (code: string, said: string) => ({
    message: {
      id: `Baris CSV rusak (${faults[code]?.id ?? said}).`,
      en: `This CSV row is broken (${faults[code]?.en ?? said}).`,
    },
    hint: {
      id: 'Periksa tanda kutip ganda pada baris ini.',
      en: 'Check the double quotes in this row.',
    },
  }),
  empty: (columns: string) => ({
    message: { id: 'Berkas kosong.', en: 'The file is empty.' },
    hint: {
      id: `Baris pertama harus: ${columns}`,
      en: `The first row must be: ${columns}`,
    },
  }),
  separator: (sign: string) => ({
    message: {
      id: `Sel dipisahkan oleh "${sign}", bukan koma.`,
      en: `Cells are separated by "${sign}", not by a comma.`,
    },
    hint: {
      id: 'Simpan sebagai CSV dengan koma (di Excel: "CSV UTF-8", dengan setelan wilayah Inggris), atau ubah tabelnya di meja staf.',
      en: 'Save it as CSV with commas (in Excel: "CSV UTF-8", with English regional settings), or change the table at the staff desk.',
    },
  }),
  unknownColumns: (table: ReferenceName, unknown: readonly string[], known: readonly string[]) => {
    const now = renamedColumns(table, unknown)
    return {
      message: {
        id: `Kolom tidak dikenal: ${unknown.join(', ')}.`,
        en: `Unknown columns: ${unknown.join(', ')}.`,
      },
      hint: {
        id: `${now.id}Kolom yang dikenal: ${known.join(', ')}.`,
        en: `${now.en}Known columns: ${known.join(', ')}.`,
      },
    }
  },
  missingColumns: (missing: string) => ({
    message: { id: `Kolom tidak ada: ${missing}.`, en: `Missing columns: ${missing}.` },
    hint: {
      id: 'Tambahkan kolom itu; isinya boleh kosong bila tidak wajib.',
      en: 'Add them; they may stay empty where nothing is required.',
    },
  }),
  cells: (here: number, header: number) => ({
    message: {
      id: `Baris ini punya ${here} sel, kepala tabel ${header}.`,
      en: `This row has ${here} cells, the header ${header}.`,
    },
    hint: {
      id: 'Teks yang memuat koma harus diapit tanda kutip ganda.',
      en: 'A text with a comma in it stands between double quotes.',
    },
  }),
  twice: (key: string, line: number) => ({
    message: {
      id: `"${key}" sudah ada di baris ${line}.`,
      en: `"${key}" stands in line ${line} already.`,
    },
    hint: {
      id: 'Hapus salah satu, atau beri kode lain.',
      en: 'Delete one of them, or give it another code.',
    },
  }),
  required: (column: string, { description }: ReferenceColumn) => ({
    message: { id: `Kolom ${column} kosong.`, en: `The column ${column} is empty.` },
    hint: { id: `Isi: ${description.id}.`, en: `Write: ${description.en}.` },
  }),
  value: (column: string, cell: string, values: readonly string[]) => ({
    message: wrong(column, cell),
    hint: { id: `Pilihan: ${values.join(', ')}.`, en: `Choose from: ${values.join(', ')}.` },
  }),
  year: (column: string, year: number) => ({
    message: {
      id: `Kolom ${column} berisi tahun ${year}.`,
      en: `The column ${column} holds the year ${year}.`,
    },
    hint: { id: 'Periksa tahunnya.', en: 'Check the year.' },
  }),
  type: (column: string, cell: string, type: ReferenceColumn['type']) => ({
    message: wrong(column, cell),
    hint: examples[type] ?? { id: 'Periksa isinya.', en: 'Check what is written.' },
  }),
  absent: (column: string, code: string, table: string) => ({
    message: {
      id: `Kolom ${column} berisi "${code}", yang tidak ada di ${table}.csv.`,
      en: `The column ${column} holds "${code}", which ${table}.csv does not have.`,
    },
    hint: {
      id: `Tambahkan "${code}" ke ${table}.csv atau perbaiki kodenya.`,
      en: `Add "${code}" to ${table}.csv or mend the code.`,
    },
  }),
  group: (group: string, groups: readonly string[]) => ({
    message: {
      id: `Kelompok topik "${group}" tidak dikenal.`,
      en: `There is no group of topics "${group}".`,
    },
    hint: {
      id: `Pilihan menurut city.yaml: ${groups.join(', ')}.`,
      en: `city.yaml has: ${groups.join(', ')}.`,
    },
  }),
  unpublished: (table: string, known: readonly string[]) => ({
    message: {
      id: `Tabel "${table}" tidak diterbitkan kota ini.`,
      en: `This city publishes no table "${table}".`,
    },
    hint: {
      id: `Kosongkan bila catatan ini tentang semua tabel. Pilihan: ${known.join(', ')}.`,
      en: `Leave it empty where the note is about every table. Choose from: ${known.join(', ')}.`,
    },
  }),
} as const satisfies Readonly<Record<string, (...values: never[]) => Said>>

/** For each column that the table had once, what to write now: a sentence each, `''` where there is none. */
export function renamedColumns(table: ReferenceName, columns: readonly string[]): Said['hint'] {
  const renamed = columns
    .map((was) => ({ was, now: columnsNowOf(table, was) }))
    .filter(({ now }) => now.length > 0)
  const told = (say: (was: string, now: readonly string[]) => string) =>
    renamed.map(({ was, now }) => `${say(was, now)} `).join('')
  return {
    id: told((was, now) => `Ganti kolom ${was} dengan ${now.join(' dan ')}.`),
    en: told((was, now) => `Put ${now.join(' and ')} in the place of ${was}.`),
  }
}

/** What papaparse finds, by its code. */
const faults: Readonly<Record<string, Said['hint']>> = {
  MissingQuotes: { id: 'tanda kutip tidak ditutup', en: 'a quote is never closed' },
  InvalidQuotes: { id: 'tanda kutip di tengah sel', en: 'a quote in the middle of a cell' },
}

const wrong = (column: string, cell: string) => ({
  id: `Kolom ${column} berisi "${cell}".`,
  en: `The column ${column} holds "${cell}".`,
})

const examples: Readonly<Partial<Record<ReferenceColumn['type'], Said['hint']>>> = {
  integer: {
    id: 'Tulis bilangan bulat tanpa titik ribuan, misalnya 1043070.',
    en: 'Write a whole number without thousands separators, such as 1043070.',
  },
  number: {
    id: 'Tulis angka dengan titik desimal, misalnya 30.502.',
    en: 'Write a number with a decimal point, such as 30.502.',
  },
  date: {
    id: 'Tulis 2018, 2018-11, atau 2018-11-07.',
    en: 'Write 2018, 2018-11 or 2018-11-07.',
  },
  boolean: { id: 'Tulis yes atau no.', en: 'Write yes or no.' },
  url: {
    id: 'Tulis alamat lengkap yang diawali https://.',
    en: 'Write a full address that begins with https://.',
  },
}
