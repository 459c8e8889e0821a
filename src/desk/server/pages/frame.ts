import type { Locale } from '#model/locale.ts'
import { type Html, html } from '../html.ts'
import { sayIn, type Word } from '../words/index.ts'

const places = [
  ['/', 'desk.home'],
  ['/data', 'desk.data'],
  ['/texts', 'desk.texts'],
  ['/tables', 'desk.tables'],
  ['/check', 'desk.check'],
] as const satisfies readonly (readonly [string, Word])[]

/** A whole page of the desk: where one is, where one can go, and the body. */
export function frame(
  { locale, path, city }: { readonly locale: Locale; readonly path: string; readonly city: string },
  title: string,
  body: Html,
): string {
  const say = sayIn(locale)
  const other = locale === 'id' ? 'en' : 'id'
  return html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title} · ${say('desk.title')}</title>
<link rel="stylesheet" href="/desk.css">
<script type="module" src="/desk.js"></script>
</head>
<body>
<header>
<p class="brand"><strong>${say('desk.title')}</strong> <span class="soft">${city}</span></p>
<nav>${places.map(([href, word]) => {
    const here = href === '/' ? path === '/' : path.startsWith(href)
    return html`<a href="${href}"${here ? { html: ' aria-current="page"' } : ''}>${say(word)}</a> `
  })}<a href="${path}?bahasa=${other}" lang="${other}">${say('desk.other')}</a></nav>
</header>
<main>
<h1>${title}</h1>
${body}
</main>
<footer class="small soft"><p>${say('desk.local')}</p></footer>
</body>
</html>`.html
}
