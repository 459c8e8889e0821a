import { PublishError } from '#model/errors.ts'
import type { Effects } from './effects.ts'

/**
 * Takes the lock of a published folder: one release or withdrawal at a time.
 *
 * @returns What gives it back.
 * @throws {PublishError} while another process has it.
 */
export async function takePublished(
  published: string,
  { files }: Effects,
): Promise<() => Promise<void>> {
  const path = `${published}/.lock`
  const lock = await files.lock(path)
  if (typeof lock !== 'number') return lock
  throw new PublishError(
    {
      id: `Rilis lain sedang berjalan (proses ${lock}).`,
      en: `Another release is being made (process ${lock}).`,
    },
    {
      hint: {
        id: `Tunggu sampai selesai. Bila proses itu sudah tidak ada, hapus ${path}.`,
        en: `Wait until it is done. If that process is gone, delete ${path}.`,
      },
    },
  )
}
