import type { CitySettings } from '#model/city.ts'
import type { Manifest } from '#model/release.ts'
import type { Protected, PublicTable } from '#model/table.ts'
import type { Effects } from '#pipeline/effects.ts'
import { withFunnel } from './funnel-columns.ts'
import { writeFolder } from './write-folder.ts'

/**
 * Writes protected tables as one release into a staging folder. Nothing that has
 * not passed `protect` fits its type; what follows from protected cells alone is
 * derived here.
 *
 * @param previous The manifest of the release before, from which the version of the data follows.
 *
 * @returns The SHA-256 of the release's manifest.
 */
export function publish(
  tables: readonly Protected<PublicTable>[],
  head: Omit<Manifest, 'tables'>,
  settings: CitySettings,
  staging: string,
  effects: Effects,
  previous?: Manifest,
): Promise<string> {
  return writeFolder(staging, tables.map(withFunnel), head, settings, effects, previous)
}
