import { z } from 'zod'
import { PublishError } from '#model/errors.ts'
import type { Ledger } from '#model/ledger.ts'
import type { PublishedIndex } from '#model/release.ts'
import type { Effects } from '#pipeline/effects.ts'
import { sealOf } from './digest.ts'

const cell = z.tuple([z.number().nullable(), z.union([z.number(), z.string(), z.null()])])
const ledgerSchema = z.strictObject({
  format: z.literal(1),
  city_id: z.string(),
  key: z.string().regex(/^[0-9a-f]{64}$/),
  releases: z.array(z.strictObject({ release_id: z.string(), as_of: z.string() })),
  cells: z.record(z.string(), z.record(z.string(), z.record(z.string(), cell))),
})

const wayBack =
  'Pulihkan folder ledger dari cadangan terakhir (mesin yang menerbitkan rilis sebelumnya). Tanpa ledger, angka rilis baru dapat dikurangkan dari rilis lama dan membuka data warga.'

/**
 * Opens the private ledger that belongs to what is published.
 *
 * @returns `undefined` when nothing has been released yet.
 * @throws {PublishError} when ledger and index do not belong together: one is missing, or the seal differs.
 */
export async function openLedger(
  folder: string,
  index: PublishedIndex | undefined,
  { files }: Effects,
): Promise<Ledger | undefined> {
  const released = (index?.releases.length ?? 0) > 0
  const ledger = await readLedger(`${folder}/ledger.json`, files)
  if (!released && !ledger) return undefined
  if (!released && ledger) {
    throw new PublishError(
      `Ledger di ${folder} mencatat ${ledger.releases.length} rilis, tetapi tidak ada rilis yang terbit.`,
      {
        hint: 'Kembalikan folder data/published dari git, atau tunjuk folder yang benar dengan --published.',
        place: { file: `${folder}/ledger.json` },
      },
    )
  }
  if (ledger && sealOf(ledger) === index?.ledger_seal) return ledger
  // A run that ended between the index and the ledger left the ledger that fits beside it.
  const pending = await readLedger(`${folder}/ledger.pending.json`, files)
  if (pending && sealOf(pending) === index?.ledger_seal) {
    await files.rename(`${folder}/ledger.pending.json`, `${folder}/ledger.json`)
    return pending
  }
  throw new PublishError(
    ledger
      ? `Ledger di ${folder} bukan pasangan rilis yang terbit, atau telah berubah.`
      : `Ada rilis yang terbit, tetapi tidak ada ledger di ${folder}.`,
    { hint: wayBack, place: { file: `${folder}/ledger.json` } },
  )
}

async function readLedger(path: string, files: Effects['files']): Promise<Ledger | undefined> {
  if (!(await files.exists(path))) return undefined
  try {
    return ledgerSchema.parse(JSON.parse(await files.readText(path)))
  } catch (cause) {
    throw new PublishError(`Ledger ${path} tidak terbaca.`, {
      hint: wayBack,
      place: { file: path },
      cause,
    })
  }
}

/** Writes the next ledger beside the present one, before anything is published. */
export async function prepareLedger(
  folder: string,
  ledger: Ledger,
  { files }: Effects,
): Promise<void> {
  await files.write(`${folder}/ledger.pending.json`, `${JSON.stringify(ledger)}\n`)
}

/** Makes the prepared ledger the present one; the last step of a release. */
export async function commitLedger(folder: string, { files }: Effects): Promise<void> {
  await files.rename(`${folder}/ledger.pending.json`, `${folder}/ledger.json`)
}
