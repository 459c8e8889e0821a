import { cp, mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'

/** Puts the published folder under `data/` of the built site, byte for byte. */
export function copyPublished(published: string): AstroIntegration {
  return {
    name: 'copy-published',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const target = resolve(fileURLToPath(dir), 'data')
        await mkdir(target, { recursive: true })
        await cp(published, target, { recursive: true })
      },
    },
  }
}
