import type { City } from '#model/city.ts'
import type { Manifest, PublishedIndex } from '#model/release.ts'
import type { Effects } from '#pipeline/effects.ts'
import { json, sha256 } from './digest.ts'
import { readIndex, readManifest, writeIndex } from './published.ts'
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
  if (current && (await referenceState(city, published, effects)) === 'current') {
    return { version: current.version, isNew: false }
  }
  const version = `v${index.reference.versions.length + 1}`
  return withStaging(published, effects, async (staging) => {
    const previous = current && (await readManifest(folderOf(published, current.version), effects))
    const manifest_sha256 = await writeReference(staging, version, city, effects, { previous })
    await files.remove(`${published}/reference/${version}`)
    await files.makeFolder(`${published}/reference`)
    await files.rename(staging, `${published}/reference/${version}`)
    const versions = [...index.reference.versions, { version, manifest_sha256 }]
    await writeIndex(published, { ...index, reference: { latest: version, versions } }, effects)
    return { version, isNew: true }
  })
}

/** Whether the newest published version says what `data/city` says: `current`, `stale`, or `absent` before the first. */
export async function referenceState(
  city: City,
  published: string,
  effects: Effects,
): Promise<'current' | 'stale' | 'absent'> {
  const current = (await readIndex(published, effects))?.reference.versions.at(-1)
  if (!current) return 'absent'
  const said = await readManifest(folderOf(published, current.version), effects)
  const digest = await withStaging(published, effects, (staging) =>
    writeReference(staging, current.version, city, effects, { version: said?.version }),
  )
  return digest === current.manifest_sha256 ? 'current' : 'stale'
}

const folderOf = (published: string, version: string) => `${published}/reference/${version}`

async function writeReference(
  folder: string,
  release_id: string,
  city: City,
  effects: Effects,
  data: { readonly version?: string | undefined; readonly previous?: Manifest | undefined },
): Promise<string> {
  const facts = json(cityFile(city))
  await effects.files.write(`${folder}/city.json`, facts)
  return writeFolder(
    folder,
    referenceAsTables(city),
    {
      release_id,
      city_id: city.settings.city_id,
      // Facts carry their sources; only the aspirations of a sample are made up.
      data_status: 'real',
      as_of: lastRead(city),
      methodology_version: '1',
      ...(data.version ? { version: data.version } : {}),
      policy: { city_sha256: sha256(facts) },
    },
    city.settings,
    effects,
    data.previous,
  )
}

async function withStaging<Value>(
  published: string,
  { files }: Effects,
  work: (staging: string) => Promise<Value>,
): Promise<Value> {
  const staging = `${published}/.staging-reference`
  await files.remove(staging)
  try {
    return await work(staging)
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
  return days.sort().at(-1) ?? ''
}
