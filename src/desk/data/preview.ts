import { cp, mkdir, symlink } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { loadCity } from '#city/load-city.ts'
import type { City } from '#model/city.ts'
import { suppressed } from '#model/table.ts'
import type { IsoDate } from '#model/time.ts'
import { buildRelease, type ReleaseFolders, type ReleaseReport } from '#pipeline/build-release.ts'
import type { Effects } from '#pipeline/effects.ts'
import { figureIds, findFigure } from '#release/figures.ts'
import { type Published, readPublished } from '#release/read.ts'
import { workshop } from '../workshop.ts'
import { withExtractionDate } from './extraction-date.ts'
import { findPersonalCells, type PersonalCells } from './personal-cells.ts'
import type { Incoming } from './recognise.ts'
import { type RowIssues, readIssues } from './row-issues.ts'

export interface FigureChange {
  readonly id: string
  readonly before: Reading | undefined
  readonly after: Reading
}

/** What a figure says, and the period it speaks of. */
export interface Reading {
  readonly value: string
  readonly period: string
}

/** What a release from the dropped file would be; nothing is public of it. */
export interface ReleasePreview {
  readonly report: ReleaseReport
  readonly read: number
  readonly quarantined: number
  readonly issues: readonly RowIssues[]
  readonly personal: readonly PersonalCells[]
  readonly figures: readonly FigureChange[]
  readonly tables: readonly {
    readonly table: string
    readonly title: string
    readonly rows_added: number
    readonly suppressed: number
  }[]
}

/** Where a city and the files it works on lie. */
export interface Place {
  /** Folder with `data/` and `content/`. */
  readonly folder: string
  readonly folders: ReleaseFolders
}

/** The city as `sources.yaml` would be with the day of the new export. */
export async function cityOfDay(
  { folder }: Place,
  { source }: Incoming,
  day: IsoDate,
  { files }: Effects,
): Promise<City> {
  return loadCity(folder, async (path) => {
    const text = await files.readText(path).catch(() => undefined)
    return text !== undefined && path.endsWith('/sources.yaml')
      ? withExtractionDate(text, source.id, day)
      : text
  })
}

/**
 * Runs the real pipeline into a private copy of what is published: what it says
 * is what a release would say, errors included.
 *
 * @throws {PipelineError} for everything that would keep the release from being made.
 */
export async function previewRelease(
  place: Place,
  incoming: Incoming,
  file: { readonly path: string; readonly name: string },
  day: IsoDate,
  effects: Effects,
): Promise<ReleasePreview> {
  const home = workshop(place.folder, 'preview')
  const { files } = effects
  await files.remove(home)
  try {
    const city = await cityOfDay(place, incoming, day, effects)
    const folders = await copyPlace(place, city, incoming, file.path, home, effects)
    const report = await buildRelease(city, folders, {}, effects)
    const after = readPublished(folders.published)
    const before = report.isNew ? earlier(place.folders.published) : after
    const issues = await readIssues(folders.ledger, incoming, effects)
    const counts = report.sources.find(({ source_id }) => source_id === incoming.source.id)
    return {
      report,
      read: counts?.read ?? 0,
      quarantined: counts?.quarantined ?? 0,
      issues,
      personal: await findPersonalCells(incoming.source, file, effects),
      figures: figureChanges(before, after),
      tables: report.isNew ? tableChanges(before, after) : [],
    }
  } finally {
    await files.remove(home)
  }
}

/** Links to all that is only read, copies of all that is written. */
async function copyPlace(
  { folders }: Place,
  city: City,
  { target }: Incoming,
  path: string,
  home: string,
  { files }: Effects,
): Promise<ReleaseFolders> {
  const copy: ReleaseFolders = {
    raw: join(home, 'raw'),
    snapshots: join(home, 'snapshots'),
    ledger: join(home, 'ledger'),
    published: join(home, 'published'),
  }
  const link = async (from: string, to: string) => {
    await mkdir(dirname(to), { recursive: true })
    await symlink(resolve(from), to)
  }
  for (const pattern of city.sources.flatMap((source) => source.files)) {
    if (/^https?:/i.test(pattern)) continue
    const literal = await files.exists(join(folders.raw, pattern))
    const names = literal ? [pattern] : await files.match(folders.raw, pattern)
    for (const name of names)
      if (name !== target && !(await files.exists(join(copy.raw, name))))
        await link(join(folders.raw, name), join(copy.raw, name))
  }
  await link(path, join(copy.raw, target))
  const isReport = (from: string) => from === join(folders.ledger, 'reports')
  if (await files.exists(folders.ledger))
    await cp(folders.ledger, copy.ledger, { recursive: true, filter: (from) => !isReport(from) })
  await mkdir(copy.published, { recursive: true })
  for (const name of await files.list(folders.published)) {
    if (name.startsWith('.')) continue
    // A release is never written again; the index and the reference tables may be.
    if (/^\d{4}-\d{2}\.r\d+$/.test(name))
      await link(join(folders.published, name), join(copy.published, name))
    else await cp(join(folders.published, name), join(copy.published, name), { recursive: true })
  }
  return copy
}

function earlier(published: string): Published | undefined {
  try {
    return readPublished(published)
  } catch {
    return undefined
  }
}

function figureChanges(before: Published | undefined, after: Published): readonly FigureChange[] {
  const cellIn = (published: Published, id: string) => {
    const found = findFigure(published, id)
    return found.kind === 'found' ? String(found.cell.value ?? '–') : undefined
  }
  const readingIn = (published: Published, id: string): Reading | undefined => {
    const value = cellIn(published, id)
    return value === undefined
      ? undefined
      : { value, period: cellIn(published, `${id}-periode`) ?? '' }
  }
  return figureIds(after).flatMap((id) => {
    const now = id.endsWith('-periode') ? undefined : readingIn(after, id)
    return now ? [{ id, before: before && readingIn(before, id), after: now }] : []
  })
}

function tableChanges(before: Published | undefined, after: Published) {
  return after.statistics.tables.flatMap(({ table: id, title }) => {
    const now = after.table(id)
    if (!now?.file.columns.some(({ name }) => name === 'row')) return []
    const added = now.rows.filter((row) => !before?.table(id)?.byId.has(String(row['row'])))
    const hidden = added.flatMap((row) => Object.values(row)).filter((cell) => cell === suppressed)
    return added.length > 0
      ? [{ table: id, title: title.id, rows_added: added.length, suppressed: hidden.length }]
      : []
  })
}
