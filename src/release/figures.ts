import { type Cell, cell } from './cell.ts'
import { countsIn, waitingIn } from './planned-tables.ts'
import type { Published } from './read.ts'
import { hasColumn, periodsOf, type Row, type Table, text } from './table.ts'

/** Where a figure stands; `terbaru` in the row is the newest period. */
interface Address {
  readonly table: string
  readonly row: string
  readonly column: string
}

const newest = 'terbaru'

/** Figures with a name of their own, wherever a city's plan keeps them; each has `<name>-periode` beside it. */
const named: Readonly<Record<string, (published: Published) => Address>> = {
  masuk: (published) => ({
    table: countsIn(published, [], 'received'),
    row: newest,
    column: 'received',
  }),
  dijawab: (published) => ({
    table: countsIn(published, [], 'answered'),
    row: newest,
    column: 'answered',
  }),
  ditutup: (published) => ({
    table: countsIn(published, [], 'closed'),
    row: newest,
    column: 'closed',
  }),
  'median-jawaban': (published) => ({
    table: `${waitingIn(published, [])}-summary`,
    row: `${newest}~first_response`,
    column: 'median_days',
  }),
  'median-selesai': (published) => ({
    table: `${waitingIn(published, [])}-summary`,
    row: `${newest}~resolution`,
    column: 'median_days',
  }),
  'menunggu-30-hari': (published) => ({
    table: `${waitingIn(published, [])}-curve`,
    row: `${newest}~first_response~30`,
    column: 'percent_waiting',
  }),
}

/** A figure that was found, or which part of its id nothing answers to and what would. */
export type FoundFigure =
  | { readonly kind: 'found'; readonly cell: Cell }
  | {
      readonly kind: 'unknown'
      readonly part: 'release' | 'figure' | 'row' | 'column'
      readonly actual: string
      readonly valid: readonly string[]
    }

/** The names that a city's release has a figure for. */
export function figureIds(published: Published): readonly string[] {
  return Object.keys(named)
    .filter((name) => findFigure(published, name).kind === 'found')
    .flatMap((name) => [name, `${name}-periode`])
}

/**
 * Finds a figure by its name or by the address of its cell, `table/row/column`.
 *
 * @param release Freezes the figure to this release; without it the newest one answers.
 */
export function findFigure(published: Published, id: string, release?: string): FoundFigure {
  if (release !== undefined && !releaseIds(published).includes(release))
    return unknown('release', release, releaseIds(published))
  const address = addressOf(published, id)
  const table =
    address &&
    (release === undefined
      ? published.table(address.table)
      : published.tableIn(release, address.table))
  if (!address || !table) return unknown('figure', id, validIds(published, id))
  const row = rowOf(table, address.row)
  if (!row)
    return unknown(
      'row',
      address.row,
      table.rows.map((r) => text(r, 'row')),
    )
  return hasColumn(table, address.column)
    ? { kind: 'found', cell: cell(table, row, address.column) }
    : unknown(
        'column',
        address.column,
        table.file.columns.map(({ name }) => name),
      )
}

/** Releases and versions of the reference tables that a figure may be frozen to. */
export const releaseIds = ({ releases, index }: Published): readonly string[] => [
  ...releases.map(({ release_id }) => release_id),
  ...index.reference.versions.map(({ version }) => version),
]

/** Every dataset of the newest release and of the facts. */
export const datasetIds = ({ statistics, reference }: Published): readonly string[] =>
  [...statistics.tables, ...reference.tables].map(({ table }) => table)

function addressOf(published: Published, id: string): Address | undefined {
  const [, base, period] = /^(.*?)(-periode)?$/.exec(id) ?? []
  const known = base !== undefined && Object.hasOwn(named, base) ? named[base] : undefined
  if (known) return { ...known(published), ...(period ? { column: 'period' } : {}) }
  const [, table, row, column] = /^([^/]+)\/(.+)\/([^/]+)$/.exec(id) ?? []
  return table && row && column ? { table, row, column } : undefined
}

/** The row of this name; `terbaru` tries the periods from the newest on. */
function rowOf(table: Table, id: string): Row | undefined {
  const parts = id.split('~')
  const place = parts.indexOf(newest)
  if (place < 0) return table.byId.get(id)
  for (const period of [...periodsOf(table.rows)].reverse()) {
    const row = table.byId.get(parts.with(place, period).join('~'))
    if (row) return row
  }
  return undefined
}

const validIds = (published: Published, id: string) =>
  id.includes('/')
    ? datasetIds(published)
    : Object.keys(named).filter((name) => findable(published, name))

function findable(published: Published, name: string): boolean {
  const { table, row } = named[name]?.(published) ?? { table: '', row: '' }
  const found = published.table(table)
  return found !== undefined && rowOf(found, row) !== undefined
}

function unknown(
  part: 'release' | 'figure' | 'row' | 'column',
  actual: string,
  valid: readonly string[],
): FoundFigure {
  return { kind: 'unknown', part, actual, valid }
}
