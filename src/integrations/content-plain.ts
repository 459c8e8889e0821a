import type { Finding } from '#model/finding.ts'
import type { Locale } from '#model/locale.ts'
import type { TextNode } from './content-breach.ts'
import { contentRules } from './content-rules/index.ts'
import { findingOf } from './content-rules/rule.ts'
import { placeOf, type WrittenText } from './content-text.ts'

/** Words of offices and what residents say instead. */
const office: Readonly<Record<Locale, readonly (readonly [RegExp, string])[]>> = {
  id: [
    [/\bdalam rangka\b/i, 'untuk'],
    [/\bdikarenakan\b/i, 'karena'],
    [/\badapun\b/i, 'hapus kata itu'],
    [/\bsehubungan dengan hal tersebut\b/i, 'karena itu'],
    [/\bmelakukan pembangunan\b/i, 'membangun'],
    [/\bmelaksanakan kegiatan\b/i, 'kata kerjanya sendiri'],
    [/\bpada kesempatan (?:ini|tersebut)\b/i, 'hapus kata itu'],
    [/\bterkait dengan\b/i, 'tentang'],
    [/\bapabila\b/i, 'bila'],
    [/\bmaksimalisasi|\boptimalisasi\b/i, 'memperbaiki'],
  ],
  en: [
    [/\butili[sz]e[ds]?\b/i, 'use'],
    [/\bin order to\b/i, 'to'],
    [/\bprior to\b/i, 'before'],
    [/\bcommence[ds]?\b/i, 'start'],
    [/\bfacilitate[ds]?\b/i, 'help'],
    [/\bwith regard to\b/i, 'about'],
  ],
}
/** Whether any of them is there at all: most paragraphs have none. */
const anyOf: Readonly<Record<Locale, RegExp>> = { id: anyIn('id'), en: anyIn('en') }

function anyIn(locale: Locale): RegExp {
  return new RegExp(office[locale].map(([{ source }]) => source).join('|'), 'i')
}

const longSentence = 30

/** Hints for plainer language: long sentences and office words. They never keep a text from being published. */
export function plainHints(text: WrittenText): readonly Finding[] {
  const say = (node: TextNode, rule: string, actual: string, expected = '') => {
    const { file, line } = placeOf(text, node)
    return findingOf(contentRules, { rule, actual, expected }, file, line)
  }
  return text.nodes
    .filter(({ type }) => type === 'paragraph')
    .flatMap((node) => {
      const words = plainText(node)
      const long = longSentences(words).map((count) => say(node, 'plain-sentence', String(count)))
      if (!anyOf[text.locale].test(words)) return long
      const stiff = office[text.locale].flatMap(([pattern, better]) => {
        const found = pattern.exec(words)
        return found ? [say(node, 'plain-word', found[0], better)] : []
      })
      return [...long, ...stiff]
    })
}

/** How many words each sentence has that is too long. */
function longSentences(paragraph: string): readonly number[] {
  return paragraph.split(/(?<=[.!?…:])\s+/).flatMap((sentence) => {
    // A word has a letter and is followed by a space: shorter sentences have not that many words.
    if (sentence.length <= 2 * longSentence) return []
    const words = sentence.trim().split(/\s+/).length
    return words > longSentence ? [words] : []
  })
}

/** The words of a node; a quotation is somebody else's and is left out. */
function plainText(node: TextNode): string {
  if (node.name === 'Kutip') return ''
  let words = node.value ?? ''
  for (const child of node.children ?? []) words += plainText(child)
  return words
}
