import { formatDate } from '#i18n/format.ts'
import type { Finding } from '#model/finding.ts'
import type { Locale } from '#model/locale.ts'
import type { Published } from '#release/read.ts'
import type { Recovered } from '../../apply.ts'
import type { RecoveredData } from '../../data/publish.ts'
import type { RecoveredWithdrawal } from '../../data/withdraw.ts'
import { type Html, html } from '../html.ts'
import { sayIn } from '../words/index.ts'
import { recordedLine } from './recorded.ts'

export interface Recovery {
  readonly change: Recovered | undefined
  readonly data: RecoveredData | undefined
  readonly withdrawal: RecoveredWithdrawal | undefined
}

/** What the last run left and how it was put in order; nothing where it ended well. */
export function recoveryNotice({ change, data, withdrawal }: Recovery, locale: Locale): Html {
  const say = sayIn(locale)
  const notes: Html[] = []
  if (data?.kind === 'dropped')
    notes.push(html`<p>${say('recovered.data.dropped', { what: data.message })}</p>`)
  if (data?.kind === 'finished')
    notes.push(
      html`<p>${say('recovered.data.finished', { what: data.release_id })}</p>${recordedLine(data.recorded, say)}`,
    )
  if (withdrawal?.kind === 'dropped')
    notes.push(html`<p>${say('recovered.withdrawal.dropped', { what: withdrawal.message })}</p>`)
  if (withdrawal?.kind === 'finished')
    notes.push(
      html`<p>${say('recovered.withdrawal.finished', { what: withdrawal.message })}</p>${recordedLine(withdrawal.recorded, say)}`,
    )
  if (change?.kind === 'dropped') notes.push(html`<p>${say('recovered.change.dropped')}</p>`)
  if (change?.kind === 'finished')
    notes.push(
      html`<p>${say('recovered.change.finished', { what: change.message })}</p>${recordedLine(change.recorded, say)}`,
    )
  return notes.length > 0 ? html`<div class="notice" role="status">${notes}</div>` : html``
}

/** The first page: what is published, what waits, and the three things one comes for. */
export function homePage(
  published: Published | undefined,
  findings: readonly Finding[],
  recovery: Recovery,
  locale: Locale,
): Html {
  const say = sayIn(locale)
  const count = (weight: Finding['weight']) => findings.filter((f) => f.weight === weight).length
  const waiting = count('error') + count('review')
  const { statistics } = published ?? {}
  return html`${recoveryNotice(recovery, locale)}
<p>${
    statistics
      ? html`${say('home.latest')}: <strong>${statistics.release_id}</strong>, ${say('home.asOf', { day: formatDate(statistics.as_of, locale) })}.`
      : say('home.none')
  } <a href="/check">${
    waiting > 0
      ? say('home.findings', { errors: count('error'), reviews: count('review') })
      : say('home.fine')
  }</a></p>
<h2>${say('home.whatNow')}</h2>
<ul class="doors">
<li><a href="/data">${say('home.data')}</a><br>${say('home.dataHow')}</li>
<li><a href="/texts/updates/new">${say('home.text')}</a><br>${say('home.textHow')}</li>
<li><a href="/tables">${say('home.table')}</a><br>${say('home.tableHow')}</li>
</ul>`
}
