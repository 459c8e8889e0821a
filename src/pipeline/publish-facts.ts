import type { City } from '#model/city.ts'
import { DisclosureError } from '#model/errors.ts'
import type { Effects } from '#pipeline/effects.ts'
import {
  dropReference,
  placeReference,
  type StagedReference,
  stageReference,
} from './publish/publish-reference.ts'
import { writeIndex } from './publish/published.ts'
import { allowOfCity } from './scan/allow.ts'
import { saidOfHit, scanPublished } from './scan/scan-published.ts'
import { takePublished } from './take-published.ts'

/**
 * The city's facts, staged and looked through for identifiers of people.
 * Whatever happens next, the caller ends with `dropReference`.
 *
 * @throws {DisclosureError} on any hit; it names files and columns and holds no value.
 */
export async function stageFacts(
  city: City,
  published: string,
  effects: Effects,
): Promise<StagedReference> {
  const staged = await stageReference(city, published, effects)
  if (!staged.isNew) return staged
  const { hits, closed } = await scanPublished(staged.folder, allowOfCity(city), effects)
  const problems = [
    ...hits.map(saidOfHit),
    ...closed.map(({ file, reason }) => `${file}: ${reason}`),
  ]
  const [first] = problems
  if (!first) return staged
  throw new DisclosureError(
    {
      id: `Pemindaian menemukan data orang di fakta kota: ${first}${problems.length > 1 ? `; dan ${problems.length - 1} lagi` : ''}.`,
      en: `The scan found data of persons in the facts of the city: ${first}${problems.length > 1 ? `; and ${problems.length - 1} more` : ''}.`,
    },
    {
      hint: {
        id: 'Tidak ada yang terbit. Hapus nilai itu dari tabelnya di data/city. Bila memang milik umum (nomor kantor, akun dinas), tulis di kolom yang disediakan untuknya.',
        en: 'Nothing was published. Delete the value from its table in data/city. Where it is public (the number of an office, the account of an agency), write it in the column that is made for it.',
      },
    },
  )
}

/**
 * Publishes the city's facts as `reference/<version>/` when they differ from the
 * newest version, whole or not at all.
 *
 * @returns The newest version, and whether it is new.
 * @throws {DisclosureError} when they hold what looks like an identifier of a person.
 * @throws {PublishError} while a release or a withdrawal is being made.
 */
export async function publishFacts(
  city: City,
  published: string,
  effects: Effects,
): Promise<{ readonly version: string; readonly isNew: boolean }> {
  const giveBack = await takePublished(published, effects)
  try {
    const staged = await stageFacts(city, published, effects)
    if (staged.isNew) {
      await placeReference(staged, published, effects)
      await writeIndex(published, staged.index, effects)
    }
    return { version: staged.version, isNew: staged.isNew }
  } finally {
    await dropReference(published, effects)
    await giveBack()
  }
}
