import type { Locale } from '#model/locale.ts'
import { type ReferenceColumn, type ReferenceName, referenceTables } from '#model/reference.ts'
import { type Cells, columnsOf } from '../../table-rows.ts'
import { type Html, html } from '../html.ts'
import { sayIn } from '../words/index.ts'

/** Every table of the city's facts. */
export function tablesPage(counts: ReadonlyMap<ReferenceName, number>, locale: Locale): Html {
  const say = sayIn(locale)
  return html`<ul class="doors">${[...counts].map(
    ([name, n]) =>
      html`<li><a href="/tables/${name}">${referenceTables[name].title[locale]}</a><br>${say('table.rows', { n })}</li>`,
  )}</ul>`
}

/** One table to be edited, and its way through Excel. */
export function tablePage(name: ReferenceName, rows: readonly Cells[], locale: Locale): Html {
  const say = sayIn(locale)
  return html`<p><a href="/tables/${name}.xlsx" download>${say('table.excel')}</a> ·
<label>${say('table.import')} <input type="file" accept=".xlsx,.csv" data-upload="/tables/${name}/import" data-target="#table"></label></p>
<div id="table">${tableForm(name, rows, locale)}</div>`
}

/** The rows as fields; a column with allowed values is a choice. */
export function tableForm(
  name: ReferenceName,
  rows: readonly Cells[],
  locale: Locale,
  note = '',
): Html {
  const say = sayIn(locale)
  const rules: Readonly<Record<string, ReferenceColumn>> = referenceTables[name].columns
  const columns = columnsOf(name)
  const row = (cells: Cells) =>
    html`<tr>${columns.map((column) => html`<td>${field(column, cells[column] ?? '', rules[column])}</td>`)}<td><button type="button" data-remove>${say('table.remove')}</button></td></tr>`
  return html`${note && html`<p class="notice" role="status">${note}</p>`}<form data-form="/tables/${name}" data-target="#result" data-rows>
<div class="scroll" tabindex="0"><table class="edit"><thead><tr>${columns.map(
    (column) =>
      html`<th title="${rules[column]?.description[locale] ?? ''}">${column}${rules[column]?.required ? ' *' : ''}</th>`,
  )}<td></td></tr></thead>
<tbody>${rows.map(row)}</tbody></table></div>
<template>${row({})}</template>
<p><button type="button" data-add>${say('table.add')}</button></p>
<div id="result" aria-live="polite"></div>
<button class="main">${say('table.save')}</button></form>`
}

function field(column: string, value: string, rule: ReferenceColumn | undefined): Html {
  if (!rule?.values)
    return html`<input aria-label="${column}" name="${column}" value="${value}"${rule?.type === 'text' ? { html: ' class="wide"' } : ''}>`
  const all = rule.values.includes(value) ? rule.values : [value, ...rule.values]
  return html`<select aria-label="${column}" name="${column}">${all.map(
    (one) => html`<option${one === value ? { html: ' selected' } : ''}>${one}</option>`,
  )}</select>`
}
