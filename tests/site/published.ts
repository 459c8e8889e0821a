import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { PublishedIndex, TableFile } from '#model/release.ts'
import { dist, read } from './dist.ts'

/** What the built site says is published. */
export const index = JSON.parse(read('data/index.json')) as PublishedIndex
/** Folders of the newest release and of the newest version of the facts. */
export const folders = [`data/${index.latest}`, `data/reference/${index.reference.latest}`]

const tables = new Map<string, TableFile>()
/** A published table; of a named release or version where one is given. */
export function tableOf(id: string, release = ''): TableFile {
  const key = `${release}/${id}`
  const known = tables.get(key)
  if (known) return known
  const homes = release ? [`data/${release}`, `data/reference/${release}`] : folders
  const file = homes.map((f) => `${f}/tables/${id}.json`).find((f) => existsSync(join(dist, f)))
  if (!file) throw new Error(`No published table "${id}".`)
  const table = JSON.parse(read(file)) as TableFile
  tables.set(key, table)
  return table
}

const rowsById = new Map<string, Map<string, TableFile['rows'][number]>>()
/** The published value of a cell by its address, as text; `undefined` when there is no such cell. */
export function published(ref: string, release = '') {
  const [, table = '', row = '', column = ''] = /^([^/]+)\/(.*)\/([^/]+)$/.exec(ref) ?? []
  if (table.startsWith('grafik:')) return derivedFigure(table.slice(7), ref)
  const key = `${release}/${table}`
  if (!rowsById.has(key))
    rowsById.set(key, new Map(tableOf(table, release).rows.map((r) => [String(r['row']), r])))
  const value = rowsById.get(key)?.get(row)?.[column]
  return value === undefined ? undefined : String(value ?? '')
}

/** A figure that the site computed: it is published with its chart. */
function derivedFigure(chart: string, ref: string): string | undefined {
  const { rows } = JSON.parse(read(`grafik/${chart}.json`)) as {
    rows: readonly { cells: readonly ({ value: unknown; cell: string } | null)[] }[]
  }
  const found = rows.flatMap(({ cells }) => cells).find((cell) => cell?.cell === ref)
  return found ? String(found.value) : undefined
}

/** What a figure may look like for a value: its digits, the sign of a suppressed one, or a dash. */
export function showsValue(value: string, text: string): boolean {
  if (value === '*') return text === '*'
  if (value === '') return text.startsWith('–')
  const digits = (s: string) => s.replace(/[^\d]/g, '')
  return Number.isNaN(Number(value)) ? true : digits(text) === digits(value)
}
