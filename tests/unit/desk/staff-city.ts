import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadCity } from '#city/load-city.ts'
import { buildRelease } from '#pipeline/build-release.ts'
import { type Effects, realEffects } from '#pipeline/effects.ts'
import { type CityFolder, createCityFolder } from '../pipeline/release/city-folder.ts'

export const quiet: Effects = { ...realEffects, log: { step() {}, info() {}, warn() {} } }

/** A text of the small city. */
export const goodText = `---
id: pasar
title: "Pasar dibuka"
summary: "Pasar dibuka."
published_on: "2024-03-01"
---

Bulan ini masuk <Angka id="masuk" /> laporan.
`

/** The small city on disk with one release, one text and, where asked for, its history in git. */
export async function createStaffCity({ git = false } = {}): Promise<CityFolder> {
  const folder = createCityFolder()
  folder.write('content/updates/pasar.id.mdx', goodText)
  folder.write('content/updates/pasar.en.mdx', goodText.replace('Pasar dibuka"', 'Market opens"'))
  folder.write('.gitignore', 'raw/\ndata/raw/\ndata/ledger/\n')
  await release(folder, '2024-02-15')
  if (git) {
    gitIn(folder.city, 'init', '--quiet', '--initial-branch=main')
    gitIn(folder.city, 'config', 'user.name', 'Uji')
    gitIn(folder.city, 'config', 'user.email', 'uji@localhost')
    gitIn(folder.city, 'add', '--all')
    gitIn(folder.city, 'commit', '--quiet', '-m', 'Awal')
  }
  return folder
}

export function gitIn(folder: string, ...args: readonly string[]): string {
  return execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8' }).trim()
}

export async function release(folder: CityFolder, asOf?: string) {
  const city = await loadCity(folder.city, async (path) => {
    try {
      return readFileSync(path, 'utf8')
    } catch {
      return undefined
    }
  })
  const { raw, snapshots, ledger, published } = folder
  return buildRelease(city, { raw, snapshots, ledger, published }, { asOf }, quiet)
}

export const textOf = (folder: CityFolder, path: string) =>
  readFileSync(join(folder.city, path), 'utf8')
