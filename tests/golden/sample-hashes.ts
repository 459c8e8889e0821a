import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { loadCity } from '#city/load-city.ts'
import type { City } from '#model/city.ts'
import { type SampleSize, sample } from '#sample/index.ts'

/** The bundled city; tests run in the root of the repository. */
export const loadBundledCity = () =>
  loadCity('.', (path) => readFile(path, 'utf8').catch(() => undefined))

/** SHA-256 of every file of a sample, by path. */
export function sampleHashes(city: City, size: SampleSize): Record<string, string> {
  const hashes = new Map<string, ReturnType<typeof createHash>>()
  for (const { path, bytes } of sample(city, size)) {
    const hash = hashes.get(path) ?? createHash('sha256')
    hash.update(bytes)
    hashes.set(path, hash)
  }
  return Object.fromEntries(
    [...hashes]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, hash]) => [path, hash.digest('hex')]),
  )
}

if (import.meta.main) {
  const [rows, seed] = process.argv.slice(2).map(Number)
  const hashes = sampleHashes(await loadBundledCity(), { rows: rows ?? 500, seed: seed ?? 1 })
  console.log(JSON.stringify(hashes))
}
