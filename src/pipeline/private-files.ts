import type { Effects } from './effects.ts'
import type { PrivateReport } from './protect/private-report.ts'

/** Writes what compares a release with the truth into the ledger's folder, and warns of tables that are too fine. */
export async function writePrivateReport(
  folder: string,
  release_id: string,
  report: PrivateReport,
  { files, log }: Effects,
): Promise<void> {
  await files.write(
    `${folder}/reports/${release_id}-disclosure.json`,
    `${JSON.stringify(report, null, 2)}\n`,
  )
  for (const { table, too_fine } of report.tables) {
    if (too_fine)
      log.warn(
        `${table}: lebih dari separuh sel yang tidak nol disembunyikan; pakai periode atau kode yang lebih kasar`,
      )
  }
  for (const { period } of report.held_back)
    log.warn(`berkas per aspirasi: triwulan ${period} ditahan, kelasnya tidak aman`)
}
