import { compareIntervals } from '#charts/interval.ts'
import { medianOf, medianSentence } from '#charts/median.ts'
import { formatPeriod } from '#i18n/format.ts'
import type { Here } from '#i18n/here.ts'
import type { Sentence } from '#i18n/sentence.ts'
import type { Key } from '#i18n/translate.ts'
import { type Cell, cell } from '#release/cell.ts'
import { referenceRows, table } from '#release/current.ts'
import { countsBy, waitingBy } from '#release/planned.ts'
import { promisesKept } from '#release/promises.ts'
import { latestPeriod, type Row, rowWhere, type Table, text, yearBefore } from '#release/table.ts'

/** One of the large figures: its label, the figure, and what must be known beside it. */
export interface Headline {
  readonly label: string
  /** Absent where the city publishes no such figure. */
  readonly figure: Cell | undefined
  readonly note: Sentence<Cell>
}

/** Received, median first response, kept promise, still waiting: each the newest that is published. */
export function headlines(my: Here): readonly Headline[] {
  return [received(my), median(my), kept(my), stillWaiting(my)]
}

function received(my: Here): Headline {
  const volume = table(countsBy([]))
  const row = volume && newest(volume, {})
  if (!volume || !row) return without('home.received', 'home.notMeasured', my)
  return withPeriod('home.received', cell(volume, row, 'received'), row, my)
}

function median(my: Here): Headline {
  const found = newestWait()
  if (!found) return without('home.median', 'home.notMeasured', my)
  const label = found.metric === 'resolution' ? 'home.median.resolution' : 'home.median'
  const { interval, days, low, high } = medianOf(found.summary, found.row)
  if (interval.kind === 'insufficient') return without(label, 'word.insufficient', my)
  if (interval.kind === 'not_reached')
    return without(label, 'home.notReached', my, { verb: verbOf(found, my) })
  if (interval.low === undefined || interval.high === undefined)
    return withPeriod(label, days, found.row, my)
  return {
    label: my.t(label),
    figure: days,
    note: {
      template: my.t('home.range'),
      values: { period: periodName(found.row, my), low, high },
    },
  }
}

function kept(my: Here): Headline {
  if (referenceRows('promises').length === 0) return without('home.kept', 'home.noPromise', my)
  const found = newestWait()
  const first = found && promisesKept(found.summary, found.row, my.locale)[0]
  if (!first) return without('home.kept', 'home.notMeasured', my)
  return {
    label: my.t('home.kept'),
    figure: first.percent,
    note: {
      template: '{name}, {period}',
      values: { name: first.name, period: periodName(found.row, my) },
    },
  }
}

function stillWaiting(my: Here): Headline {
  const curve = table(`${waitingBy()}-curve`)
  const found = newestWait()
  const label = found?.metric === 'resolution' ? 'home.waiting.resolution' : 'home.waiting'
  const period = found ? text(found.row, 'period') : ''
  const row = curve && found && rowWhere(curve, { metric: found.metric, period, days: '30' })
  if (!curve || !row) return without(label, 'home.notMeasured', my)
  return withPeriod(label, cell(curve, row, 'percent_waiting'), row, my)
}

interface Wait {
  readonly metric: 'first_response' | 'resolution'
  readonly summary: Table
  readonly row: Row
}

/** The city's own wait in the newest period: for a first response, or for the end where nobody records responses. */
function newestWait(): Wait | undefined {
  const summary = table(`${waitingBy()}-summary`)
  for (const metric of ['first_response', 'resolution'] as const) {
    const row = summary && newest(summary, { metric })
    if (summary && row) return { metric, summary, row }
  }
  return undefined
}

/** The chart of that wait, by its id. */
export function waitChart(): string | undefined {
  const found = newestWait()
  return found && (found.metric === 'resolution' ? 'tunggu-selesai' : 'tunggu-jawab')
}

const verbOf = ({ metric }: Wait, { t }: Here) => t(`answer.verb.${metric}`)

function withPeriod(label: Key, figure: Cell, row: Row, my: Here): Headline {
  const values = { period: periodName(row, my) }
  return { label: my.t(label), figure, note: { template: '{period}', values } }
}

function without(
  label: Key,
  why: Key,
  { t }: Here,
  values: Readonly<Record<string, string>> = {},
): Headline {
  return { label: t(label), figure: undefined, note: { template: t(why), values } }
}

const periodName = (row: Row, { locale }: Here) => formatPeriod(text(row, 'period'), locale)

/** Whether the city answers, or else resolves, faster than a year before: one short sentence, or why it cannot be said. */
export function direction(my: Here): Sentence<Cell> {
  const { t } = my
  const found = newestWait()
  if (!found) return { template: t('missing.times'), values: {} }
  const { summary, row } = found
  const verb = verbOf(found, my)
  const now = medianOf(summary, row)
  if (now.interval.kind !== 'estimated')
    return medianSentence(now, found.metric, periodName(row, my), t)
  const period = yearBefore(text(row, 'period')) ?? ''
  const earlier = rowWhere(summary, { metric: found.metric, period })
  const before = earlier && medianOf(summary, earlier)
  if (before?.interval.kind !== 'estimated')
    return {
      template: t('home.direction.alone'),
      values: { verb, now: now.days, period: periodName(row, my) },
    }
  return {
    template: t(`home.direction.${compareIntervals(now.interval, before.interval)}`),
    values: { verb, now: now.days, before: before.days },
  }
}

function newest(from: Table, where: Readonly<Record<string, string>>): Row | undefined {
  const rows = from.rows.filter((row) =>
    Object.entries(where).every(([column, value]) => text(row, column) === value),
  )
  return rows.find((row) => text(row, 'period') === latestPeriod(rows))
}
