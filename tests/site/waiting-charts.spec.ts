import { expect, test } from '@playwright/test'
import { htmlFiles, read } from './dist.ts'
import { figuresOf } from './figure-parts.ts'
import { tableOf } from './published.ts'

/** Every chart of waiting in the pages of the default language, with its drawing's markup. */
function waitingFigures() {
  return htmlFiles()
    .filter((file) => !file.startsWith('en/'))
    .flatMap((file) => figuresOf(read(file)).map((figure) => ({ file, ...figure })))
    .filter(({ id }) => /^tunggu-(jawab|selesai)(-|$)/.test(id))
}

test('no waiting is drawn as an empty frame: a curve has four days at least, else medians stand there', () => {
  const empty: string[] = []
  const seen = { curves: 0, medians: 0 }
  for (const { file, id, marks } of waitingFigures()) {
    const days = marks.filter(({ attributes }) => attributes['class'] === 'point f1')
    const isCurve = marks.some(({ attributes }) => /^point /.test(attributes['class'] ?? ''))
    seen[isCurve ? 'curves' : 'medians']++
    if (isCurve && days.length < 4) empty.push(`${file}#${id}: ${days.length} days`)
  }
  expect(empty).toEqual([])
  expect(seen.curves).toBeGreaterThan(0)
  expect(seen.medians).toBeGreaterThan(0)
})

test('every waiting is of the newest period that is known of its group, also where that says little', () => {
  const old: string[] = []
  for (const { file, id, table } of waitingFigures()) {
    const cells = table.flatMap(({ ref }) => {
      const [name = '', row = ''] = ref.split('/')
      return /-summary$/.test(name) ? [{ name, row }] : []
    })
    const [first] = cells
    if (!first) continue
    const own = first.row.split('~')
    const periods = tableOf(first.name)
      .rows.map((row) => String(row['row']).split('~'))
      .filter(
        (parts) =>
          parts.length === own.length && parts[0] === own[0] && parts.at(-1) === own.at(-1),
      )
      .map((parts) => parts.at(-2) ?? '')
    const newest = own.length > 2 ? periods.sort().at(-1) : undefined
    if (newest && !cells.some(({ row }) => row.split('~').includes(newest)))
      old.push(`${file}#${id}: nothing of ${newest}`)
  }
  expect(old).toEqual([])
})
