import type { Here } from '#i18n/here.ts'
import { threshold } from '#release/current.ts'
import { answerText, type Chart, originOf } from '../chart.ts'
import { escapeText, svgOf } from '../drawing/markup.ts'
import { type Mark, pictureSize, type Scene } from '../drawing/scene.ts'
import { drawn } from '../drawing/stamp.ts'
import { wrapText } from '../geometry/text-width.ts'
import { readingNotes } from '../reading-notes.ts'
import { creditOf } from './credit.ts'

const margin = 20
const titleFont = 22

/**
 * A chart as a picture of its own: question, answer, drawing, citation, and the
 * colours of the light scheme, so that it means the same wherever it lands.
 *
 * @param css Style sheet of the marks without variables.
 */
export function standaloneSvg(
  chart: Chart,
  address: string,
  { locale, t }: Pick<Here, 'locale' | 't'>,
  css: string,
): string {
  const wording = { locale, threshold }
  const scene = drawn(withoutLinks(chart), pictureSize, wording)
  const { width, font } = scene
  const answer = answerText(chart, wording)
  const cite = [...readingNotes(chart, scene, { t }), creditOf(chart, address, { locale, t })].join(
    ' ',
  )
  const lines = (text: string, size: number, top: number, look: string): readonly string[] =>
    wrapText(text, width, size).map(
      (line, i) =>
        `<text class="${look}" x="${margin}" y="${top + (i + 1) * size * 1.3}" font-size="${size}">${escapeText(line)}</text>`,
    )
  const heightOf = (text: string, size: number) => wrapText(text, width, size).length * size * 1.3
  const head = 8
  const answerTop = head + heightOf(chart.question, titleFont) + 6
  const drawingTop = answerTop + heightOf(answer, font) + 18
  const citeTop = drawingTop + scene.height + 10
  const height = citeTop + heightOf(cite, 12) + 18
  const synthetic = originOf(chart).data_status === 'synthetic'
  const inner = svgOf(scene, {
    ...wording,
    id: `${chart.id}-svg`,
    label: `${chart.question} ${answer}`,
  }).replace(
    '<svg ',
    `<svg x="${margin}" y="${drawingTop}" width="${width}" height="${scene.height}" font-size="${font}" `,
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width + 2 * margin} ${height}" width="${width + 2 * margin}" height="${height}" lang="${locale}" class="plot">`,
    `<title>${escapeText(chart.question)}${synthetic ? ` (${escapeText(t('synthetic.short'))})` : ''}</title>`,
    `<desc>${escapeText(`${answer} ${cite}`)}</desc>`,
    `<style>${css}.plot .h{font-weight:600}</style>`,
    `<rect width="100%" height="100%" class="paper"/>`,
    ...lines(chart.question, titleFont, head, 'h'),
    ...lines(answer, font, answerTop, 'a'),
    inner,
    ...lines(cite, 12, citeTop, 'axis'),
    '</svg>\n',
  ].join('\n')
}

/** A picture leads nowhere: links of the page would be broken in it. */
function withoutLinks(chart: Chart): Chart {
  const plain = (mark: Mark): Mark => {
    if (mark.kind !== 'group') return mark
    const { href: _href, marks, ...rest } = mark
    return { ...rest, marks: marks.map(plain) }
  }
  return {
    ...chart,
    draw: (size, wording): Scene => {
      const scene = chart.draw(size, wording)
      return { ...scene, marks: scene.marks.map(plain) }
    },
  }
}
