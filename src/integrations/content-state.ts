import { slugify } from '#i18n/routes.ts'
import type { Finding } from '#model/finding.ts'
import { locales } from '#model/locale.ts'
import { addDays, type IsoDate } from '#model/time.ts'
import { contentRules } from './content-rules/index.ts'
import { type Breach, findingOf } from './content-rules/rule.ts'
import type { WrittenText } from './content-text.ts'

/** No text is planned further ahead than this; a year such as 3020 is a slip of the hand. */
const farthest_days = 3 * 366

/** What is not out yet, overdue for review, dated beyond reason, or not translated. */
export function findStates(texts: readonly WrittenText[], today: IsoDate): readonly Finding[] {
  return texts.flatMap((text) => {
    const { head, lineOf, file } = text
    const say = (key: string, breach: Breach) => findingOf(contentRules, breach, file, lineOf(key))
    if (!head) return []
    const found: Finding[] = []
    const limits = { published_on: 31, publish_on: farthest_days, review_by: 10 * 366 } as const
    for (const [key, days] of Object.entries(limits)) {
      const day = head[key as keyof typeof limits]
      if (day !== undefined && day > addDays(today, days))
        found.push(say(key, { rule: 'text-date', actual: `${key}: ${day}` }))
    }
    if (head.review_by !== undefined && head.review_by <= today)
      found.push(say('review_by', { rule: 'text-overdue', actual: head.review_by }))
    if (head.draft) found.push(say('draft', { rule: 'text-draft', actual: 'draft' }))
    else if ((head.publish_on ?? '') > today)
      found.push(say('publish_on', { rule: 'text-draft', actual: String(head.publish_on) }))
    return [...found, ...untranslated(text, texts), ...takenAddress(text, texts)]
  })
}

function untranslated(text: WrittenText, texts: readonly WrittenText[]): readonly Finding[] {
  const { kind, id, file } = text
  const others = texts.filter((other) => other.kind === kind && other.id === id)
  if (others[0] !== text) return []
  return locales
    .filter((locale) => !others.some((other) => other.locale === locale))
    .map((locale) =>
      findingOf(
        contentRules,
        {
          rule: 'text-untranslated',
          actual: `${kind}/${id}.${locale}.mdx`,
          expected: `translation ${kind}/${id} --locale ${locale}`,
        },
        file,
        1,
      ),
    )
}

const addressOf = ({ head }: WrittenText) => head && (head.slug ?? slugify(head.title))

function takenAddress(text: WrittenText, texts: readonly WrittenText[]): readonly Finding[] {
  const { kind, locale, file, lineOf } = text
  const first = texts.find(
    (other) =>
      other.kind === kind && other.locale === locale && addressOf(other) === addressOf(text),
  )
  return first === undefined || first === text
    ? []
    : [
        findingOf(
          contentRules,
          { rule: 'text-slug', actual: addressOf(text) ?? '', expected: first.file },
          file,
          lineOf('slug'),
        ),
      ]
}
