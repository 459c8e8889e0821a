import type { Here } from '#i18n/here.ts'

/** The page at an address that was given up: it leads on at once, in the page's language and without a script. */
export function movedTo(href: string, { locale, t }: Here): Response {
  const html = `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${t('moved.title')}</title>
<meta http-equiv="refresh" content="0;url=${href}">
<meta name="robots" content="noindex">
<link rel="canonical" href="${href}">
</head>
<body><p><a href="${href}">${t('moved.text')}</a></p></body>
</html>
`
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } })
}
