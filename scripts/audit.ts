import { audit } from '#pipeline/audit/index.ts'
import { realEffects } from '#pipeline/effects.ts'
import { cityFolder } from '#pipeline/folders.ts'
import { readIndex } from '#pipeline/publish/published.ts'
import { runScript } from '#pipeline/run-script.ts'

const help = `npm run audit -- [--city DIR] [--published DIR]

Memeriksa ulang setiap rilis yang terbit, hanya dari berkasnya sendiri.`

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
    const folders = [
      ...index.releases
        .filter(({ status }) => status === 'published')
        .map(({ release_id, manifest_sha256 }) => ({ path: release_id, manifest_sha256 })),
      ...index.reference.versions.map(({ version, manifest_sha256 }) => ({
        path: `reference/${version}`,
        manifest_sha256,
      })),
    ]
    let findings = 0
    for (const { path, manifest_sha256 } of folders) {
      const report = await audit(`${published}/${path}`, realEffects, manifest_sha256)
      findings += report.findings.length
      console.log(
        `${path}: ${report.files} berkas, ${report.cells} sel, ${report.findings.length} temuan`,
      )
      for (const { check, where, found } of report.findings.slice(0, 20))
        console.error(`  ${check}: ${where} (${found})`)
    }
    return findings === 0 ? 0 : 1
  },
)
