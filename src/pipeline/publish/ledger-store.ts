import { z } from 'zod'
import { PublishError } from '#model/errors.ts'
import { type Ledger, releaseKinds } from '#model/ledger.ts'
import { type PublishedIndex, withdrawalSchema } from '#model/release.ts'
import type { Effects } from '#pipeline/effects.ts'
import { sealOf, sha256 } from './digest.ts'

/** How many earlier ledgers are kept in `copies/`. */
const keptCopies = 24

const cell = z.tuple([
  z.number().nullable(),
  z.union([z.number(), z.string(), z.null()]),
  z.literal('withheld').optional(),
])
const byName = <Value extends z.ZodType>(value: Value) => z.record(z.string(), value)
const ledgerSchema = z.strictObject({
  format: z.literal(1),
  version: z.number().int(),
  city_id: z.string(),
  key: z.string().regex(/^[0-9a-f]{64}$/),
  releases: z.array(
    z.strictObject({ release_id: z.string(), as_of: z.string(), kind: z.enum(releaseKinds) }),
  ),
  cells: byName(byName(byName(cell))),
  windows: byName(byName(z.number())),
  records: byName(
    z.strictObject({
      rows: z.array(z.tuple([z.array(z.string()), z.number().int()])),
      held: z.number().int(),
    }),
  ),
  withdrawals: z.array(withdrawalSchema),
})
const fileSchema = z.strictObject({ sha256: z.string(), ledger: ledgerSchema })

const wayBack = {
  id: 'Pulihkan folder ledger dari cadangan terakhir (mesin yang menerbitkan rilis sebelumnya). Tanpa ledger, angka rilis baru dapat dikurangkan dari rilis lama dan membuka data warga.',
  en: 'Restore the ledger from its last backup (of the machine that made the release before). Without it, figures of a new release could be subtracted from those of an old one and tell of residents.',
}

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
      {
        id: `Ledger di ${folder} mencatat ${ledger.releases.length} rilis, tetapi tidak ada rilis yang terbit.`,
        en: `The ledger in ${folder} has ${ledger.releases.length} releases, but none is published.`,
      },
      {
        hint: {
          id: 'Kembalikan folder data/published dari git, atau tunjuk folder yang benar dengan --published.',
          en: 'Take data/published back from git, or name the right folder with --published.',
        },
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
      ? {
          id: `Ledger di ${folder} bukan pasangan rilis yang terbit, atau telah berubah.`,
          en: `The ledger in ${folder} does not belong to what is published, or has been changed.`,
        }
      : {
          id: `Ada rilis yang terbit, tetapi tidak ada ledger di ${folder}.`,
          en: `There is a published release, but no ledger in ${folder}.`,
        },
    { hint: wayBack, place: { file: `${folder}/ledger.json` } },
  )
}

async function readLedger(path: string, files: Effects['files']): Promise<Ledger | undefined> {
  if (!(await files.exists(path))) return undefined
  const text = await files.readText(path)
  const parsed = fileSchema.safeParse(parseJson(text))
  if (!parsed.success) {
    throw new PublishError(
      { id: `Ledger ${path} tidak terbaca.`, en: `The ledger ${path} cannot be read.` },
      {
        hint: wayBack,
        place: { file: path },
        cause: parsed.error,
      },
    )
  }
  const { ledger, sha256: digest } = parsed.data
  if (sha256(JSON.stringify(ledger)) === digest) return ledger
  throw new PublishError(
    {
      id: `Ledger ${path} bukan pasangan rilis yang terbit, atau telah berubah.`,
      en: `The ledger ${path} does not belong to what is published, or has been changed.`,
    },
    {
      hint: wayBack,
      place: { file: path },
    },
  )
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * Writes the next ledger beside the present one, before anything is published,
 * and a copy of the present one to `copies/`, of which the newest are kept.
 */
export async function prepareLedger(
  folder: string,
  ledger: Ledger,
  { files }: Effects,
): Promise<void> {
  if (await files.exists(`${folder}/ledger.json`)) {
    const name = `ledger-${String(ledger.version - 1).padStart(6, '0')}.json`
    await files.write(`${folder}/copies/${name}`, await files.readText(`${folder}/ledger.json`))
    const copies = (await files.list(`${folder}/copies`)).filter((copy) =>
      /^ledger-\d+\.json$/.test(copy),
    )
    for (const copy of copies.slice(0, -keptCopies)) await files.remove(`${folder}/copies/${copy}`)
  }
  // The schema's order of keys, so that what is read again hashes to the same.
  const ordered = ledgerSchema.parse(ledger)
  const content = { sha256: sha256(JSON.stringify(ordered)), ledger: ordered }
  await files.write(`${folder}/ledger.pending.json`, `${JSON.stringify(content)}\n`)
}

/**
 * Forgets every earlier ledger but the present one, which is copied anew.
 *
 * After a withdrawal the copies still hold the true counts of what was taken back,
 * and are of no use: none of them fits the index any more, so none would be opened.
 * May be repeated.
 */
export async function forgetCopies(folder: string, { files }: Effects): Promise<void> {
  const text = await files.readText(`${folder}/ledger.json`)
  const { version } = fileSchema.parse(parseJson(text)).ledger
  const present = `ledger-${String(version).padStart(6, '0')}.json`
  await files.write(`${folder}/copies/${present}`, text)
  for (const copy of await files.list(`${folder}/copies`))
    if (copy !== present) await files.remove(`${folder}/copies/${copy}`)
}

/** Makes the prepared ledger the present one; the last step of a release. */
export async function commitLedger(folder: string, { files }: Effects): Promise<void> {
  await files.rename(`${folder}/ledger.pending.json`, `${folder}/ledger.json`)
}
