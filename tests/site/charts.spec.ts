import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import Papa from 'papaparse'
import { xmrChart } from '#statistics/control-chart.ts'
import { dist, embedFiles, htmlFiles, read } from './dist.ts'
import { type DrawnMark, figuresOf, marksOf, type PageFigure } from './figure-parts.ts'
import { index, published, tableOf } from './published.ts'

interface ChartFile {
  readonly release_id: string
  readonly data_status: string
  readonly question: Readonly<Record<string, string>>
  readonly answer: Readonly<Record<string, string>>
  readonly rows: readonly {
    readonly cells: readonly ({
      readonly value: string | number | null
      readonly cell: string
    } | null)[]
  }[]
}

const files = new Map<string, ChartFile>()
function fileOf(id: string): ChartFile {
  const known = files.get(id) ?? (JSON.parse(read(`grafik/${id}.json`)) as ChartFile)
  files.set(id, known)
  return known
}

const cellsOf = ({ rows }: ChartFile) =>
  rows.flatMap(({ cells }) =>
    cells.flatMap((cell) =>
      cell ? [{ ref: cell.cell, value: cell.value === null ? '' : String(cell.value) }] : [],
    ),
  )

/** What is drawn for a value by the figure's own straight axes; `undefined` where it has none for this mark. */
function misdrawn({ tag, attributes, cells }: DrawnMark, { axes }: PageFigure): string | undefined {
  const [main] = cells
  const isHatched = (attributes['fill'] ?? '').startsWith('url(#hatch-')
  if (!main) return 'shows no cell'
  if (isHatched !== (main.value === '*'))
    return `${main.ref} is "${main.value}", hatched ${isHatched}`
  const value = Number(main.value)
  if (main.value === '' || main.value === '*' || Number.isNaN(value)) return undefined
  const number = (name: string) => Number(attributes[name])
  const near = (a: number, b: number) => Math.abs(a - b) <= 0.05
  const { x, y } = axes
  if (tag === 'rect' && x && !near(number('width'), value * x[1])) return `${main.ref} is too long`
  if (tag === 'rect' && y && !near(number('height'), Math.abs(value * y[1])))
    return `${main.ref} is too high`
  if (tag === 'circle' && y && !near(number('cy'), y[0] + value * y[1]))
    return `${main.ref} stands wrong`
  if (tag === 'circle' && x && !near(number('cx'), x[0] + value * x[1]))
    return `${main.ref} stands wrong`
  return undefined
}

test('every mark of every chart shows a published cell at its true size; table, CSV and JSON hold the same', () => {
  test.setTimeout(180_000)
  const wrong: string[] = []
  const seen = { charts: 0, marks: 0, cells: 0 }
  for (const file of [...htmlFiles(), ...embedFiles()]) {
    for (const figure of figuresOf(read(file))) {
      const { id, marks, table } = figure
      const at = `${file}#${id}`
      // A frozen chart of an earlier release is a chart of that release.
      const frozen = /(?:sematan|embed)\/([^/]+)\/index\.html$/.exec(file)?.[1] ?? ''
      const isOld = frozen !== '' && frozen !== index.latest
      const inTable = new Map(table.map(({ ref, value }) => [ref, value]))
      seen.charts++
      for (const mark of marks) {
        seen.marks++
        const fault = misdrawn(mark, figure)
        if (fault) wrong.push(`${at}: ${fault}`)
        for (const { ref, value } of mark.cells) {
          seen.cells++
          const cell =
            isOld && ref.startsWith('grafik:') ? value : published(ref, isOld ? frozen : '')
          if (cell !== value) wrong.push(`${at}: ${ref} is "${cell}", drawn as "${value}"`)
          if (inTable.get(ref) !== value) wrong.push(`${at}: ${ref} is not so in its table`)
        }
      }
      if (isOld) continue
      const listed = cellsOf(fileOf(id))
      const sorted = (cells: readonly { ref: string; value: string }[]) =>
        cells.map(({ ref, value }) => `${ref}=${value}`).sort()
      if (sorted(listed).join() !== sorted(table).join()) wrong.push(`${at}: table and JSON differ`)
    }
  }
  console.log(
    `${seen.charts} charts in pages and frames: ${seen.marks} marks, ${seen.cells} drawn values checked`,
  )
  expect(wrong).toEqual([])
  expect(seen.charts).toBeGreaterThan(50)
})

