import type { City } from '#model/city.ts'
import { DisclosureError, PublishError } from '#model/errors.ts'
import type { Ledger, Withdrawal } from '#model/ledger.ts'
import {
  type Manifest,
  manifestSchema,
  type PublishedIndex,
  withdrawalSchema,
} from '#model/release.ts'
import { audit } from './audit/index.ts'
import type { Effects } from './effects.ts'
import { sealOf } from './publish/digest.ts'
import { openLedger, prepareLedger } from './publish/ledger-store.ts'
import { readIndex } from './publish/published.ts'
import {
  finishWithdrawal,
  promiseWithdrawal,
  type WithdrawalFolders,
  withdrawalFolder,
} from './publish/withdrawal-journal.ts'
import { writeTombstone } from './publish/write-tombstone.ts'
import { takePublished } from './take-published.ts'

export interface WithdrawalRequest extends Withdrawal {
  /** The release in which the rows were seen: it must have them. All others lose them too. */
  readonly release?: string | undefined
}

/**
 * Takes one period of one table back, for a legal reason, from every release
 * that has it: its rows leave all files, and a tombstone in the manifests and
 * the index says what, when, why and what replaces it. Later releases leave it
 * out. This is the one exception to "published never changes".
 *
 * Whole or absent: until every changed release is written and audited nothing
 * public changes; from then on an interrupted run is completed by the next one.
 *
 * @returns The releases that changed.
 * @throws {PublishError} when no release has such rows, or ledger and index do not fit.
 */
export async function withdraw(
  city: City,
  folders: WithdrawalFolders,
  { release, ...asked }: WithdrawalRequest,
  effects: Effects,
): Promise<readonly string[]> {
  // In the order in which the ledger is read again: its seal is made over the text.
  const withdrawal = withdrawalSchema.parse(asked)
  const leave = await takePublished(folders.published, effects)
  try {
    await finishWithdrawal(folders, effects)
    const index = await readIndex(folders.published, effects)
    const ledger = await openLedger(folders.ledger, index, effects)
    if (!index || !ledger) {
      throw new PublishError(
        {
          id: `Belum ada yang terbit di ${folders.published}.`,
          en: `Nothing is published in ${folders.published} yet.`,
        },
        {
          hint: {
            id: 'Tunjuk folder terbitan dengan --published.',
            en: 'Name the published folder with --published.',
          },
        },
      )
    }
    const changed = await prepare(city, folders, withdrawal, index, effects)
    if (changed.size === 0 || (release && !changed.has(release)))
      throw nothingThere(withdrawal, release)
    const next = withoutPeriod(ledger, withdrawal, city.protection.records?.table)
    const { table, period, withdrawn_on } = withdrawal
    await prepareLedger(folders.ledger, next, effects)
    await promiseWithdrawal(
      folders,
      [...changed.keys()],
      {
        ...index,
        releases: index.releases.map((release) => {
          const digest = changed.get(release.release_id)
          return digest
            ? {
                ...release,
                withdrawals: [...(release.withdrawals ?? []), { table, period, withdrawn_on }],
                manifest_sha256: digest,
              }
            : release
        }),
        ledger_seal: sealOf(next),
      },
      effects,
    )
    await finishWithdrawal(folders, effects)
    return [...changed.keys()]
  } finally {
    await leave()
  }
}

/**
 * Puts in order what an interrupted withdrawal has left: one that was promised is completed, any other was never public.
 *
 * @returns Whether this period of this table is withdrawn now.
 */
export async function settleWithdrawal(
  folders: WithdrawalFolders,
  { table, period }: Pick<Withdrawal, 'table' | 'period'>,
  effects: Effects,
): Promise<boolean> {
  const leave = await takePublished(folders.published, effects)
  try {
    await finishWithdrawal(folders, effects)
    const index = await readIndex(folders.published, effects)
    return (index?.releases ?? []).some(({ withdrawals = [] }) =>
      withdrawals.some((one) => one.table === table && one.period === period),
    )
  } finally {
    await leave()
  }
}

/** Writes every release that has the rows anew, beside the published ones. @returns Release id → digest of its manifest. */
async function prepare(
  city: City,
  { published }: WithdrawalFolders,
  withdrawal: Withdrawal,
  { releases }: PublishedIndex,
  effects: Effects,
): Promise<ReadonlyMap<string, string>> {
  const changed = new Map<string, string>()
  for (const { release_id, manifest_sha256, status } of releases) {
    if (status !== 'published') continue
    const before = await audit(`${published}/${release_id}`, effects, manifest_sha256)
    refuseFindings(release_id, before.findings)
    const manifest = manifestSchema.parse(
      JSON.parse(await effects.files.readText(`${published}/${release_id}/release.json`)),
    )
    const staging = `${withdrawalFolder(published)}/${release_id}`
    const digest = await writeTombstone(
      { from: `${published}/${release_id}`, to: staging },
      manifest,
      withdrawal,
      city.settings,
      effects,
    )
    if (!digest) continue
    const after = await audit(staging, effects, digest)
    refuseFindings(release_id, after.findings)
    changed.set(release_id, digest)
  }
  return changed
}

function refuseFindings(
  release_id: Manifest['release_id'],
  findings: readonly { readonly check: string; readonly where: string }[],
): void {
  const [first] = findings
  if (!first) return
  throw new DisclosureError(
    {
      id: `Audit rilis ${release_id} menemukan ${findings.length} masalah; yang pertama: ${first.check} pada ${first.where}.`,
      en: `The audit of release ${release_id} found ${findings.length} problems; the first: ${first.check} at ${first.where}.`,
    },
    {
      hint: {
        id: 'Pulihkan folder terbitan dari riwayat git, lalu jalankan lagi. Tidak ada yang diubah.',
        en: 'Take the published folder back from the history of git, then try again. Nothing has changed.',
      },
    },
  )
}

const nothingThere = ({ table, period }: Withdrawal, release?: string) =>
  new PublishError(
    {
      id: `Rilis ${release ?? 'mana pun'} tidak memuat periode "${period}" dalam tabel "${table}".`,
      en: `${release ? `Release ${release} has no` : 'No release has a'} period "${period}" in the table "${table}".`,
    },
    {
      hint: {
        id: 'Periksa nama tabel dan periode di release.json; periode ditulis seperti 2024-05, 2024-Q2, atau 2024.',
        en: 'Look up the table and the period in release.json; a period is written 2024-05, 2024-Q2 or 2024.',
      },
    },
  )

/** The ledger without what was withdrawn, and with its tombstone, so that no later release publishes it again. */
function withoutPeriod(
  ledger: Ledger,
  withdrawal: Withdrawal,
  recordTable: string | undefined,
): Ledger {
  const { table, period } = withdrawal
  const rows = Object.entries(ledger.cells[table] ?? {}).filter(
    ([row]) => !row.split('~').includes(period),
  )
  const windows = Object.entries(ledger.windows[table] ?? {}).filter(([one]) => one !== period)
  return {
    ...ledger,
    version: ledger.version + 1,
    cells: ledger.cells[table]
      ? { ...ledger.cells, [table]: Object.fromEntries(rows) }
      : ledger.cells,
    windows: ledger.windows[table]
      ? { ...ledger.windows, [table]: Object.fromEntries(windows) }
      : ledger.windows,
    records:
      table === recordTable
        ? Object.fromEntries(Object.entries(ledger.records).filter(([one]) => one !== period))
        : ledger.records,
    withdrawals: [...ledger.withdrawals, withdrawal],
  }
}
