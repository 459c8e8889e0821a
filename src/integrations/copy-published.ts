import { copyFile, cp, mkdir, readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'

/**
 * Puts the published folder under `data/` of the built site, byte for byte; its index as
 * `releases.json`, since `data/index.json` is the site's longer one. The newest release lies
 * once more under `data/latest/`, and the newest reference tables under
 * `data/reference/latest/`: real files, because no redirect works on every static host.
 */
export function copyPublished(published: string): AstroIntegration {
  return {
    name: 'copy-published',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const target = resolve(fileURLToPath(dir), 'data')
        await mkdir(target, { recursive: true })
        const index = resolve(published, 'index.json')
        const copy = (from: string, to: string) =>
          cp(resolve(published, from), resolve(target, to), {
            recursive: true,
            // Locks and unfinished runs begin with a dot and are nobody's.
            filter: (path) => path !== index && !/^\.[^/]/.test(basename(path)),
          })
        const { latest, reference } = JSON.parse(await readFile(index, 'utf8'))
        await copy('.', '.')
        if (latest) await copy(latest, 'latest')
        if (reference.latest) await copy(`reference/${reference.latest}`, 'reference/latest')
        await copyFile(index, resolve(target, 'releases.json'))
      },
    },
  }
}