test('every chart’s CSV holds the cells of its JSON, and its pictures those of its page', () => {
  const wrong: string[] = []
  let checked = 0
  const ids = new Set(htmlFiles().flatMap((file) => figuresOf(read(file)).map(({ id }) => id)))
  for (const id of ids) {
    const file = fileOf(id)
    const { data } = Papa.parse<string[]>(read(`grafik/${id}.csv`).trim())
    const csv = data.slice(1).map((row) => row.slice(2, -2))
    const json = file.rows.map(({ cells }) => cells.map((cell) => String(cell?.value ?? '')))
    const width = Math.max(...json.map((row) => row.length))
    const padded = json.map((row) => [...row, ...Array<string>(width - row.length).fill('')])
    if (JSON.stringify(csv) !== JSON.stringify(padded)) wrong.push(`${id}: CSV and JSON differ`)
    checked += csv.flat().length
    const cells = new Map(cellsOf(file).map(({ ref, value }) => [ref, value]))
    for (const svg of [`grafik/${id}.svg`, `en/charts/${id}.svg`]) {
      const text = read(svg)
      for (const { cells: drawn } of marksOf(text))
        for (const { ref, value } of drawn) {
          checked++
          if (cells.get(ref) !== value) wrong.push(`${svg}: ${ref}`)
        }
      if (file.data_status === 'synthetic' && !text.includes('data sintetis / synthetic data'))
        wrong.push(`${svg} does not say that it is synthetic`)
      if (
        /var\(|https?:\/\/(?!www\.w3\.org)/.test(
          text.replace(/<text.*?<\/text>|<desc>.*?<\/desc>/gs, ''),
        )
      )
        wrong.push(`${svg} needs something from outside`)
    }
  }
  console.log(`${ids.size} charts: ${checked} values in CSV, JSON and SVG checked`)
  expect(wrong).toEqual([])
})

test('a chart is heard as it is read: its name is the question and the answer with the same numbers', () => {
  const wrong = [...htmlFiles(), ...embedFiles()].flatMap((file) =>
    figuresOf(read(file)).flatMap(({ id, question, answer, label }) => {
      const language = file.startsWith('en/') ? 'en' : 'id'
      const isFrozen = /(?:sematan|embed)\/[^/]+\/index\.html$/.test(file)
      const said = fileOf(id)
      return label === `${question} ${answer}` &&
        (isFrozen || (said.question[language] === question && said.answer[language] === answer))
        ? []
        : [`${file}#${id}: "${label}" / "${question} ${answer}"`]
    }),
  )
  expect(wrong).toEqual([])
})

const has = (id: string) => existsSync(join(dist, `grafik/${id}.json`))

test('the limits of the usual range follow from the published months of the year before', () => {
  test.skip(!has('aspirasi-masuk'), 'the city counts no requests by month')
  const hasLimits = cellsOf(fileOf('aspirasi-masuk')).some(({ ref }) => ref.endsWith('/batas/high'))
  test.skip(!hasLimits, 'the city has published too few months for limits')
  const ids = [...files.keys(), 'aspirasi-masuk'].filter((id) => /masuk/.test(id))
  let checked = 0
  for (const id of new Set(ids)) {
    const cells = cellsOf(fileOf(id))
    const limit = (name: string) => cells.find(({ ref }) => ref.endsWith(`/batas/${name}`))?.value
    if (limit('high') === undefined) continue
    const first = cells[0]?.ref ?? ''
    const [table = '', row = ''] = first.split('/')
    const newest = cells.filter(({ ref }) => ref.startsWith(`${table}/`)).at(-1)?.ref ?? ''
    const year = Number(/(\d{4})-\d{2}\/received$/.exec(newest)?.[1]) - 1
    const months = Array.from({ length: 12 }, (_, m) => `${year}-${String(m + 1).padStart(2, '0')}`)
    const own = row.replace(/\d{4}-\d{2}$/, '')
    const values = months.map((month) => Number(published(`${table}/${own}${month}/received`)))
    const chart = xmrChart(values)
    if (chart.kind !== 'estimated') throw new Error(`${id} has limits from too little.`)
    const { low, high } = chart.points[0] ?? { low: Number.NaN, high: Number.NaN }
    expect([limit('low'), limit('centre'), limit('high')], id).toEqual(
      [low, chart.centre, high].map((value) => String(Math.max(0, Math.round(value)))),
    )
    checked++
  }
  expect(checked).toBeGreaterThan(0)
})

test('every part of the channel mix is its count in its whole, divided again from the published cells', () => {
  test.skip(!has('kanal-triwulan'), 'the city counts no channels by quarter')
  const cells = cellsOf(fileOf('kanal-triwulan'))
  const derived = (ref: string) => cells.find((one) => one.ref === `grafik:kanal-triwulan/${ref}`)
  let checked = 0
  for (const { ref, value } of cells) {
    const [, code = '', period = ''] = /\/([^/~]+)~([^/]+)\/percent$/.exec(ref) ?? []
    if (!period) continue
    const [year = '', quarter = ''] = period.split('-Q')
    const months = [2, 1, 0].map(
      (m) => `${year}-${String(3 * Number(quarter) - m).padStart(2, '0')}`,
    )
    const whole = months.reduce(
      (sum, month) => sum + Number(published(`requests-by-month/${month}/received`)),
      0,
    )
    const step = whole < 200 ? 5 : whole < 400 ? 2 : 1
    const part = Number(published(`channels-by-quarter/${code}~${period}/received`))
    expect(derived(`${period}/n`)?.value, ref).toBe(String(whole))
    expect(value, ref).toBe(String(Math.min(100, Math.round((100 * part) / whole / step) * step)))
    checked++
  }
  expect(checked).toBeGreaterThan(0)
  for (const { ref, value } of cells) {
    const [table, row = ''] = ref.split('/')
    if (value === '*' && table === 'channels-by-quarter')
      expect(derived(`${row}/percent`), ref).toBeUndefined()
  }
})

test('the funnel counts the agencies that its own rows put outside', () => {
  test.skip(!has('corong-opd'), 'the city compares no agencies')
  const cells = cellsOf(fileOf('corong-opd'))
  const [table = '', row = ''] = cells[0]?.ref.split('/') ?? []
  const [, period, promise] = row.split('~')
  const rows = tableOf(table).rows.filter(
    (one) =>
      one['period'] === period &&
      one['promise'] === promise &&
      one['comparison_state'] === 'estimated',
  )
  const count = (name: string) => cells.find(({ ref }) => ref.endsWith(`/jumlah/${name}`))?.value
  expect(count('agencies')).toBe(String(rows.length))
  expect(count('outside_998')).toBe(
    String(rows.filter((one) => one['position'] === 'outside_998').length),
  )
})
