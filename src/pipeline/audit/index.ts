import { createHash } from 'node:crypto'
import { type Manifest, type TableFile, tableFileSchema } from '#model/release.ts'
import type { Effects } from '#pipeline/effects.ts'
import { auditDescriptor } from './audit-descriptor.ts'
import { auditFormats } from './audit-formats.ts'
import { auditRecords } from './audit-records.ts'
import { auditShares } from './audit-shares.ts'
import { auditSteps } from './audit-steps.ts'
import { auditTable, type Finding, type Policy } from './audit-table.ts'
import { readManifest } from './vintages.ts'

export type { Finding } from './audit-table.ts'
export {
  auditTogether,
  describeAttack,
  lastBeforeRevisions,
  type TogetherReport,
} from './audit-together.ts'

export interface AuditReport {
  readonly release_id: string
  readonly files: number
  readonly cells: number
  readonly findings: readonly Finding[]
}

/**
 * Proves the claims of a published folder again, from its files alone: every
 * listed file is there with its bytes and hash and no other file is; every format
 * carries the same cells; the descriptor names a licence and the same files; every count is 0, `*` or a rounded number; shares
 * are coarse enough and lie within their interval; curves stay on the grid, never
 * rise, and tell no count from point to point; classes of the record file are large and varied enough; nothing
 * withdrawn is left; nothing looks like an identifier.
 *
 * It shares no code with `protect`: the inspector does not borrow the inspected.
 *
 * @param manifestDigest SHA-256 of `release.json` as the index has it, once there is one.
 * @returns Every finding; an empty list means the folder passes.
 * @throws {PublishError} when the folder has no readable manifest.
 */
export async function audit(
  folder: string,
  { files }: Effects,
  manifestDigest?: string,
): Promise<AuditReport> {
  const manifest = await readManifest(folder, files)
  const findings: Finding[] = []
  const actual = sha256(await files.readBytes(`${folder}/release.json`))
  if (manifestDigest !== undefined && actual !== manifestDigest) {
    findings.push({ check: 'wrong-hash', where: 'release.json', found: actual })
  }
  const listed = new Set([
    'release.json',
    'datapackage.json',
    'SHA256SUMS',
    ...manifest.tables.flatMap((table) => table.files.map(({ path }) => path)),
    ...(manifest.metadata ?? []).map(({ path }) => path),
  ])
  if ('city_sha256' in manifest.policy) listed.add('city.json')
  for (const path of await files.match(folder, '**/*.*')) {
    if (!listed.has(path))
      findings.push({ check: 'unlisted-file', where: path, found: 'not in release.json' })
  }
  let cells = 0
  const policy = policyOf(manifest)
  const tables: TableFile[] = []
  for (const table of manifest.tables) {
    const contents = new Map<string, Uint8Array>()
    for (const file of table.files) {
      const where = file.path
      if (!(await files.exists(`${folder}/${file.path}`))) {
        findings.push({ check: 'missing-file', where, found: 'no such file' })
        continue
      }
      const bytes = await files.readBytes(`${folder}/${file.path}`)
      const digest = sha256(bytes)
      if (digest !== file.sha256) findings.push({ check: 'wrong-hash', where, found: digest })
      if (bytes.byteLength !== file.bytes)
        findings.push({ check: 'wrong-size', where, found: String(bytes.byteLength) })
      contents.set(file.format, bytes)
    }
    const parsed = tableFileSchema.safeParse(parseJson(textOf(contents.get('json'))))
    if (!parsed.success) {
      findings.push({
        check: 'unreadable-table',
        where: table.table,
        found: parsed.error.issues[0]?.message ?? '',
      })
      continue
    }
    tables.push(parsed.data)
    cells += parsed.data.rows.length * parsed.data.columns.length
    findings.push(...auditTable(parsed.data, textOf(contents.get('csv')), manifest, policy))
    findings.push(...(await auditFormats(parsed.data, contents)))
  }
  findings.push(...auditRecords(tables, manifest), ...auditShares(tables, policy))
  findings.push(...auditSteps(tables, policy))
  findings.push(...auditWithdrawals(tables, manifest))
  findings.push(...(await auditMetadata(folder, manifest, files)))
  const descriptor = await files.readText(`${folder}/datapackage.json`).catch(() => '')
  findings.push(...auditDescriptor(descriptor, manifest))
  findings.push(...(await auditSums(folder, manifest, files)))
  return { release_id: manifest.release_id, files: listed.size, cells, findings }
}

/** A tombstone whose rows are still there is a lie. */
function auditWithdrawals(tables: readonly TableFile[], { withdrawals }: Manifest): Finding[] {
  return (withdrawals ?? []).flatMap(({ table, period }) =>
    tables.some((one) => one.table === table && one.rows.some((row) => row['period'] === period))
      ? [{ check: 'withdrawn-rows', where: `${table}/${period}`, found: 'still published' }]
      : [],
  )
}

/** Files that belong to no table: there, and with the hash that the manifest has. */
async function auditMetadata(
  folder: string,
  { metadata = [] }: Manifest,
  files: Effects['files'],
): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const { path, sha256: digest } of metadata) {
    const bytes = await files.readBytes(`${folder}/${path}`).catch(() => new Uint8Array())
    const found = sha256(bytes)
    if (found !== digest) findings.push({ check: 'wrong-hash', where: path, found })
  }
  return findings
}

async function auditSums(
  folder: string,
  manifest: Manifest,
  files: Effects['files'],
): Promise<Finding[]> {
  const lines = (await files.readText(`${folder}/SHA256SUMS`).catch(() => ''))
    .split('\n')
    .filter(Boolean)
  const sums = new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]))
  const expected = [
    ...manifest.tables.flatMap(({ files: listed }) => listed),
    ...(manifest.metadata ?? []),
  ]
  for (const path of ['release.json', 'datapackage.json']) {
    const bytes = await files.readBytes(`${folder}/${path}`).catch(() => new Uint8Array())
    expected.push({ path, sha256: sha256(bytes), format: '', media_type: '', bytes: bytes.length })
  }
  return expected.flatMap(({ path, sha256: digest }): Finding[] =>
    sums.get(path) === digest
      ? []
      : [{ check: 'wrong-checksum-list', where: path, found: sums.get(path) ?? 'absent' }],
  )
}

const textOf = (bytes: Uint8Array = new Uint8Array()) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

function policyOf({ policy }: Manifest): Policy {
  const grid = policy['grid_days']
  return {
    threshold: Number(policy['threshold'] ?? 10),
    rounding_base: Number(policy['rounding_base'] ?? 5),
    grid_days: typeof grid === 'string' ? grid.split(' ').map(Number) : [],
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
