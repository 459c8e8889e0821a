import type { ReleaseKind } from '#model/ledger.ts'
import type { Effects } from '#pipeline/effects.ts'
import type { Finding } from './audit-table.ts'
import { movedCells } from './differences.ts'
import { auditLinear, gate, type LinearReport, wide } from './linear/index.ts'
import { readReferenceTables, readVintage } from './vintages.ts'

export interface TogetherReport {
  readonly findings: readonly Finding[]
  readonly linear: LinearReport
}

/**
 * Attacks a release with everything that was published up to it: linear programming
 * over all counts together, and the subtraction of each release from the next.
 *
 * @param folders Releases, oldest first; the last one is judged.
 * @param reference The newest reference tables.
 * @returns A finding for each suppressed count that can be narrowed below the gate,
 *   for each cell that changed without right, and for counts that cannot all be true.
 */
export async function auditTogether(
  folders: readonly string[],
  reference: string,
  effects: Pick<Effects, 'files'>,
): Promise<TogetherReport> {
  const vintages = []
  for (const folder of folders) vintages.push(await readVintage(folder, effects))
  const newest = vintages.at(-1)
  if (!newest) throw new Error('No release to audit.')
  const linear = await auditLinear({
    ...newest,
    earlier: vintages.slice(0, -1),
    reference: await readReferenceTables(reference, effects),
  })
  return { findings: [...movedCells(vintages), ...linearFindings(linear)], linear }
}

function linearFindings({ consistent, disclosed }: LinearReport): readonly Finding[] {
  if (!consistent)
    return [
      {
        check: 'impossible-counts',
        where: 'counts',
        found: 'no counts can stand behind the files',
      },
    ]
  return disclosed.map(({ name, low, high }) => ({
    check: 'disclosed-count',
    where: name,
    found: `${low}..${high}, narrower than ${gate}`,
  }))
}

/**
 * The sets of releases to attack: for each revision those before it, and all. What
 * a release tells together with those before it, a later one of the same state of
 * the records tells too; a revision alone makes earlier figures less exact.
 */
export function lastBeforeRevisions<Release extends { readonly kind?: ReleaseKind | undefined }>(
  releases: readonly Release[],
): readonly (readonly Release[])[] {
  return releases.flatMap((_, at) => {
    const next = releases[at + 1]
    return next === undefined || next.kind === 'revision' ? [releases.slice(0, at + 1)] : []
  })
}

/** What an attack found, in a line. */
export function describeAttack({ findings, linear }: TogetherReport): string {
  const [narrowest] = linear.widths
  return linear.consistent
    ? `${linear.cells} hitungan kecil diserang; selang tersempit ${narrowest?.width ?? '–'}, ${Math.round(100 * linear.share_wide)} % selebar ${wide} atau lebih; ${findings.length} temuan`
    : `angka-angkanya saling bertentangan; ${findings.length} temuan`
}
