import type { Source } from './sources.ts'

/**
 * Sources whose snapshots show when a status changed: those that declare
 * `observes_changes` and belong to a case space with snapshots of at least two
 * different days. A day that was only guessed from the newest record is no known day.
 */
export function observingSources(sources: readonly Source[]): readonly Source[] {
  const known = sources.filter(
    ({ observes_changes, extraction, case_space }) =>
      observes_changes && case_space !== undefined && extraction.known_from !== 'newest_record',
  )
  return known.filter(({ case_space, extraction }) =>
    known.some(
      (other) => other.case_space === case_space && other.extraction.date !== extraction.date,
    ),
  )
}
