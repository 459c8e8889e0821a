import { z } from 'zod'
import { indexSchema, type PublishedIndex } from '#model/release.ts'
import type { Effects } from '#pipeline/effects.ts'
import { commitLedger, forgetCopies } from './ledger-store.ts'
import { writeIndex } from './published.ts'

/** What a withdrawal needs to know of the folders. */
export interface WithdrawalFolders {
  readonly published: string
  readonly ledger: string
}

const journalSchema = z.strictObject({ releases: z.array(z.string()), index: indexSchema })

/** Where a withdrawal prepares its releases. */
export const withdrawalFolder = (published: string) => `${published}/.withdrawal`

/**
 * Promises a withdrawal: from here on it will be completed, whatever happens.
 *
 * Precondition: every release of `index` that changes lies whole and audited in
 * {@link withdrawalFolder}, and the ledger that fits `index` is prepared.
 */
export async function promiseWithdrawal(
  { published }: WithdrawalFolders,
  releases: readonly string[],
  index: PublishedIndex,
  { files }: Effects,
): Promise<void> {
  const folder = withdrawalFolder(published)
  await files.write(`${folder}/journal.json.new`, JSON.stringify({ releases, index }))
  await files.rename(`${folder}/journal.json.new`, `${folder}/journal.json`)
}

/**
 * Completes a promised withdrawal; every step may be repeated. At its end no copy
 * of the ledger holds what was taken back. Preparations without a promise are thrown away, nothing of them was public.
 */
export async function finishWithdrawal(
  folders: WithdrawalFolders,
  effects: Effects,
): Promise<void> {
  const { files } = effects
  const { published, ledger } = folders
  const folder = withdrawalFolder(published)
  if (await files.exists(`${folder}/journal.json`)) {
    const { releases, index } = journalSchema.parse(
      JSON.parse(await files.readText(`${folder}/journal.json`)),
    )
    for (const release of releases) {
      if (!(await files.exists(`${folder}/${release}`))) continue
      await files.remove(`${published}/${release}`)
      await files.rename(`${folder}/${release}`, `${published}/${release}`)
    }
    await writeIndex(published, index, effects)
    if (await files.exists(`${ledger}/ledger.pending.json`)) await commitLedger(ledger, effects)
    await forgetCopies(ledger, effects)
  }
  await files.remove(folder)
}
