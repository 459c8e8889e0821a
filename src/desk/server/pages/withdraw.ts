import { formatPeriod } from '#i18n/format.ts'
import type { Locale } from '#model/locale.ts'
import type { Period } from '#model/period.ts'
import type { Withdrawable, WithdrawalPreview } from '../../data/withdraw.ts'
import type { Recorded } from '../../history.ts'
import { type Html, html } from '../html.ts'
import { sayIn } from '../words/index.ts'
import { recordedLine } from './recorded.ts'

/** Every table from which a period can be taken back. */
export function withdrawPage(tables: readonly Withdrawable[], locale: Locale): Html {
  const say = sayIn(locale)
  return html`<p class="notice">${say('withdraw.what')}</p>
<h2>${say('withdraw.choose')}</h2>
<ul class="doors">${tables.map(
    ({ table, title, periods }) =>
      html`<li><a href="/data/withdraw/${table}">${title[locale]}</a><br>${say('withdraw.periods', { n: periods.length })} · <code>${table}</code></li>`,
  )}</ul>`
}

/** Which period of a table, and why. */
export function withdrawForm({ table, title, periods }: Withdrawable, locale: Locale): Html {
  const say = sayIn(locale)
  return html`<p class="notice">${say('withdraw.what')}</p>
<h2>${title[locale]}</h2>
<form data-form="/data/withdraw/preview" data-target="#result"><input type="hidden" name="table" value="${table}">
<p><label for="period">${say('withdraw.period')}</label> <select id="period" name="period">${periods.map(
    (period) => html`<option value="${period}">${formatPeriod(period as Period, locale)}</option>`,
  )}</select></p>
<p><label>${say('withdraw.reason')} <input class="wide" name="reason" required maxlength="300"></label></p>
<p><label>${say('withdraw.replaced')} <input class="wide" name="replaced_by" maxlength="300"></label></p>
<button>${say('withdraw.see')}</button></form>
<div id="result" aria-live="polite"></div>`
}

/** What would go, and the press that takes it back. */
export function withdrawPreview(
  asked: Readonly<Record<'table' | 'period' | 'reason' | 'replaced_by', string>>,
  { releases, quotedIn }: WithdrawalPreview,
  locale: Locale,
): Html {
  const say = sayIn(locale)
  const period = formatPeriod(asked.period as Period, locale)
  return html`<h2>${say('withdraw.effect', { period })}</h2>
<ul>${releases.map(({ release_id, rows }) => html`<li>${say('withdraw.rows', { release: release_id, rows })}</li>`)}</ul>
<p>${say('withdraw.reasonRead', { reason: asked.reason })}</p>
${
  quotedIn.length > 0 &&
  html`<p class="notice">${say('withdraw.quoted', { files: quotedIn.join(', ') })}</p>`
}<form data-form="/data/withdraw" data-target="#result" data-wait="${say('withdraw.waiting')}">${Object.entries(
    asked,
  ).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<label class="confirm"><input type="checkbox" name="confirm" value="yes" required> ${say('withdraw.confirm')}</label>
<button class="main">${say('withdraw.do', { period })}</button></form>`
}

/** What became of the press, and what a person has to do elsewhere. */
export function withdrawnPart(
  { releases, recorded }: { readonly releases: readonly string[]; readonly recorded: Recorded },
  locale: Locale,
): Html {
  const say = sayIn(locale)
  return html`<div class="notice good" role="status"><p><strong>${say('withdraw.done', { releases: releases.join(', ') })}</strong></p>${recordedLine(recorded, say)}</div>
<ul><li>${say('withdraw.backups')}</li><li>${say('withdraw.history')}</li><li><a href="/check">${say('withdraw.check')}</a></li></ul>`
}
