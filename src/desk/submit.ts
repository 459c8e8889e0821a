import { PublishError } from '#model/errors.ts'
import type { Finding } from '#model/finding.ts'
import type { Locale } from '#model/locale.ts'
import type { Effects } from '#pipeline/effects.ts'
import type { ChangeSet } from './change.ts'
import { type CheckRequest, checkCity } from './check-city.ts'

/**
 * What a change set would break: errors of the city after it that were not
 * there before it. An older mistake elsewhere does not keep a good change out.
 */
export async function newErrors(
  request: Omit<CheckRequest, 'changes'>,
  { changes }: ChangeSet,
  effects: Effects,
): Promise<readonly Finding[]> {
  const before = await checkCity(request, effects)
  const after = await checkCity({ ...request, changes }, effects)
  const known = new Set(before.findings.map(signOf))
  return after.findings.filter(
    (finding) =>
      finding.weight === 'error' &&
      // Changed facts are published by the same press.
      finding.rule !== 'facts-unpublished' &&
      !known.has(signOf(finding)),
  )
}

/** A finding without its line, which a change above it moves. */
const signOf = ({ rule, file, message }: Finding) => `${rule} ${file} ${message.id}`

/**
 * @throws {PublishError} with every error that the change set would bring, each with file, line and remedy.
 */
export async function refuseErrors(
  request: Omit<CheckRequest, 'changes'>,
  change: ChangeSet,
  effects: Effects,
): Promise<void> {
  const errors = await newErrors(request, change, effects)
  if (errors.length === 0) return
  const listed = (locale: Locale) =>
    errors
      .map(({ file, line, message, hint }) => `${file}:${line} ${message[locale]} ${hint[locale]}`)
      .join('\n')
  throw new PublishError(
    { id: listed('id'), en: listed('en') },
    {
      hint: {
        id: 'Perbaiki yang disebut, lalu coba lagi. Tidak ada yang ditulis.',
        en: 'Mend what is named, then try again. Nothing has been written.',
      },
    },
  )
}
