import type { City } from '#model/city.ts'
import type { Manifest, PublishedIndex } from '#model/release.ts'
import type { Effects } from '#pipeline/effects.ts'
import { json, sha256 } from './digest.ts'
import { readIndex, readManifest } from './published.ts'
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

/** The city's facts as they will be published, in a folder that nobody reads yet. */
export interface StagedReference {
  readonly version: string
  /** False when the newest published version says the same. */
  readonly isNew: boolean
  /** Where the facts are: staged, or published already. */
  readonly folder: string
  /** The index that lists them. */
  readonly index: PublishedIndex
}

/**
 * Writes the city's facts beside what is published when they differ from the
 * newest version; versions are `v1`, `v2`, … and never change. Nobody sees
 * them until `placeReference` has moved them and the index is written.
 */
export async function stageReference(
  city: City,
  published: string,
  effects: Effects,
): Promise<StagedReference> {
  const index = (await readIndex(published, effects)) ?? emptyIndex(city)
  const current = index.reference.versions.at(-1)
  if (current && (await referenceState(city, published, effects)) === 'current') {
    const { version } = current
    return { version, isNew: false, folder: folderOf(published, version), index }
  }
  const version = `v${index.reference.versions.length + 1}`
  const folder = stagingOf(published)
  await effects.files.remove(folder)
  const previous = current && (await readManifest(folderOf(published, current.version), effects))
  const manifest_sha256 = await writeReference(folder, version, city, effects, { previous })
  const versions = [...index.reference.versions, { version, manifest_sha256 }]
  const next = { ...index, reference: { latest: version, versions } }
  return { version, isNew: true, folder, index: next }
}

/** Moves staged facts to their address; the index, which the caller writes next, makes them public. */
export async function placeReference(
  { version, isNew, folder }: StagedReference,
  published: string,
  { files }: Effects,
): Promise<void> {
  if (!isNew) return
  // A version that the index does not list is the remainder of a run that was cut off.
  await files.remove(folderOf(published, version))
  await files.makeFolder(`${published}/reference`)
  await files.rename(folder, folderOf(published, version))
}

/** Removes staged facts that were not placed. */
export const dropReference = (published: string, { files }: Effects) =>
  files.remove(stagingOf(published))

/** Whether the newest published version says what `data/city` says: `current`, `stale`, or `absent` before the first. */
export async function referenceState(
  city: City,
  published: string,
  effects: Effects,
): Promise<'current' | 'stale' | 'absent'> {
  const current = (await readIndex(published, effects))?.reference.versions.at(-1)
  if (!current) return 'absent'
  const said = await readManifest(folderOf(published, current.version), effects)
  const staging = stagingOf(published)
  await effects.files.remove(staging)
  try {
    const version = said?.version
    const digest = await writeReference(staging, current.version, city, effects, { version })
    return digest === current.manifest_sha256 ? 'current' : 'stale'
  } finally {
    await effects.files.remove(staging)
  }
}

const folderOf = (published: string, version: string) => `${published}/reference/${version}`
const stagingOf = (published: string) => `${published}/.staging-reference`

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

/** The newest day on which a source of the facts was read. */
function lastRead({ reference }: City): string {
  const days = Object.values(reference).flatMap((rows) =>
    (rows as readonly { readonly retrieved_on?: string }[]).map(
      ({ retrieved_on }) => retrieved_on ?? '',
    ),
  )
  return days.sort().at(-1) ?? ''
}
