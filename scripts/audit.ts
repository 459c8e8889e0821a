import {
  audit,
  auditTogether,
  describeAttack,
  type Finding,
  lastBeforeRevisions,
} from '#pipeline/audit/index.ts'
import { realEffects } from '#pipeline/effects.ts'
import { cityFolder } from '#pipeline/folders.ts'
import { readIndex } from '#pipeline/publish/published.ts'
import { runScript } from '#pipeline/run-script.ts'

const help = `npm run audit -- [--city DIR] [--published DIR]

Memeriksa ulang setiap rilis yang terbit dari berkasnya sendiri, lalu menyerang semuanya bersama-sama.`

await runScript(
  { help, options: { city: { type: 'string' }, published: { type: 'string' } } },
  async (flags) => {
    const published =
      typeof flags['published'] === 'string'
        ? flags['published']
        : `${cityFolder(flags)}/data/published`
    const index = await readIndex(published, realEffects)
    if (!index) {
      console.error(`Belum ada yang terbit di ${published}. Jalankan npm run release dahulu.`)
      return 1
    }
    const releases = index.releases.filter(({ status }) => status === 'published')
    const folders = [
      ...releases.map(({ release_id: path, manifest_sha256 }) => ({ path, manifest_sha256 })),
      ...index.reference.versions.map(({ version, manifest_sha256 }) => ({
        path: `reference/${version}`,
        manifest_sha256,
      })),
    ]
    let findings = 0
    const tell = (found: readonly Finding[]) => {
      findings += found.length
      for (const { check, where, found: what } of found.slice(0, 20))
        console.error(`  ${check}: ${where} (${what})`)
    }
    for (const { path, manifest_sha256 } of folders) {
      const folder = `${published}/${path}`
      const { files, cells, findings: own } = await audit(folder, realEffects, manifest_sha256)
      console.log(`${path}: ${files} berkas, ${cells} sel, ${own.length} temuan`)
      tell(own)
    }
    for (const known of lastBeforeRevisions(releases)) {
      const report = await auditTogether(
        known.map(({ release_id }) => `${published}/${release_id}`),
        `${published}/reference/${index.reference.latest}`,
        realEffects,
      )
      console.log(`sampai ${known.at(-1)?.release_id}: ${describeAttack(report)}`)
      tell(report.findings)
    }
    return findings === 0 ? 0 : 1
  },
)
