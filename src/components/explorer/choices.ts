import { compareNames } from '#i18n/compare-names.ts'
import { formatPeriod } from '#i18n/format.ts'
import type { Here } from '#i18n/here.ts'
import { kindOf, periodKinds } from '#model/period.ts'
import { published, referenceRows, table } from '#release/current.ts'
import { codeName, dimensionName, nameOf, word } from '#release/names.ts'
import { periodsOf, type Table, text } from '#release/table.ts'
import { type Shape, valuesOf } from './view.ts'

/** A value of a choice and what the reader sees of it. */
export interface Option {
  readonly value: string
  readonly name: string
}

export interface Choices {
  readonly shapes: readonly (Shape & { readonly name: string })[]
  /** Measures, those of counts apart from those of waiting. */
  readonly measures: { readonly counts: readonly Option[]; readonly waiting: readonly Option[] }
  /** Every column that a view can fix, with all its values in the order in which they are listed. */
  readonly columns: readonly {
    readonly column: string
    readonly name: string
    readonly options: readonly Option[]
  }[]
}

/** What the explorer offers: every published table of counts, medians and curves, and the names of its codes. */
export function choices(my: Here): Choices {
  const tables = published.statistics.tables
    .filter(({ kind }) => kind === 'counts' || kind === 'summary' || kind === 'curve')
    .flatMap(({ table: id }) => table(id) ?? [])
    .filter(({ rows }) => rows.length > 0)
  const shapes = tables.map((found) => ({
    ...shapeOfTable(found),
    name: found.file.title[my.locale],
  }))
  const measuresOf = (wanted: (found: Table) => boolean) =>
    [...new Set(tables.filter(wanted).flatMap((found) => shapeOfTable(found).measures))].map(
      (value) => ({ value, name: measureName(value, my) }),
    )
  const columns = [...new Set(shapes.flatMap(({ clocks, axes }) => [...clocks, ...axes]))]
  return {
    shapes,
    measures: {
      counts: measuresOf(({ file }) => file.kind === 'counts'),
      waiting: measuresOf(({ file }) => file.kind !== 'counts'),
    },
    columns: columns.map((column) => ({
      column,
      name: columnName(column, my),
      options: optionsOf(column, tables, my),
    })),
  }
}

function shapeOfTable({ id, file }: Table): Shape {
  const named = (type: string) =>
    file.columns.filter((c) => c.type === type).map(({ name }) => name)
  const codes = named('code')
  const period = named('period')
  const has = (name: string) => file.columns.some((column) => column.name === name)
  const measures = [...named('days'), ...named('percent')].filter(
    (name) => !/_(low|high)(_days)?$/.test(name),
  )
  return {
    table: id,
    measures: file.kind === 'curve' ? ['percent_waiting'] : [...measures, ...named('count')],
    axes: [...(has('days') ? ['days'] : []), ...codes, ...period],
    clocks: has('metric') ? ['metric'] : [],
  }
}

function measureName(column: string, { locale, t }: Here): string {
  const promise = referenceRows('promises').find(
    (row) => `percent_${text(row, 'promise_id')}` === column,
  )
  return promise
    ? t('explore.kept', { name: nameOf(promise, locale) })
    : word('measure', column, locale)
}

function columnName(column: string, { locale, t }: Here): string {
  if (column === 'metric') return t('explore.metric')
  return column === 'days' ? t('explore.days') : dimensionName(column, locale)
}

function optionsOf(column: string, tables: readonly Table[], { locale }: Here): readonly Option[] {
  const having = tables.filter(({ file }) => file.columns.some(({ name }) => name === column))
  if (column === 'period') {
    const kind = (period: string) => periodKinds.indexOf(kindOf(period))
    const periods = [...new Set(having.flatMap(({ rows }) => periodsOf(rows)))]
    return periods
      .sort((a, b) => kind(a) - kind(b) || (a < b ? 1 : -1))
      .map((value) => ({ value, name: formatPeriod(value, locale) }))
  }
  const values = [...new Set(having.flatMap(({ rows }) => valuesOf(rows, column)))]
  if (column === 'days')
    return values.sort((a, b) => Number(a) - Number(b)).map((value) => ({ value, name: value }))
  const named = values.map((value) => ({ value, name: codeName(column, value, locale) }))
  return column === 'metric' ? named : named.sort((a, b) => compareNames(a.name, b.name, locale))
}
