import { formatDate, formatPeriod } from '#i18n/format.ts'
import type { Here } from '#i18n/here.ts'
import { piecesOf } from '#i18n/sentence.ts'
import { type Cell, textOf } from '#release/cell.ts'
import { edition, settings, threshold } from '#release/current.ts'
import { answerText, type Chart, originOf } from '../chart.ts'
import { escapeText, svgOf } from '../drawing/markup.ts'
import { pageSize } from '../drawing/scene.ts'
import { drawn } from '../drawing/stamp.ts'
import { readingNotes } from '../reading-notes.ts'
import { heightMessage } from './height-message.ts'

export interface EmbedOf {
  /** The chart where it lives, absolute where the site knows its own address. */
  readonly permalink: string
  /** Address of the style sheet that all embedded charts share. */
  readonly css: string
  /** The site's `data/releases.json`, for a page that stays at its release. */
  readonly index?: string
}

/**
 * A chart as a page of its own for a frame in another site: it asks nothing of
 * anyone but this site, tells the page around it its height, and opens links outside the frame.
 *
 * With `index` it stays at the release in force while it is made. It says so in words, and its
 * script looks whether a newer release is out or this one was taken back.
 */
export function embedPage(chart: Chart, my: Pick<Here, 'locale' | 't'>, of: EmbedOf): string {
  const { locale, t } = my
  const { release_id } = edition().statistics
  const origin = originOf(chart)
  const wording = { locale, threshold }
  const stamp =
    origin.data_status === 'synthetic' ? ` <small>(${t('synthetic.short')})</small>` : ''
  const label = `${chart.question} ${answerText(chart, wording)}`
  const scene = drawn(chart, pageSize, wording)
  const svg = svgOf(scene, { ...wording, id: chart.id, label })
  const date = formatDate(origin.as_of, locale)
  const source = `<a href="${escapeText(of.permalink)}">${escapeText(settings.site_name[locale])}</a>, ${t('frame.asOf', { date })}, ${origin.release_id}`
  return shell(chart.question, of.css, my, [
    `<figure id="${chart.id}"><h1>${escapeText(chart.question)}${stamp}</h1>`,
    `<p>${piecesOf(chart.answer)
      .map((piece) => (typeof piece === 'string' ? escapeText(piece) : figure(piece, my)))
      .join('')}</p>`,
    `<div class="drawing">${svg}</div>`,
    ...readingNotes(chart, scene, my).map((note) => `<p class="foot">${note}</p>`),
    `<details><summary>${t('chart.table')}</summary>${tableOf(chart, my)}</details>`,
    `<p class="foot">${source}</p>`,
    withdrawnNotes(chart, my),
    of.index ? frozenNote(of.index, release_id, my) : '',
    `</figure><script>${script}</script>`,
  ])
}

/** What stands in the place of a chart whose release was taken back. */
export function tombstonePage(
  question: string,
  release_id: string,
  my: Pick<Here, 'locale' | 't'>,
  { permalink, css }: EmbedOf,
): string {
  return shell(question, css, my, [
    `<h1>${escapeText(question)}</h1>`,
    `<p>${my.t('kit.withdrawn', { release: release_id })} <a href="${escapeText(permalink)}">${my.t('kit.newest')}</a></p>`,
    `<script>${script}</script>`,
  ])
}

function shell(
  title: string,
  css: string,
  { locale }: Pick<Here, 'locale'>,
  body: readonly string[],
): string {
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeText(title)} · ${escapeText(settings.site_name[locale])}</title><meta name="robots" content="noindex"><meta name="color-scheme" content="light dark"><base target="_blank"><link rel="stylesheet" href="${escapeText(css)}"></head><body class="embed"><main>${body.join('\n')}</main></body></html>\n`
}

/** What was taken back from the tables that are drawn, also from an old release: its figures are gone here, too. */
function withdrawnNotes({ sources }: Chart, { locale, t }: Pick<Here, 'locale' | 't'>): string {
  return (edition().statistics.withdrawals ?? [])
    .flatMap(({ table, period, withdrawn_on, reason }) => {
      const drawnTable = sources.find(({ id }) => id === table)
      if (!drawnTable) return []
      const text = t('change.withdrawn', {
        table: drawnTable.published.title[locale],
        period: formatPeriod(period, locale),
        date: formatDate(withdrawn_on, locale),
        reason: reason.replace(/\.$/, ''),
      })
      return [`<p class="frozen">${escapeText(text)}</p>`]
    })
    .join('')
}

function frozenNote(index: string, release: string, { t }: Pick<Here, 't'>): string {
  return `<p class="frozen">${t('kit.frozen', { release })} <strong data-index="${escapeText(index)}" data-release="${release}" data-newer="${t('kit.newer', { release: '*' })}" data-gone="${t('kit.withdrawn', { release })}"></strong></p>`
}

function figure(cell: Cell, { locale }: Pick<Here, 'locale'>): string {
  const value = cell.value === null ? '' : String(cell.value)
  return `<data value="${escapeText(value)}" data-cell="${escapeText(cell.ref)}">${escapeText(textOf(cell, locale))}</data>`
}

function tableOf({ view, question }: Chart, my: Pick<Here, 'locale'>): string {
  const [first = '', ...rest] = view.head
  const head = [first, ...rest].map((name) => `<th scope="col">${escapeText(name)}</th>`).join('')
  const rows = view.rows.map(
    ({ label, cells }) =>
      `<tr><th scope="row">${escapeText(label)}</th>${cells.map((cell) => `<td class="num">${cell ? figure(cell, my) : '–'}</td>`).join('')}</tr>`,
  )
  return `<section class="scroll" tabindex="0" aria-label="${escapeText(question)}"><table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></section>`
}

/** Tells the page around it the height, again whenever that changes; fills the note of a frozen chart. */
const script = [
  'new ResizeObserver(function(){parent.postMessage({"',
  heightMessage,
  '":Math.ceil(document.body.getBoundingClientRect().height)},"*")}).observe(document.body);',
  'var n=document.querySelector("[data-index]");',
  'if(n)fetch(n.dataset.index).then(function(r){return r.json()}).then(function(i){',
  'var own=i.releases.find(function(r){return r.release_id===n.dataset.release});',
  'if(!own||own.status!=="published")n.textContent=n.dataset.gone;',
  'else if(i.latest!==own.release_id)n.textContent=n.dataset.newer.replace("*",i.latest)',
  '}).catch(function(){})',
].join('')
