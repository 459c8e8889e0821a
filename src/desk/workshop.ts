import { join } from 'node:path'
import { PublishError } from '#model/errors.ts'
import type { Effects } from '#pipeline/effects.ts'

/** A folder of the desk's own in the city's: it ignores itself, so nothing in it is ever committed. */
export const workshop = (folder: string, ...path: readonly string[]) =>
  join(folder, '.desk', ...path)

export async function openWorkshop(folder: string, { files }: Effects): Promise<void> {
  const path = workshop(folder, '.gitignore')
  if (!(await files.exists(path))) await files.write(path, '*\n')
}

/**
 * Takes the one seat at the desk of a city.
 *
 * @throws {PublishError} when another process sits there; one that is gone has left it.
 */
export async function takeSeat(folder: string, effects: Effects): Promise<() => Promise<void>> {
  await openWorkshop(folder, effects)
  const path = workshop(folder, 'seat')
  const seat = await effects.files.lock(path)
  if (typeof seat !== 'number') return seat
  throw new PublishError(
    {
      id: `Meja kota ini sudah terbuka di komputer ini (proses ${seat}).`,
      en: `This city's desk is open on this computer already (process ${seat}).`,
    },
    {
      hint: {
        id: 'Pakai jendela yang sudah terbuka, atau tutup dulu dengan Ctrl+C di terminalnya.',
        en: 'Use the window that is open, or close it first with Ctrl+C in its terminal.',
      },
      place: { file: path },
    },
  )
}
