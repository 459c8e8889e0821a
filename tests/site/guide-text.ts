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
 * One chapter of the guide.
 *
 * @throws {Error} where the guide has more or fewer chapters than there are jobs.
 */
export function chapterOf(locale: Locale, job: Job): Chapter {
  const [, ...texts] = guideOf(locale).split(/^## .+$/m)
  if (texts.length !== jobs.length)
    throw new Error(`guide.${locale}.mdx has ${texts.length} chapters, not ${jobs.length}.`)
  const text = texts[jobs.indexOf(job)] ?? ''
  const marked = (mark: RegExp) => [...text.matchAll(mark)].map(([, it = '']) => it)
  return { names: marked(/\*\*([^*]+)\*\*/g), typed: marked(/`([^`]+)`/g) }
}

/** The pictures that a text shows, by name. */
export const picturesOf = (locale: Locale): readonly string[] =>
  [...guideOf(locale).matchAll(/\]\(\.\.\/pictures\/([^)\s]+)\)/g)].map(([, name = '']) => name)
