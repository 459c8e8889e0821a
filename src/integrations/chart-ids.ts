import { Worker } from 'node:worker_threads'
import type { Published } from '#release/read.ts'

/** Charts that a published folder has, each version of it asked once. */
const known = new Map<string, Promise<readonly string[]>>()

/**
 * Every chart id of a published folder as it is now. The registry of charts reads the
 * folder once, when it is loaded: for a second folder, or a release that came out
 * meanwhile, it is loaded again in a thread of its own.
 */
export function chartIds({ index }: Published, folder: string): Promise<readonly string[]> {
  const version = [folder, index.latest, index.reference.latest].join('\n')
  const ids = known.get(version) ?? (known.size === 0 ? loadHere(folder) : loadApart(folder))
  known.set(version, ids)
  return ids
}

async function loadHere(folder: string): Promise<readonly string[]> {
  const before = process.env['PUBLISHED_DIR']
  process.env['PUBLISHED_DIR'] = folder
  try {
    const { entries } = await import('#charts/registry.ts')
    return [...entries().keys()]
  } finally {
    if (before === undefined) delete process.env['PUBLISHED_DIR']
    else process.env['PUBLISHED_DIR'] = before
  }
}

function loadApart(folder: string): Promise<readonly string[]> {
  const source = new URL('./chart-ids-thread.ts', import.meta.url)
  return new Promise((resolve, reject) => {
    new Worker(source, { env: { ...process.env, PUBLISHED_DIR: folder } })
      .once('message', resolve)
      .once('error', reject)
  })
}
