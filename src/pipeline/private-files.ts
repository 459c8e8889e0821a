import type { Effects } from './effects.ts'
import type { PrivateReport } from './protect/private-report.ts'

/** Writes what compares a release with the truth into the ledger's folder. */
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
  for (const { period } of report.held_back)
    log.warn(`berkas per aspirasi: triwulan ${period} ditahan, kelasnya tidak aman`)
}
