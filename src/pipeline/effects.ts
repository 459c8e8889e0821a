import { glob, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { PublishError } from '#model/errors.ts'

/** The file operations a run needs; a test passes others to see a full disk or a missing file. */
export interface Files {
  readBytes(path: string): Promise<Uint8Array>
  readText(path: string): Promise<string>
  /** Creates missing folders. */
  write(path: string, content: string | Uint8Array): Promise<void>
  exists(path: string): Promise<boolean>
  /** Names in a folder, sorted by code unit; empty when there is no such folder. */
  list(folder: string): Promise<readonly string[]>
  /** Paths relative to `folder` that match a glob, sorted by code unit. */
  match(folder: string, pattern: string): Promise<readonly string[]>
  makeFolder(path: string): Promise<void>
  rename(from: string, to: string): Promise<void>
  /**
   * Takes a lock that no other process can take until it is released.
   *
   * @returns The release, or the process id that holds the lock. A lock left by a process that is gone is taken over.
   */
  lock(path: string): Promise<(() => Promise<void>) | number>
  remove(path: string): Promise<void>
}

/** Where a run tells what it does. `step` opens one of the seven verbs. */
export interface Log {
  step(verb: string, detail: string): void
  info(message: string): void
  warn(message: string): void
}

/** Everything outside the pure core: files, clock, log and network. Passed last. */
export interface Effects {
  readonly files: Files
  readonly log: Log
  readonly now: () => Date
  readonly fetch: typeof globalThis.fetch
}

const byCodeUnit = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

export const diskFiles: Files = {
  readBytes: (path) => readFile(path),
  readText: (path) => readFile(path, 'utf8'),
  async write(path, content) {
    try {
      await mkdir(path.replace(/[^/]*$/, '') || '.', { recursive: true })
      await writeFile(path, content)
    } catch (cause) {
      throw explainedDiskError(path, cause)
    }
  },
  exists: (path) =>
    stat(path).then(
      () => true,
      () => false,
    ),
  list: (folder) =>
    readdir(folder).then(
      (names) => names.sort(byCodeUnit),
      () => [],
    ),
  async match(folder, pattern) {
    const found: string[] = []
    for await (const path of glob(pattern, { cwd: folder })) found.push(path)
    return found.sort(byCodeUnit)
  },
  makeFolder: async (path) => {
    await mkdir(path, { recursive: true })
  },
  rename: (from, to) => rename(from, to),
  async lock(path) {
    await mkdir(path.replace(/[^/]*$/, '') || '.', { recursive: true })
    for (;;) {
      try {
        await writeFile(path, String(process.pid), { flag: 'wx' })
        return () => rm(path, { force: true })
      } catch (cause) {
        if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause
      }
      // A lock that was taken this moment may have no number in it yet.
      const holder = (await holderOf(path)) || (await sleep(100).then(() => holderOf(path)))
      if (holder > 0 && isAlive(holder)) return holder
      await rm(path, { force: true })
    }
  },
  remove: (path) => rm(path, { recursive: true, force: true }),
}

interface Patience {
  /** How long to wait for the one before, in milliseconds. */
  readonly longest?: number
  readonly pause?: number
  readonly say?: (message: string) => void
}

/**
 * Waits until nobody else holds a lock, and takes it: for work that another run in the
 * same folder need not refuse, only not do at the same time. Whom it waits for is said, once.
 *
 * @returns What ends the turn.
 * @throws {PublishError} when the one before takes longer than `longest`.
 */
export async function takeTurn(
  lock: string,
  files: Pick<Files, 'lock'>,
  { longest = 30 * 60_000, pause = 300, say = console.error }: Patience = {},
): Promise<() => Promise<void>> {
  for (let waited = 0; ; waited += pause) {
    const turn = await files.lock(lock)
    if (typeof turn !== 'number') return turn
    if (waited === 0) say(`Menunggu pekerjaan lain di folder ini selesai (proses ${turn}) …`)
    if (waited > longest)
      throw new PublishError(
        {
          id: `Pekerjaan lain di folder ini belum selesai (proses ${turn}).`,
          en: `Other work in this folder is not done yet (process ${turn}).`,
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

/** A full or locked disk is a problem that a person can mend; anything else stays what it was. */
export function explainedDiskError(path: string, cause: unknown): unknown {
  const place = { file: path }
  switch ((cause as NodeJS.ErrnoException).code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new PublishError(
        {
          id: `Disk penuh saat menulis ${path}.`,
          en: `The disk is full: ${path} could not be written.`,
        },
        {
          hint: {
            id: 'Kosongkan ruang disk, lalu jalankan lagi. Rilis terakhir tidak berubah.',
            en: 'Make room on the disk, then try again. The newest release has not changed.',
          },
          place,
          cause,
        },
      )
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new PublishError(
        { id: `Tidak boleh menulis ke ${path}.`, en: `${path} may not be written to.` },
        {
          hint: {
            id: 'Periksa izin folder itu, atau pilih folder lain. Rilis terakhir tidak berubah.',
            en: 'Check the rights of that folder, or choose another. The newest release has not changed.',
          },
          place,
          cause,
        },
      )
    default:
      return cause
  }
}

const holderOf = async (path: string) => Number(await readFile(path, 'utf8').catch(() => '0'))

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Plain lines in CI and files; on a terminal each step is set off in bold. */
export const terminalLog: Log = {
  step: (verb, detail) =>
    console.log(
      process.stdout.isTTY
        ? `\u001b[1m${verb.padEnd(10)}\u001b[0m ${detail}`
        : `${verb.padEnd(10)} ${detail}`,
    ),
  info: (message) => console.log(`${' '.repeat(11)}${message}`),
  warn: (message) => console.warn(`${' '.repeat(11)}${message}`),
}

export const realEffects: Effects = {
  files: diskFiles,
  log: terminalLog,
  now: () => new Date(),
  fetch: globalThis.fetch,
}
