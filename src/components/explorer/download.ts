import type { TableFile } from '#model/release.ts'
import { limitsOf, type View } from './view.ts'

/** Saves the shown rows as CSV: published columns under their published names, suppressed cells as `*`. */
export async function downloadView({
  view,
  rows,
  file,
}: {
  readonly view: View
  readonly rows: readonly TableFile['rows'][number][]
  readonly file: TableFile
}): Promise<void> {
  const { unparse } = await import('papaparse')
  const wanted = new Set([
    'row',
    view.across,
    ...Object.keys(view.fixed),
    view.measure,
    ...limitsOf(view.measure),
    view.measure.replace(/_days$/, '_state'),
    'data_status',
  ])
  const columns = file.columns.map(({ name }) => name).filter((name) => wanted.has(name))
  const csv = unparse([...rows], { columns, newline: '\n', escapeFormulae: true })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([`${csv}\n`], { type: 'text/csv' }))
  link.download = `${[file.release_id, view.table, view.measure, ...Object.values(view.fixed)].join('_')}.csv`
  link.click()
  URL.revokeObjectURL(link.href)
}
