import { readFileSync } from 'node:fs'
import type { Locale } from '#model/locale.ts'

/** The chapters of the guide for staff, in the order in which both languages have them. */
export const jobs = ['open', 'update', 'data', 'correct', 'withdraw', 'hand-over'] as const
export type Job = (typeof jobs)[number]

/** What one chapter tells a person to look for and to type. */
export interface Chapter {
  /** Words set in bold, in order: what stands on the screen. */
  readonly names: readonly string[]
  /** Words set as code, in order: what is typed. */
  readonly typed: readonly string[]
}

export const guideOf = (locale: Locale) => readFileSync(`content/pages/guide.${locale}.mdx`, 'utf8')

/**
 * The chapters of the guide in one language.
 *
 * @throws {Error} where it has more or fewer of them than there are jobs.
 */
export function chaptersOf(locale: Locale): Readonly<Record<Job, Chapter>> {
  const [, ...texts] = guideOf(locale).split(/^## .+$/m)
  if (texts.length !== jobs.length)
    throw new Error(`guide.${locale}.mdx has ${texts.length} chapters, not ${jobs.length}.`)
  const marked = (text: string, mark: RegExp) => [...text.matchAll(mark)].map(([, it = '']) => it)
  return Object.fromEntries(
    jobs.map((job, i) => {
      const text = texts[i] ?? ''
      return [job, { names: marked(text, /\*\*([^*]+)\*\*/g), typed: marked(text, /`([^`]+)`/g) }]
    }),
  ) as Record<Job, Chapter>
}

/** The pictures that a text shows, by name. */
export const picturesOf = (locale: Locale): readonly string[] =>
  [...guideOf(locale).matchAll(/\]\(\.\.\/pictures\/([^)\s]+)\)/g)].map(([, name = '']) => name)
