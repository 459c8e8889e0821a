import { PipelineError } from '#model/errors.ts'
import type { Locale } from '#model/locale.ts'

const words = {
  cause: { id: 'Sebab', en: 'Cause' },
  remedy: { id: 'Yang perlu dilakukan', en: 'What to do' },
} as const

/**
 * An error as a person should read it: name, message and remedy for a problem
 * that the user can mend; the stack for anything else, which is a bug.
 */
export function describeError(error: unknown, locale: Locale = 'id'): string {
  if (!(error instanceof PipelineError)) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error)
  }
  const { name, place, cause } = error
  const { message, hint } = error.in(locale)
  const where =
    place?.file && !message.includes(place.file)
      ? ` (${place.file}${place.line ? `:${place.line}` : ''})`
      : ''
  const reason =
    cause instanceof Error && !(cause instanceof PipelineError)
      ? `\n  ${words.cause[locale]}: ${cause.message.split('\n')[0]}`
      : ''
  return `${name}: ${message}${where}${reason}\n  ${words.remedy[locale]}: ${hint}`
}
