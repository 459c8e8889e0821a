import type { City } from '#model/city.ts'
import type { PublishedIndex } from '#model/release.ts'
import type { Effects } from '#pipeline/effects.ts'
import { json, sha256 } from './digest.ts'
import { readIndex, writeIndex } from './published.ts'
import { cityFile, referenceAsTables } from './reference.ts'
import { writeFolder } from './write-folder.ts'

/** The index of a city that has published nothing yet. */
export function emptyIndex({ settings }: City): PublishedIndex {
  return {
    format: 1,
    city_id: settings.city_id,
    data_status: settings.data_status,
    latest: null,
    releases: [],
    reference: { latest: null, versions: [] },
    ledger_seal: null,
  }
}

/**
 * Publishes the city's facts as `reference/<version>/` when they differ from the
 * newest version; versions are `v1`, `v2`, … and never change.
 *
 * @returns The newest version, and whether it is new.
 */
export async function publishReference(
  city: City,
  published: string,
  effects: Effects,
): Promise<{ readonly version: string; readonly isNew: boolean }> {
  const { files } = effects
  const index = (await readIndex(published, effects)) ?? emptyIndex(city)
  const current = index.reference.versions.at(-1)
  const staging = `${published}/.staging-reference`
  const version = `v${index.reference.versions.length + 1}`
  await files.remove(staging)
  const write = async (name: string) => {
    const facts = json(cityFile(city))
    await files.write(`${staging}/city.json`, facts)
    return writeFolder(
      staging,
      referenceAsTables(city),
      {
        release_id: name,
        city_id: city.settings.city_id,
        data_status: 'real',
        as_of: lastRead(city),
        methodology_version: '1',
        policy: { city_sha256: sha256(facts) },
      },
      city.settings,
      effects,
    )
  }
  try {
    if (current && (await write(current.version)) === current.manifest_sha256) {
      return { version: current.version, isNew: false }
    }
    await files.remove(staging)
    const manifest_sha256 = await write(version)
    await files.remove(`${published}/reference/${version}`)
    await files.makeFolder(`${published}/reference`)
    await files.rename(staging, `${published}/reference/${version}`)
    const versions = [...index.reference.versions, { version, manifest_sha256 }]
    await writeIndex(published, { ...index, reference: { latest: version, versions } }, effects)
    return { version, isNew: true }
  } finally {
    await files.remove(staging)
  }
}

/** The newest day on which a source of the facts was read. */
function lastRead({ reference }: City): string {
  const days = Object.values(reference).flatMap((rows) =>
    (rows as readonly { readonly retrieved_on?: string }[]).map(
      ({ retrieved_on }) => retrieved_on ?? '',
    ),
  )
  return days.reduce((newest, day) => (day > newest ? day : newest), '')
}
