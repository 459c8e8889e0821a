import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** What became of a change in the city's history. */
export type Recorded =
  /** The folder is no git repository: the files are written, nobody keeps their history. */
  | { readonly kind: 'no-history' }
  /** Git ignores all of it, or the files are as before. */
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'committed'; readonly commit: string; readonly push: Push }
  | { readonly kind: 'failed'; readonly reason: string }

export type Push =
  | { readonly kind: 'none' }
  | { readonly kind: 'pushed'; readonly remote: string }
  | { readonly kind: 'failed'; readonly reason: string }

const patience_ms = 60_000

function git(folder: string, ...args: readonly string[]) {
  return run('git', ['-C', folder, ...args], {
    timeout: patience_ms,
    maxBuffer: 64 * 1024 * 1024,
    // A question that nobody sees would wait for ever.
    env: { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_SSH_COMMAND: 'ssh -oBatchMode=yes' },
  }).then(({ stdout }) => stdout.trim())
}

/**
 * Commits exactly these files, whatever else lies changed beside them, and
 * pushes where a remote is set. A failed push leaves the commit in place.
 */
export async function record(
  folder: string,
  paths: readonly string[],
  message: string,
): Promise<Recorded> {
  try {
    await git(folder, 'rev-parse', '--is-inside-work-tree')
  } catch {
    return { kind: 'no-history' }
  }
  try {
    const kept = await withoutIgnored(folder, paths)
    if (kept.length === 0) return { kind: 'unchanged' }
    await git(folder, 'add', '--all', '--', ...kept)
    if ((await git(folder, 'status', '--porcelain', '--', ...kept)) === '')
      return { kind: 'unchanged' }
    await git(folder, ...(await author(folder)), 'commit', '--quiet', '-m', message, '--', ...kept)
    const commit = await git(folder, 'rev-parse', '--short', 'HEAD')
    return { kind: 'committed', commit, push: await push(folder) }
  } catch (error) {
    return { kind: 'failed', reason: reasonOf(error) }
  }
}

/** `git check-ignore` ends with 1 where nothing is ignored. */
async function withoutIgnored(folder: string, paths: readonly string[]) {
  const ignored = await git(folder, 'check-ignore', '--no-index', '--', ...paths).catch(() => '')
  const names = new Set(ignored.split('\n'))
  return paths.filter((path) => !names.has(path))
}

/** A machine on which nobody has told git a name still keeps history. */
async function author(folder: string): Promise<readonly string[]> {
  const email = await git(folder, 'config', 'user.email').catch(() => '')
  return email ? [] : ['-c', 'user.name=Meja staf', '-c', 'user.email=meja-staf@localhost']
}

async function push(folder: string): Promise<Push> {
  const remote = (await git(folder, 'remote').catch(() => '')).split('\n')[0]
  if (!remote) return { kind: 'none' }
  try {
    await git(folder, 'push', '--quiet', remote, 'HEAD')
    return { kind: 'pushed', remote }
  } catch (error) {
    return { kind: 'failed', reason: reasonOf(error) }
  }
}

/** The last line that git has said; addresses may hold a password and are left out. */
function reasonOf(error: unknown): string {
  const { stderr = '', message } = error as Error & { readonly stderr?: string }
  const said = stderr.trim().split('\n').at(-1) || message.split('\n', 1)[0] || ''
  return said.replace(/\w+:\/\/\S+/g, '…')
}
