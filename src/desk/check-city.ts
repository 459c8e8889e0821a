import { missingHolidays } from '#city/holiday-years.ts'
import { readCity } from '#city/load-city.ts'
import type { Problem } from '#city/problem.ts'
import { findContent, readTexts } from '#integrations/check-content.ts'
import { diskCity } from '#integrations/city-files.ts'
import { findDeadOutside } from '#integrations/content-links.ts'
import type { WrittenText } from '#integrations/content-text.ts'
import type { City } from '#model/city.ts'
import { type Finding, weights } from '#model/finding.ts'
import type { IsoDate } from '#model/time.ts'
import type { Effects } from '#pipeline/effects.ts'
import { factsState, newestFacts } from '#pipeline/publish/facts-state.ts'
import { type Published, readPublished } from '#release/read.ts'
import { type Change, withChanges } from './change.ts'

export interface CheckRequest {
  /** Folder with `data/` and `content/`. */
  readonly folder: string
  readonly published: string
  readonly today: IsoDate
  /** Judges the city as it would be after these. */
  readonly changes?: readonly Change[]
  /** Also ask addresses outside whether they open. */
  readonly outside?: boolean
}

export interface CheckReport {
  /** Errors first, then what to look at again, then hints; each by file and line. */
  readonly findings: readonly Finding[]
  readonly city: City | undefined
  readonly texts: readonly WrittenText[]
  readonly published: Published | undefined
}

/** Everything that a commit of staff must satisfy, in one list: facts, texts, pictures and what is published of them. */
export async function checkCity(
  { folder, published, today, changes = [], outside = false }: CheckRequest,
  effects: Effects,
): Promise<CheckReport> {
  const files = withChanges(diskCity(folder), changes)
  const { city, problems } = await readCity('.', async (path) => textOf(files.read(path.slice(2))))
  const texts = readTexts(files)
  const released = openPublished(published)
  const facts: unknown = released?.reference ?? (await newestFacts(published, effects))
  const findings = [
    ...problems.map(findingOfProblem),
    ...(city ? missingHolidays(city) : []),
    ...(await findContent(files, texts, {
      city,
      published: released,
      publishedFolder: published,
      today,
    })),
    ...(outside ? await findDeadOutside(texts, effects.fetch) : []),
    ...(city && factsState(city, facts) === 'stale' ? [stale] : []),
  ]
  return { findings: sorted(findings), city, texts, published: released }
}

const textOf = (bytes: Uint8Array | undefined) => bytes && new TextDecoder().decode(bytes)

/** A city that has published facts but no release yet has nothing that a text could quote. */
export function openPublished(folder: string): Published | undefined {
  try {
    return readPublished(folder)
  } catch {
    return undefined
  }
}

/** A problem of `data/city` as a finding. */
export const findingOfProblem = ({ file, line, message, hint }: Problem): Finding => ({
  weight: 'error',
  rule: 'city',
  file,
  line: line ?? 1,
  message,
  hint,
})

const stale: Finding = {
  weight: 'error',
  rule: 'facts-unpublished',
  file: 'data/city',
  line: 1,
  message: {
    id: 'Fakta kota berubah sejak terakhir diterbitkan.',
    en: "The city's facts have changed since they were last published.",
  },
  hint: {
    id: 'Jalankan npm run check -- --write, lalu simpan bersama perubahan ini.',
    en: 'Run npm run check -- --write and commit it with this change.',
  },
}

const byCodeUnit = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

const sorted = (findings: readonly Finding[]) =>
  [...findings].sort(
    (a, b) =>
      weights.indexOf(a.weight) - weights.indexOf(b.weight) ||
      byCodeUnit(a.file, b.file) ||
      a.line - b.line,
  )
