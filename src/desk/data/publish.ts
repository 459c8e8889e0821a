import { copyFile, mkdir } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import type { IsoDate } from '#model/time.ts'
import { buildRelease, type ReleaseReport } from '#pipeline/build-release.ts'
import { type Effects, explainedDiskError } from '#pipeline/effects.ts'
import { readIndex } from '#pipeline/publish/published.ts'
import { type Recorded, record } from '../history.ts'
import { openWorkshop, workshop } from '../workshop.ts'
import { withExtractionDate } from './extraction-date.ts'
import { cityOfDay, type Place } from './preview.ts'
import type { Incoming } from './recognise.ts'

/** What stands on the disk while a release is being made, so that the next start can tell where it ended. */
interface Journal {
  readonly message: string
  /** Where the raw file goes; its earlier bytes wait beside the journal, if there were any. */
  readonly target: string
  readonly had_file: boolean
  /** The newest release before this one. */
  readonly latest: string | null
}

export interface PublishedData {
  readonly report: ReleaseReport
  readonly recorded: Recorded
}

export type RecoveredData =
  /** Nothing was published; the raw file and the settings are as before. */
  | { readonly kind: 'dropped'; readonly message: string }
  /** The release was whole when the run ended; it is recorded now. */
  | { readonly kind: 'finished'; readonly release_id: string; readonly recorded: Recorded }

const settings = 'data/city/sources.yaml'
const journalPath = (folder: string) => workshop(folder, 'release.json')
const keptFile = (folder: string) => workshop(folder, 'kept', 'file')
const keptSettings = (folder: string) => workshop(folder, 'kept', 'sources.yaml')

/**
 * Puts the dropped file among the raw ones, notes its day, makes the release and records it.
 *
 * Whole or absent: whatever goes wrong before the release is listed, the raw
 * file and the settings are put back.
 *
 * @throws {PipelineError} for everything a person can mend; nothing is published then.
 */
export async function publishData(
  place: Place,
  incoming: Incoming,
  file: { readonly path: string; readonly name: string },
  day: IsoDate,
  effects: Effects,
): Promise<PublishedData> {
  const { files } = effects
  const { folder, folders } = place
  const raw = join(folders.raw, incoming.target)
  await openWorkshop(folder, effects)
  const journal: Journal = {
    message: `Terbitkan data ${incoming.source.id} sampai ${day}`,
    target: incoming.target,
    had_file: await files.exists(raw),
    latest: (await readIndex(folders.published, effects))?.latest ?? null,
  }
  const city = await cityOfDay(place, incoming, day, effects)
  const yaml = await files.readText(join(folder, settings))
  await files.remove(workshop(folder, 'kept'))
  await files.write(keptSettings(folder), yaml)
  if (journal.had_file) await copy(raw, keptFile(folder))
  await writeWhole(journalPath(folder), JSON.stringify(journal), effects)
  try {
    await copy(file.path, `${raw}.new`)
    await files.rename(`${raw}.new`, raw)
    await writeWhole(
      join(folder, settings),
      withExtractionDate(yaml, incoming.source.id, day),
      effects,
    )
    const report = await buildRelease(city, folders, {}, effects)
    return { report, recorded: await finish(place, journal, report.release_id, effects) }
  } catch (error) {
    // Where even that fails, the journal stays and the next start puts things in order.
    await recoverData(place, effects).catch(() => undefined)
    throw error
  }
}

/** Tells from the journal how far the last run came, and finishes or undoes it. */
export async function recoverData(
  place: Place,
  effects: Effects,
): Promise<RecoveredData | undefined> {
  const { folder, folders } = place
  const { files } = effects
  if (!(await files.exists(journalPath(folder)))) {
    await files.remove(workshop(folder, 'kept'))
    return undefined
  }
  const journal = JSON.parse(await files.readText(journalPath(folder))) as Journal
  const latest = (await readIndex(folders.published, effects))?.latest ?? null
  if (latest !== null && latest !== journal.latest)
    return {
      kind: 'finished',
      release_id: latest,
      recorded: await finish(place, journal, latest, effects),
    }
  const raw = join(folders.raw, journal.target)
  if (journal.had_file) await copy(keptFile(folder), raw)
  else await files.remove(raw)
  await files.remove(`${raw}.new`)
  await writeWhole(join(folder, settings), await files.readText(keptSettings(folder)), effects)
  await files.remove(journalPath(folder))
  await files.remove(workshop(folder, 'kept'))
  return { kind: 'dropped', message: journal.message }
}

async function finish(
  { folder, folders }: Place,
  { message }: Journal,
  release_id: string,
  effects: Effects,
): Promise<Recorded> {
  const published = relative(folder, folders.published)
  const paths = [settings, ...(published.startsWith('..') ? [] : [published])]
  const recorded = await record(folder, paths, `${message}: rilis ${release_id}`)
  await effects.files.remove(journalPath(folder))
  await effects.files.remove(workshop(folder, 'kept'))
  return recorded
}

async function writeWhole(path: string, text: string, { files }: Effects): Promise<void> {
  await files.write(`${path}.new`, text)
  await files.rename(`${path}.new`, path)
}

/** An export may be larger than what fits in memory. */
async function copy(from: string, to: string): Promise<void> {
  try {
    await mkdir(dirname(to), { recursive: true })
    await copyFile(from, to)
  } catch (cause) {
    throw explainedDiskError(to, cause)
  }
}
