import type { APIRoute } from 'astro'
import { pngOf } from '#charts/files/png.ts'
import { tokensOf } from '#charts/files/theme.ts'
import { wrapText } from '#charts/geometry/text-width.ts'
import { formatDate } from '#i18n/format.ts'
import { type Here, here, inLocale } from '#i18n/here.ts'
import { locales } from '#model/locale.ts'
import { isSynthetic, published, settings } from '#release/current.ts'
import css from '../styles/tokens.css?raw'
import { type Card, cards } from './_cards.ts'

export const getStaticPaths = ({ routePattern }: { routePattern: string }) =>
  cards(here({ routePattern })).map((card) => ({ params: { card: card.name }, props: { card } }))

const [width, height, edge] = [1200, 630, 72] as const
const colour = tokensOf(css).light

/** The picture that messaging apps show for a page: its title, one published figure, and that it is synthetic where it is. */
export const GET: APIRoute = async (context) => {
  const { card } = context.props as { readonly card: Card }
  return new Response(await pngOf(drawing(card, here(context)), width), {
    headers: { 'content-type': 'image/png' },
  })
}

const escaped = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

function line(
  words: string,
  y: number,
  size: number,
  style: { fill: string; weight?: number },
): string {
  return `<text x="${edge}" y="${y}" font-size="${size}" font-weight="${style.weight ?? 400}" fill="${colour[style.fill]}">${escaped(words)}</text>`
}

function drawing({ title, figure }: Card, { locale, t }: Here): string {
  const size = title.length > 60 ? 54 : 66
  const lines = wrapText(title, width - 2 * edge, size).slice(0, 3)
  const top = 190
  const below = top + lines.length * size * 1.15
  const stamp = locales
    .map((l) => inLocale(l).t('synthetic.short'))
    .join(' / ')
    .toUpperCase()
  const asOf = t('frame.asOf', { date: formatDate(published.statistics.as_of, locale) })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif">`,
    `<rect width="${width}" height="${height}" fill="${colour['--paper']}"/>`,
    `<rect width="${width}" height="14" fill="${colour['--leaf']}"/><rect y="14" width="${width}" height="6" fill="${colour['--rain']}"/>`,
    line(settings.site_name[locale], 96, 34, { fill: '--leaf', weight: 600 }),
    ...lines.map((words, i) =>
      line(words, top + i * size * 1.15, size, { fill: '--ink', weight: 600 }),
    ),
    ...(figure
      ? [
          line(figure.label, below + 20, 36, { fill: '--soft' }),
          line(figure.text, below + 130, 110, { fill: '--rain', weight: 600 }),
        ]
      : wrapText(settings.tagline[locale], width - 2 * edge, 38)
          .slice(0, 3)
          .map((words, i) => line(words, below + 30 + i * 48, 38, { fill: '--soft' }))),
    line(`${asOf} · ${published.statistics.release_id}`, height - 40, 28, { fill: '--soft' }),
    isSynthetic
      ? `<rect x="${width - 600}" y="${height - 84}" width="600" height="84" fill="${colour['--soga-tint']}"/><text x="${width - 36}" y="${height - 32}" font-size="32" font-weight="600" text-anchor="end" fill="${colour['--soga']}">${stamp}</text>`
      : '',
    '</svg>',
  ].join('')
}
