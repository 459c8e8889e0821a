import { relative } from 'node:path'
import { detect } from '#identifiers/detect.ts'
import { attributeText } from '#integrations/content-breach.ts'
import type { WrittenText } from '#integrations/content-text.ts'
import type { City } from '#model/city.ts'
import { PublishError } from '#model/errors.ts'
import type { Withdrawal } from '#model/ledger.ts'
import type { Localised } from '#model/locale.ts'
import type { Effects } from '#pipeline/effects.ts'
import { settleWithdrawal, withdraw } from '#pipeline/withdraw.ts'
import type { Published } from '#release/read.ts'
import { hasColumn, periodsOf, type Table } from '#release/table.ts'
import { type Recorded, record } from '../history.ts'
import { openWorkshop, workshop } from '../workshop.ts'
import type { Place } from './preview.ts'

/** A table with periods that can be taken back. */
export interface Withdrawable {
  readonly table: string
  readonly title: Localised
  /** The newest first. */
  readonly periods: readonly string[]
}

/** What a withdrawal would take away. */
export interface WithdrawalPreview {
  /** Each release that has the rows, and how many. */
  readonly releases: readonly { readonly release_id: string; readonly rows: number }[]
  /** Texts that quote a figure of them. */
  readonly quotedIn: readonly string[]
}

export type RecoveredWithdrawal =
  /** Nothing was withdrawn. */
  | { readonly kind: 'dropped'; readonly message: string }
  | { readonly kind: 'finished'; readonly message: string; readonly recorded: Recorded }

/** Every table of statistics that any release has, with all of its periods. */
export function withdrawable(published: Published): readonly Withdrawable[] {
  const ids = new Set(published.releases.flatMap(({ tables }) => tables.map(({ table }) => table)))
  return [...ids].flatMap((table) => withdrawableTable(published, table) ?? [])
}

/** One of them; `undefined` where no release has it or it has no periods. */
export function withdrawableTable(published: Published, table: string): Withdrawable | undefined {
  const editions = editionsOf(published, table)
  const periods = new Set(editions.flatMap(({ found }) => periodsOf(found.rows)))
  const title = editions.at(-1)?.found.published.title
  return title && periods.size > 0
    ? { table, title, periods: [...periods].sort().reverse() }
    : undefined
}

function editionsOf({ releases, tableIn }: Published, table: string) {
  return releases.flatMap(({ release_id }) => {
    const found: Table | undefined = tableIn(release_id, table)
    return found && hasColumn(found, 'period') ? [{ release_id, found }] : []
  })
}

/** Where the rows are now and who speaks of them. */
export function previewWithdrawal(
  published: Published,
  texts: readonly WrittenText[],
  { table, period }: Pick<Withdrawal, 'table' | 'period'>,
): WithdrawalPreview {
  const releases = editionsOf(published, table).flatMap(({ release_id, found }) => {
    const rows = found.rows.filter((row) => row['period'] === period).length
    return rows > 0 ? [{ release_id, rows }] : []
  })
  const isQuoted = (id: string) =>
    id.startsWith(`${table}/`) && id.split('/').slice(1, -1).join('/').split('~').includes(period)
  const quotedIn = texts
    .filter(({ components }) =>
      components.some((one) => isQuoted(attributeText(one.attributes, 'id'))),
    )
    .map(({ file }) => file)
  return { releases, quotedIn }
}

const journalPath = (folder: string) => workshop(folder, 'withdrawal.json')

/**
 * Takes one period of one table back from every release, and records it.
 *
 * The journal stands until it is recorded, so that the next start of the desk
 * completes or drops what was cut off.
 *
 * @throws {PublishError} for a reason that is missing or names somebody, and where nothing has such rows.
 */
export async function publishWithdrawal(
  place: Place,
  city: City,
  withdrawal: Withdrawal,
  effects: Effects,
): Promise<{ readonly releases: readonly string[]; readonly recorded: Recorded }> {
  refuseReason(withdrawal.reason)
  const { table, period } = withdrawal
  await openWorkshop(place.folder, effects)
  const path = journalPath(place.folder)
  await effects.files.write(`${path}.new`, JSON.stringify({ table, period }))
  await effects.files.rename(`${path}.new`, path)
  try {
    const releases = await withdraw(city, place.folders, withdrawal, effects)
    return { releases, recorded: await finish(place, withdrawal, effects) }
  } catch (error) {
    // Where even that fails, the journal stays and the next start puts things in order.
    await recoverWithdrawal(place, effects).catch(() => undefined)
    throw error
  }
}

/** Tells from the journal how far the last withdrawal came, and completes or drops it. */
export async function recoverWithdrawal(
  place: Place,
  effects: Effects,
): Promise<RecoveredWithdrawal | undefined> {
  const { files } = effects
  const path = journalPath(place.folder)
  if (!(await files.exists(path))) return undefined
  const journal = JSON.parse(await files.readText(path)) as Pick<Withdrawal, 'table' | 'period'>
  const message = messageOf(journal)
  if (await settleWithdrawal(place.folders, journal, effects))
    return { kind: 'finished', message, recorded: await finish(place, journal, effects) }
  await files.remove(path)
  return { kind: 'dropped', message }
}

const messageOf = ({ table, period }: Pick<Withdrawal, 'table' | 'period'>) =>
  `Tarik ${table} ${period}`

async function finish(
  { folder, folders }: Place,
  withdrawal: Pick<Withdrawal, 'table' | 'period'>,
  effects: Effects,
): Promise<Recorded> {
  const published = relative(folder, folders.published)
  const paths = published.startsWith('..') ? [] : [published]
  const recorded = await record(folder, paths, messageOf(withdrawal))
  await effects.files.remove(journalPath(folder))
  return recorded
}

function refuseReason(reason: string): void {
  const isPersonal = detect(reason).some(({ confidence }) => confidence !== 'low')
  if (reason.trim() !== '' && !isPersonal) return
  throw new PublishError(
    isPersonal
      ? {
          id: 'Alasan ini tampak memuat data pribadi.',
          en: 'This reason looks as if it held personal data.',
        }
      : { id: 'Alasannya belum diisi.', en: 'There is no reason yet.' },
    {
      hint: {
        id: 'Semua orang akan membacanya. Sebut putusannya, misalnya: Putusan Komisi Informasi 12/2026.',
        en: 'Everybody will read it. Name the decision, such as: Decision 12/2026 of the Information Commission.',
      },
    },
  )
}
