import type { CitySettings } from '#model/city.ts'
import type { Manifest } from '#model/release.ts'
import { activity } from './activity.ts'
import { indicators } from './indicators.ts'
import { variables } from './variables.ts'

export interface MetadataFile {
  readonly format: string
  readonly path: string
  readonly media_type: string
  readonly content: string
}

/**
 * The metadata that Indonesia's statistical law asks of a release of statistics, filled
 * from its manifest: MS-Keg (the activity), MS-Ind (indicators) and MS-Var (variables) of
 * Peraturan BPS 5/2020. What neither manifest nor settings tell is called not known.
 */
export function nationalMetadata(
  manifest: Manifest,
  settings: CitySettings,
): readonly MetadataFile[] {
  if (settings.country !== 'ID' || !manifest.kind) return []
  const file = (name: string, content: string): MetadataFile => ({
    format: name,
    path: `metadata/${name}.csv`,
    media_type: 'text/csv',
    content,
  })
  return [
    file('ms-keg', activity(manifest, settings)),
    file('ms-ind', indicators(manifest, settings)),
    file('ms-var', variables(manifest)),
  ]
}
