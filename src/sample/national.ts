import { type WallSeconds, yearOf } from './calendar.ts'
import { endOfDay, type SampleContext } from './context.ts'
import { createDirtCounter, type DirtKind } from './dirt.ts'
import { earlyColumns, lateColumns, type NationalRow, nationalRow } from './national-row.ts'
import type { Export } from './piece.ts'
import { createRandom } from './random.ts'
import type { TrueRequest } from './request.ts'
import { firstDay, lastDay } from './volume.ts'
import { workbookBytes } from './workbook.ts'

/** The early export was made at the end of this day and holds the cases of this year. */
export const earlyDate = '2026-04-15'
const sheetName = 'Laporan Ringkas'
/** Rows above the header of the late export. */
const titleRows = 10
/** Tracking ids have seven digits and no order. */
const idRange = 4_194_304
/** A sheet is made in memory; further cases go to the application. */
export const nationalLimit = 100_000

const emptyShares = {
  'empty-classification': [0.128, ['Klasifikasi Laporan']],
  'empty-topic': [0.14, ['ID Kategori', 'Kategori']],
  'empty-agency': [0.11, ['ID Instansi Terdisposisi', 'Instansi Terdisposisi']],
} as const
const emptyKinds = Object.keys(emptyShares) as (keyof typeof emptyShares)[]
const testShare = 0.005
const duplicateShare = 0.01
const unknownAgencyShare = 0.002

/**
 * The national export, twice: the late one under a title block, and an earlier,
 * wider one of the last year's cases as they stood then.
 */
export function createNational(
  context: SampleContext,
  { late, early }: { readonly late: string; readonly early: string },
): Export {
  const { seed, city, as_of } = context
  const dirt = createDirtCounter()
  const random = createRandom(seed, 'national')
  const lateRows: string[][] = []
  const earlyRows: string[][] = []
  const multiplier = 2 * createRandom(seed, 'tracking').between(500_000, 1_500_000) + 1
  let ids = 0
  const nextId = () => String(4_000_000 + ((Math.imul(ids++, multiplier) >>> 0) % idRange))
  const earlyEnd: WallSeconds = endOfDay(earlyDate)

  const addAs = (id: string, request: TrueRequest, kinds: readonly DirtKind[]) => {
    const row = spoilRow(nationalRow(request, { id, file: late, at: as_of }, context), kinds)
    lateRows.push(lateColumns.map((column) => row[column]))
    for (const kind of kinds) dirt.note(kind)
    if (row['Kota/Kabupaten'] !== city.settings.name.id) dirt.note('wrong-city')
    if (yearOf(request.received) !== yearOf(earlyEnd) || request.received > earlyEnd) return
    const before = nationalRow(request, { id, file: early, at: earlyEnd }, context)
    const spoilt = spoilRow(before, kinds)
    earlyRows.push(earlyColumns.map((column) => spoilt[column]))
  }

  return {
    get rows() {
      return new Map([
        [late, lateRows.length],
        [early, earlyRows.length],
      ])
    },
    planted: dirt.counts,
    add(request) {
      const kinds: DirtKind[] = emptyKinds.filter((kind) => random.chance(emptyShares[kind][0]))
      if (random.chance(testShare)) kinds.push('test-row')
      if (!kinds.includes('empty-agency') && random.chance(unknownAgencyShare))
        kinds.push('unknown-agency')
      addAs(nextId(), request, kinds)
      if (!random.chance(duplicateShare)) return
      dirt.note('duplicate-request')
      addAs(nextId(), request, kinds)
    },
    *endYear() {},
    *end() {
      const government = context.city.reference.agencies.find(({ kind }) => kind === 'city')
      const title = titleBlock(government?.name_id ?? city.settings.name.id, as_of)
      if (lateRows.length === 0) return
      yield {
        path: late,
        bytes: workbookBytes([...title.rows, lateColumns, ...lateRows], sheetName, title.merges),
      }
      yield { path: early, bytes: workbookBytes([[...earlyColumns], ...earlyRows], sheetName) }
    },
  }
}

function spoilRow(row: NationalRow, kinds: readonly DirtKind[]): NationalRow {
  const empty = emptyKinds.filter((kind) => kinds.includes(kind))
  return {
    ...row,
    ...(kinds.includes('test-row') ? { 'Judul Laporan': 'Tes' } : {}),
    ...(kinds.includes('unknown-agency') ? { 'Instansi Terdisposisi': 'Instansi Uji Coba' } : {}),
    ...Object.fromEntries(
      empty.flatMap((kind) => emptyShares[kind][1].map((column) => [column, ''])),
    ),
  }
}

/** Five labelled pairs of rows, each cell merged with the one below it, as the real export has them. */
function titleBlock(government: string, as_of: WallSeconds) {
  const labels = [
    ['Judul Laporan', sheetName],
    ['Nama Instansi', government],
    ['Tanggal Generate', new Date(as_of * 1000).toISOString().slice(0, 10)],
    ['Periode Masuk', `(${firstDay}) - (${lastDay})`],
    ['Pengelola', ''],
  ]
  const rows = labels.flatMap(([label = '', text = '']) => [[label, '', text], []])
  const merges = labels.flatMap((_, index) => [
    { s: { r: 2 * index, c: 0 }, e: { r: 2 * index + 1, c: 1 } },
    { s: { r: 2 * index, c: 2 }, e: { r: 2 * index + 1, c: 2 } },
  ])
  if (rows.length !== titleRows) throw new Error('the header belongs on row 11')
  return { rows, merges }
}
