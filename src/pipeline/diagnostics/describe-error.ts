import { PipelineError } from '#model/errors.ts'

/**
 * An error as a person should read it: name, message and remedy for a problem
 * that the user can mend; the stack for anything else, which is a bug.
 */
export function describeError(error: unknown): string {
  if (!(error instanceof PipelineError)) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error)
  }
  const { name, message, hint, place, cause } = error
  const where =
    place?.file && !message.includes(place.file)
      ? ` (${place.file}${place.line ? `:${place.line}` : ''})`
      : ''
  const reason =
    cause instanceof Error && !(cause instanceof PipelineError)
      ? `\n  Sebab: ${cause.message.split('\n')[0]}`
      : ''
  return `${name}: ${message}${where}${reason}\n  Yang perlu dilakukan: ${hint}`
}
