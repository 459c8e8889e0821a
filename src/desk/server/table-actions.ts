import { type ReferenceName, referenceTables } from '#model/reference.ts'
import { applyChange } from '../apply.ts'
import { newErrors } from '../submit.ts'
import {
  type Cells,
  columnsOf,
  rowsUnderNames,
  tablePath,
  withRow,
  withRows,
} from '../table-rows.ts'
import { fromWorkbook, toWorkbook } from '../workbook.ts'
import type { Desk, Handler } from './desk.ts'
import { html } from './html.ts'
import { findingList } from './pages/findings.ts'
import { recordedLine } from './pages/recorded.ts'
import { tableForm, tablePage, tablesPage } from './pages/tables.ts'
import { sayIn } from './words/index.ts'

const names = Object.keys(referenceTables) as ReferenceName[]
const nameOf = (part: string | undefined) => names.find((name) => name === part)

function textOf({ files }: Desk, name: ReferenceName): string | undefined {
  const bytes = files.read(tablePath(name))
  return bytes && new TextDecoder().decode(bytes)
}
const rowsIn = (desk: Desk, name: ReferenceName) => rowsUnderNames(name, textOf(desk, name) ?? '')

export const showTables: Handler = async ({ desk, locale }) => ({
  title: sayIn(locale)('desk.tables'),
  body: tablesPage(new Map(names.map((name) => [name, rowsIn(desk, name).length])), locale).html,
})

export const showTable: Handler = async ({ desk, locale, parts }) => {
  const name = nameOf(parts[0])
  if (!name) return { status: 404, body: sayIn(locale)('refused.path') }
  return {
    title: referenceTables[name].title[locale],
    body: tablePage(name, rowsIn(desk, name), locale).html,
  }
}

export const downloadTable: Handler = async ({ desk, locale, parts }) => {
  const name = nameOf(parts[0])
  if (!name) return { status: 404, body: sayIn(locale)('refused.path') }
  return {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    headers: { 'content-disposition': `attachment; filename="${name}.xlsx"` },
    body: toWorkbook(name, rowsIn(desk, name)),
  }
}

const heaviest_master_bytes = 20_000_000

/** Shows the rows of an Excel master to be looked at; saving them is another press. */
export const importTable: Handler = async (asked) => {
  const { locale, parts, fileName } = asked
  const name = nameOf(parts[0])
  if (!name) return { status: 404, body: sayIn(locale)('refused.path') }
  const rows = fromWorkbook(name, fileName, await asked.bytes(heaviest_master_bytes))
  const note = sayIn(locale)('table.imported', { n: rows.length, file: fileName })
  return { body: tableForm(name, rows, locale, note).html }
}

/** Saves a table with the checks of the loader, and publishes the facts in the same commit. */
export const saveTable: Handler = async (asked) => {
  const { desk, locale, parts } = asked
  const say = sayIn(locale)
  const name = nameOf(parts[0])
  const { rows: given } = await asked.fields()
  if (!name || !Array.isArray(given)) return { status: 400, body: say('refused.input') }
  const rows = given
    .map((row) => cellsOf(name, row))
    .filter((row) => Object.values(row).some(Boolean))
  const text = textOf(desk, name)
  const content =
    text === undefined
      ? rows.reduce<string | undefined>((csv, row) => withRow(name, csv, row), undefined)
      : withRows(name, text, rows)
  const change = {
    message: `Ubah tabel ${name}`,
    changes: [{ path: tablePath(name), content }],
  }
  const { folder, folders } = desk.place
  const request = { folder, published: folders.published, today: desk.today() }
  const errors = await newErrors(request, change, desk.effects)
  if (errors.length > 0)
    return {
      status: 422,
      body: html`<div class="notice bad" role="alert"><p><strong>${say('save.errors')}</strong></p></div>${findingList(errors, locale)}`
        .html,
    }
  const how = { recorded: true, published: folders.published }
  const recorded = await applyChange(folder, change, desk.effects, how)
  return {
    body: html`<div class="notice good" role="status"><p><strong>${say('save.done')}</strong></p>${recordedLine(recorded, say)}</div>`
      .html,
  }
}

/** Only the table's own columns, as single lines. */
function cellsOf(name: ReferenceName, row: unknown): Cells {
  const given = typeof row === 'object' && row !== null ? (row as Record<string, unknown>) : {}
  return Object.fromEntries(
    columnsOf(name).map((column) => {
      const cell = given[column]
      return [column, typeof cell === 'string' ? cell.replace(/\s*[\r\n]+\s*/g, ' ').trim() : '']
    }),
  )
}
