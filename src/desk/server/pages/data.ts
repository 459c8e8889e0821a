import { formatPeriod } from '#i18n/format.ts'
import type { Locale } from '#model/locale.ts'
import type { Reading, ReleasePreview } from '../../data/preview.ts'
import type { PublishedData } from '../../data/publish.ts'
import type { Incoming } from '../../data/recognise.ts'
import { type Html, html } from '../html.ts'
import { type Say, sayIn, type Word } from '../words/index.ts'
import { recordedLine } from './recorded.ts'

/** Where a file is dropped. */
export function dataPage(locale: Locale): Html {
  const say = sayIn(locale)
  return html`<label class="drop" data-drop>${say('data.drop')}
<input type="file" name="file" accept=".csv,.tsv,.txt,.xlsx,.json,.jsonl" data-upload="/data/file" data-target="#result" data-wait="${say('data.reading')}"></label>
<div id="result" aria-live="polite"></div>
<p class="aside"><a href="/data/withdraw">${say('withdraw.title')}</a></p>`
}

/** What the file is, what is wrong in it, and what its release would change; the press that publishes it comes last. */
export function previewPart(
  incoming: Incoming,
  preview: ReleasePreview,
  day: string,
  locale: Locale,
): Html {
  const say = sayIn(locale)
  const { report } = preview
  return html`<p><strong>${say('data.recognised', { source: incoming.source.label[locale], target: incoming.target })}</strong>
${say('data.rows', { read: preview.read, quarantined: preview.quarantined })}</p>
${columnsPart(incoming, say)}
<form data-form="/data/preview" data-target="#result" data-wait="${say('data.reading')}"><label>${say('data.until')}
<input type="date" name="day" value="${day}" required></label> <button>${say('data.again')}</button></form>
${issuesPart(preview, locale)}
<h2>${say('data.personal')}</h2>
${personalPart(preview, locale)}
<h2>${say('data.changes')}</h2>
${report.isNew ? changesPart(preview, locale) : html`<p>${say('data.same')}</p>`}
${
  report.isNew &&
  html`<form data-form="/data/publish" data-target="#result" data-wait="${say('data.reading')}">
<input type="hidden" name="day" value="${day}">
<label class="confirm"><input type="checkbox" name="confirm" value="yes" required> ${say('data.confirm')}</label>
<button class="main">${say('data.publish', { release: report.release_id })}</button></form>`
}`
}

function columnsPart({ columns }: Incoming, say: Say): Html {
  const named = (use: string) => columns.filter((column) => column.use === use)
  const [read, never] = [named('read'), named('never read')]
  const list = (some: Incoming['columns']) => some.map(({ name }) => name).join(', ')
  return html`<details><summary>${say('data.columns', { read: read.length, never: never.length })}</summary>
<p>${say('data.read')}: ${list(read)}</p><p>${say('data.never')}: ${list(never)}</p></details>`
}

function issuesPart({ issues }: ReleasePreview, locale: Locale): Html {
  const say = sayIn(locale)
  if (issues.length === 0) return html``
  return html`<h2>${say('data.issues')}</h2><ul class="findings">${issues.map(
    ({ quarantined, title, remedy, column, rows, first }) =>
      html`<li><strong>${title[locale]}</strong>${column && html` (<code>${column}</code>)`}: ${rows}, ${say(quarantined ? 'data.quarantined' : 'data.kept')}<br>
${say('data.atRow', { rows: first.join(' · ') })}<br><span class="soft">${remedy[locale]}</span></li>`,
  )}</ul>`
}

function personalPart({ personal }: ReleasePreview, locale: Locale): Html {
  const say = sayIn(locale)
  if (personal.length === 0) return html`<p>${say('data.personalNone')}</p>`
  return html`<ul class="findings">${personal.map(
    ({ column, kind, cells, example, where }) =>
      html`<li class="${where}"><code>${column}</code>: ${kind[locale]}, ${cells} × (<code>${example}</code>)<br>
<span class="soft">${say(where === 'read' ? 'data.personalRead' : 'data.personalPrivate')}</span></li>`,
  )}</ul>`
}

function changesPart({ figures, tables }: ReleasePreview, locale: Locale): Html {
  const say = sayIn(locale)
  const sum = (key: 'rows_added' | 'suppressed') =>
    tables.reduce((total, table) => total + table[key], 0)
  return html`<p>${say('data.newRows', { rows: sum('rows_added'), tables: tables.length, hidden: sum('suppressed') })}</p>
<table><thead><tr><th>${say('data.figure')}</th><th class="num">${say('data.before')}</th><th class="num">${say('data.after')}</th></tr></thead>
<tbody>${figures.map(
    ({ id, before, after }) =>
      html`<tr><th scope="row">${figureName(id, say)}</th><td class="num">${reading(before, locale)}</td><td class="num"><strong>${reading(after, locale)}</strong></td></tr>`,
  )}</tbody></table>`
}

const figureName = (id: string, say: Say) => say(`figure.${id}` as Word)

/** A figure with its period; the signs of files are kept, since they are what will be public. */
function reading(one: Reading | undefined, locale: Locale): Html {
  if (!one) return html`–`
  return html`${one.value} <span class="small soft">${formatPeriod(one.period, locale)}</span>`
}

/** What became of the press. */
export function publishedPart({ report, recorded }: PublishedData, locale: Locale): Html {
  const say = sayIn(locale)
  return html`<div class="notice good" role="status"><p><strong>${
    report.isNew ? say('data.done', { release: report.release_id }) : say('data.unchanged')
  }</strong></p>${recordedLine(recorded, say)}</div>`
}
