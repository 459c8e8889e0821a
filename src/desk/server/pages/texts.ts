import { type ContentKind, contentKinds } from '#components/content/schemas.ts'
import { formatDate } from '#i18n/format.ts'
import { altToReplace } from '#integrations/content-pictures.ts'
import type { WrittenText } from '#integrations/content-text.ts'
import { type Locale, locales } from '#model/locale.ts'
import { figureIds } from '#release/figures.ts'
import type { Published } from '#release/read.ts'
import type { TextForm, WrittenWords } from '../../edit-text.ts'
import { type Html, html } from '../html.ts'
import { type Say, sayIn } from '../words/index.ts'

/** Every text of the city with the state of each language. */
export function textsPage(texts: readonly WrittenText[], today: string, locale: Locale): Html {
  const say = sayIn(locale)
  return html`<p><a class="button" href="/texts/updates/new">${say('texts.new')}</a></p>
${contentKinds.map((kind) => kindPart(kind, texts, today, locale, say))}`
}

function kindPart(
  kind: ContentKind,
  texts: readonly WrittenText[],
  today: string,
  locale: Locale,
  say: Say,
): Html {
  const some = texts.filter((text) => text.kind === kind)
  const ids = [...new Set(some.map(({ id }) => id))]
  if (ids.length === 0) return html``
  const title = (id: string) =>
    (some.find((text) => text.id === id && text.locale === locale) ?? some.find((t) => t.id === id))
      ?.head?.title ?? id
  return html`<h2>${kind}</h2><table><tbody>${ids.map(
    (id) =>
      html`<tr><td><a href="/texts/${kind}/${id}">${title(id)}</a></td>${locales.map(
        (l) =>
          html`<td>${l}: ${stateOf(
            some.find((text) => text.id === id && text.locale === l),
            today,
            locale,
            say,
          )}</td>`,
      )}</tr>`,
  )}</tbody></table>`
}

function stateOf(text: WrittenText | undefined, today: string, locale: Locale, say: Say): string {
  if (!text) return say('texts.missing')
  const { draft, publish_on = '' } = text.head ?? {}
  if (draft) return say('texts.state.draft')
  return publish_on > today
    ? say('texts.state.planned', { day: formatDate(publish_on, locale) })
    : say('texts.state.public')
}

/**
 * The editor: both languages side by side, each with its preview under it.
 *
 * The frame of a preview runs no script. It keeps the origin, for without it the desk would refuse it its own pictures and styles.
 */
export function textPage(form: TextForm, published: Published | undefined, locale: Locale): Html {
  const say = sayIn(locale)
  const names = published ? figureIds(published).join(', ') : ''
  return html`<form class="text" data-form="/texts/save" data-target="#result" data-text>
<input type="hidden" name="kind" value="${form.kind}"><input type="hidden" name="id" value="${form.id ?? ''}">
<fieldset class="shared"><legend>${say('text.shared')}</legend>
<label>${say('text.date')} <input type="date" name="published_on" value="${form.published_on}"></label>
<label>${say('text.from')} <input type="date" name="publish_on" value="${form.publish_on}"></label>
<label><input type="checkbox" name="draft" value="yes"${form.draft ? { html: ' checked' } : ''}> ${say('text.draft')}</label>
</fieldset>
<div class="pair">${locales.map((l) => words(l, form.texts[l], say))}</div>
<p class="small soft">${names && say('text.figures', { names })}</p>
<div id="result" aria-live="polite"></div>
<button class="main">${say('text.save')}</button>
</form>`
}

function words(locale: Locale, { title, summary, body }: WrittenWords, say: Say): Html {
  return html`<fieldset lang="${locale}"><legend>${say(`text.locale.${locale}`)}</legend>
${locale !== 'id' && html`<p class="small soft">${say('text.enEmpty')}</p>`}
<label>${say('text.title')}<input name="${locale}.title" value="${title}"></label>
<label>${say('text.summary')}<textarea name="${locale}.summary" rows="2">${summary}</textarea></label>
<label>${say('text.body')}<textarea name="${locale}.body" rows="14" data-body="${locale}">${body}</textarea></label>
<label class="small">${say('text.picture')} <input type="file" accept="image/*" data-picture="${locale}.body" data-alt="${altToReplace[locale]}"></label>
<h2 class="small">${say('text.preview')}</h2>
<iframe title="${say('text.preview')}" sandbox="allow-same-origin" data-preview="${locale}"></iframe></fieldset>`
}
