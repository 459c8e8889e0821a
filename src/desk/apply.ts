import { join, relative } from 'node:path'
import { loadCity } from '#city/load-city.ts'
import type { Effects } from '#pipeline/effects.ts'
import { publishFacts } from '#pipeline/publish-facts.ts'
import type { ChangeSet } from './change.ts'
import { type Recorded, record } from './history.ts'
import { openWorkshop, workshop } from './workshop.ts'

/** What belongs to a change beside its files. */
export interface How {
  /** Whether it becomes a commit; a command leaves that to the person. */
  readonly recorded: boolean
  /** The published folder, where changed facts are published by the same press. */
  readonly published?: string | undefined
}

/** Where a change set waits, file by file, before it is moved into place. */
interface Plan {
  readonly how: How
  readonly message: string
  readonly files: readonly { readonly path: string; readonly waiting: string | undefined }[]
}

/** What the last run left behind, once it has been put in order. */
export type Recovered =
  /** It ended before the change was whole: nothing of it was kept. */
  | { readonly kind: 'dropped' }
  /** It ended while the whole change was moved into place: the rest was moved now. */
  | { readonly kind: 'finished'; readonly message: string; readonly recorded: Recorded }

const planPath = (folder: string) => workshop(folder, 'change.json')
const waitingFolder = (folder: string) => workshop(folder, 'change')

/**
 * Writes all files of a change set or none, then records them in history.
 *
 * Every byte is written beside first; the plan that lists them is the moment
 * after which the change counts. A run that ends before leaves the city as it
 * was, one that ends after is finished by {@link recoverChange}.
 *
 * @throws {PublishError} for a full or locked disk; the city is as it was.
 */
export async function applyChange(
  folder: string,
  { message, changes }: ChangeSet,
  effects: Effects,
  how: How = { recorded: true },
): Promise<Recorded> {
  const { files } = effects
  await openWorkshop(folder, effects)
  try {
    await files.remove(waitingFolder(folder))
    const waiting = await Promise.all(
      changes.map(async ({ path, content }, i) => {
        if (content === undefined) return { path, waiting: undefined }
        await files.write(join(waitingFolder(folder), String(i)), content)
        return { path, waiting: String(i) }
      }),
    )
    const plan: Plan = { message, files: waiting, how }
    await files.write(`${planPath(folder)}.new`, JSON.stringify(plan))
    await files.rename(`${planPath(folder)}.new`, planPath(folder))
  } catch (error) {
    await files.remove(waitingFolder(folder))
    await files.remove(`${planPath(folder)}.new`)
    throw error
  }
  return finish(folder, effects)
}

/** Puts in order what a run that was cut off has left. @returns `undefined` where nothing was left. */
export async function recoverChange(
  folder: string,
  effects: Effects,
): Promise<Recovered | undefined> {
  const { files } = effects
  if (await files.exists(planPath(folder))) {
    const { message } = await readPlan(folder, effects)
    return { kind: 'finished', message, recorded: await finish(folder, effects) }
  }
  const isLeft =
    (await files.exists(waitingFolder(folder))) || (await files.exists(`${planPath(folder)}.new`))
  if (!isLeft) return undefined
  await files.remove(waitingFolder(folder))
  await files.remove(`${planPath(folder)}.new`)
  return { kind: 'dropped' }
}

const readPlan = async (folder: string, { files }: Effects) =>
  JSON.parse(await files.readText(planPath(folder))) as Plan

async function finish(folder: string, effects: Effects): Promise<Recorded> {
  const { files } = effects
  const plan = await readPlan(folder, effects)
  for (const { path, waiting } of plan.files) {
    if (waiting === undefined) {
      await files.remove(join(folder, path))
      continue
    }
    const from = join(waitingFolder(folder), waiting)
    // Absent: an earlier run has moved it already.
    if (!(await files.exists(from))) continue
    await files.makeFolder(join(folder, path, '..'))
    await files.rename(from, join(folder, path))
  }
  const recorded = await publishAndRecord(folder, plan, effects)
  await files.remove(planPath(folder))
  await files.remove(waitingFolder(folder))
  return recorded
}

async function publishAndRecord(
  folder: string,
  { message, files, how }: Plan,
  effects: Effects,
): Promise<Recorded> {
  const paths = files.map(({ path }) => path)
  if (how.published !== undefined && paths.some((path) => path.startsWith('data/city/'))) {
    const city = await loadCity(folder, (path) =>
      effects.files.readText(path).catch(() => undefined),
    )
    await publishFacts(city, how.published, effects)
    const published = relative(folder, how.published)
    if (!published.startsWith('..')) paths.push(published)
  }
  return how.recorded ? record(folder, paths, message) : { kind: 'unchanged' }
}
