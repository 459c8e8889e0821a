import { setTimeout as sleep } from 'node:timers/promises'
import { PublishError } from '#model/errors.ts'
import { diskFiles } from '#pipeline/effects.ts'

interface Patience {
  /** How long to wait for the build before, in milliseconds. */
  readonly longest?: number
  readonly pause?: number
  readonly say?: (message: string) => void
}

/**
 * Waits until no other build runs in this checkout, and takes its turn. Astro keeps the
 * list of a city's texts in one folder of the project, whatever the output: of two cities
 * built at a time one would be given the other's texts, or none.
 *
 * @returns What ends the turn.
 * @throws {PublishError} when the build before takes longer than `longest`.
 */
export async function takeBuildTurn(
  lock: string,
  { longest = 30 * 60_000, pause = 300, say = console.error }: Patience = {},
): Promise<() => Promise<void>> {
  for (let waited = 0; ; waited += pause) {
    const turn = await diskFiles.lock(lock)
    if (typeof turn !== 'number') return turn
    if (waited === 0) say(`Menunggu bangunan lain selesai (proses ${turn}) …`)
    if (waited > longest)
      throw new PublishError(
        {
          id: `Situs lain sedang dibangun di folder ini (proses ${turn}).`,
          en: `Another site is being built in this folder (process ${turn}).`,
        },
        {
          hint: {
            id: `Tunggu sampai selesai. Bila proses itu sudah tidak ada, hapus ${lock}.`,
            en: `Wait until it is done. If that process is gone, delete ${lock}.`,
          },
        },
      )
    await sleep(pause)
  }
}
