import { createHash, randomBytes } from 'node:crypto'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { City } from '#model/city.ts'
import { DisclosureError } from '#model/errors.ts'
import type { Ledger, ReleaseKind } from '#model/ledger.ts'
import type { PublishedIndex } from '#model/release.ts'
import type { Effects } from '#pipeline/effects.ts'
import { audit, auditTogether, type Finding } from './audit/index.ts'
import { readReferenceTables, readVintage } from './audit/vintages.ts'
import { openDatabase } from './database.ts'
import { writeIssueList } from './issue-list.ts'
import { manifestHead } from './manifest-head.ts'
import { normalise, type SourceCount, type SourceRows } from './normalise/index.ts'
import { writePrivateReport } from './private-files.ts'
import { privateScan } from './private-scan.ts'
import { protect } from './protect/index.ts'
import { sealOf } from './publish/digest.ts'
import { publish } from './publish/index.ts'
import { commitLedger, openLedger, prepareLedger } from './publish/ledger-store.ts'
import {
  dropReference,
  emptyIndex,
  placeReference,
  type StagedReference,
} from './publish/publish-reference.ts'
import { readIndex, readManifest, writeIndex } from './publish/published.ts'
import { finishWithdrawal } from './publish/withdrawal-journal.ts'
import { stageFacts } from './publish-facts.ts'
import { read } from './read/index.ts'
import { asOfDay, nextReleaseId, refuseRevision } from './release-id.ts'
import type { RawSource } from './scan/scan-records.ts'
import { snapshot } from './snapshot/index.ts'
import { summarise } from './summarise/index.ts'
import { takePublished } from './take-published.ts'
import { withhold } from './withhold.ts'

export interface ReleaseFolders {
  /** Where relative source files are found. */
  readonly raw: string
  /** Private copies of the sources. */
  readonly snapshots: string
  /** Private state of the releases. */
  readonly ledger: string
  /** What anyone may download. */
  readonly published: string
}

export interface ReleaseRequest {
  /** Day the data speak of; without it what `city.yaml` fixes, else the newest extraction date. */
  readonly asOf?: string | undefined
  readonly kind?: ReleaseKind
}

export interface ReleaseReport {
  readonly release_id: string
  /** False when the data say nothing that the last release does not say. */
  readonly isNew: boolean
  readonly sources: readonly SourceCount[]
  readonly share_suppressed: number
}

/**
 * Makes one release: snapshot, read, normalise, summarise, protect, publish, audit.
 *
 * Whole or absent: until the audit passes nothing under `published` changes, and
 * a run that ends at any moment leaves the last release as it was. Equal source
 * bytes, facts and `asOf` give equal published bytes.
 *
 * @throws {PipelineError} for everything a user can mend.
 */
export async function buildRelease(
  city: City,
  folders: ReleaseFolders,
  request: ReleaseRequest,
  effects: Effects,
): Promise<ReleaseReport> {
  const leave = await takePublished(folders.published, effects)
  const database = await openDatabase()
  try {
    await finishWithdrawal(folders, effects)
    return await release(city, folders, request, database.connection, effects)
  } finally {
    database.close()
    await effects.files.remove(`${folders.published}/.staging`)
    await dropReference(folders.published, effects)
    await leave()
  }
}

async function release(
  city: City,
  folders: ReleaseFolders,
  request: ReleaseRequest,
  connection: DuckDBConnection,
  effects: Effects,
): Promise<ReleaseReport> {
  const { files, log } = effects
  const kind = request.kind ?? 'ordinary'
  const asOf = asOfDay(city, request.asOf)
  const known = (await readIndex(folders.published, effects)) ?? emptyIndex(city)
  const ledger = await openLedger(folders.ledger, known, effects)
  if (kind === 'revision') refuseRevision(asOf, known)

  const rows: SourceRows[] = []
  const raw: RawSource[] = []
  for (const source of city.sources) {
    const copy = await snapshot(source, { raw: folders.raw, snapshots: folders.snapshots }, effects)
    log.step('snapshot', `${source.id}: ${copy.files.length} berkas`)
    const { rows: count, issues } = await read(source, copy.files, connection, effects)
    log.step('read', `${source.id}: ${count} baris`)
    rows.push({ source, issues })
    raw.push({ source, files: copy.files })
  }
  // The key lives as long as this run; only counts of distinct keys ever leave memory.
  const sources = await normalise(rows, city, randomBytes(16).toString('hex'), connection)
  for (const source of sources) log.step('normalise', describeSource(source))
  const counts = await summarise(city, asOf, sources, connection)
  log.step(
    'summarise',
    `${counts.counts.length} tabel, ${counts.curves.length} kurva, sampai ${asOf}`,
  )
  // Facts become public with the release that passed its gates, or not at all.
  const facts = await stageFacts(city, folders.published, effects)
  const { index } = facts
  const key = ledger?.key ?? newKey(city)
  const release_id = nextReleaseId(city, asOf, index)
  const head = manifestHead(release_id, asOf, kind, city, ledger)
  const before = index.releases
    .filter(({ status }) => status === 'published')
    .map((one) => `${folders.published}/${one.release_id}`)
  const earlier = []
  for (const folder of before) earlier.push(await readVintage(folder, effects))
  const protection = await withhold(
    (attempt) => protect(counts, city, ledger, kind, attempt),
    {
      kind,
      plan: head.plan ?? [],
      policy: city.protection,
      earlier,
      reference: await readReferenceTables(facts.folder, effects),
    },
    key,
  )
  log.step('protect', `${(100 * protection.share_suppressed).toFixed(1)} % sel disembunyikan`)

  await writeIssueList(`${folders.ledger}/reports/${release_id}-issues.csv`, connection, effects)
  await writePrivateReport(folders.ledger, release_id, protection.report, effects)
  const staging = `${folders.published}/.staging/${release_id}`
  await files.remove(staging)
  const latest = index.releases.at(-1)
  const previous =
    latest && (await readManifest(`${folders.published}/${latest.release_id}`, effects))
  const report = { sources, share_suppressed: protection.share_suppressed }
  if (latest) {
    const same = await publish(
      protection.tables,
      {
        ...head,
        release_id: latest.release_id,
        as_of: latest.as_of,
        kind: latest.kind,
        version: previous?.version,
      },
      city.settings,
      staging,
      effects,
    )
    if (same === latest.manifest_sha256) {
      log.step('publish', `tidak ada yang baru sejak ${latest.release_id}`)
      if (facts.isNew) {
        await refuseFindings(before, facts.folder, effects)
        await placeReference(facts, folders.published, effects)
        await writeIndex(folders.published, index, effects)
        log.info(`fakta kota diterbitkan sebagai reference/${facts.version}`)
      }
      return { ...report, release_id: latest.release_id, isNew: false }
    }
    await files.remove(staging)
  }
  const manifest_sha256 = await publish(
    protection.tables,
    head,
    city.settings,
    staging,
    effects,
    previous,
  )
  log.step('publish', `${release_id}: ${protection.tables.length} tabel`)
  const scanned = {
    staging,
    published: folders.published,
    latest: latest?.release_id,
    verdict: `${folders.ledger}/reports/${release_id}-scan.json`,
  }
  await privateScan(city, raw, scanned, connection, effects)
  await refuseFindings([...before, staging], facts.folder, effects)
  const next: Ledger = {
    format: 1,
    version: (ledger?.version ?? 0) + 1,
    city_id: city.settings.city_id,
    key,
    releases: [...(ledger?.releases ?? []), { release_id, as_of: asOf, kind }],
    ...protection.state,
    withdrawals: ledger?.withdrawals ?? [],
  }
  await moveIntoPlace(
    release_id,
    { staging, facts },
    {
      ...index,
      latest: release_id,
      releases: [
        ...index.releases,
        { release_id, as_of: asOf, status: 'published', kind, manifest_sha256 },
      ],
      ledger_seal: sealOf(next),
    },
    next,
    folders,
    effects,
  )
  if (facts.isNew) log.info(`fakta kota diterbitkan sebagai reference/${facts.version}`)
  return { ...report, release_id, isNew: true }
}

/** Random, except for a bundled sample, whose releases are reproducible bytes and hide nobody. */
function newKey({ settings }: City): string {
  return settings.sample
    ? createHash('sha256').update(`sample ${settings.sample.seed}`).digest('hex')
    : randomBytes(32).toString('hex')
}

/** Audits the last of the releases, by itself and together with those before it. */
async function refuseFindings(
  releases: readonly string[],
  reference: string,
  effects: Effects,
): Promise<void> {
  const { cells, files, findings } = await audit(releases.at(-1) ?? '', effects)
  const together = await auditTogether(releases, reference, effects)
  const found: readonly Finding[] = [...findings, ...together.findings]
  const [first] = found
  if (!first) {
    effects.log.step(
      'audit',
      `${files} berkas, ${cells} sel, ${together.linear.cells} hitungan kecil diserang, tidak ada temuan`,
    )
    return
  }
  const tables = [...new Set(found.map(({ where }) => where.split('/')[0]))].join(', ')
  throw new DisclosureError(
    {
      id: `Audit menemukan ${found.length} masalah pada ${tables}; yang pertama: ${first.check} pada ${first.where} (${first.found}).`,
      en: `The audit found ${found.length} problems in ${tables}; the first: ${first.check} at ${first.where} (${first.found}).`,
    },
    {
      hint: {
        id: 'Jangan terbitkan. Laporkan temuan ini kepada pengelola kode; rilis terakhir tidak berubah.',
        en: 'Do not publish. Tell those who keep the code; the newest release has not changed.',
      },
    },
  )
}

/** The order makes every moment safe: ledger beside, folders, index, ledger in place. */
async function moveIntoPlace(
  release_id: string,
  { staging, facts }: { readonly staging: string; readonly facts: StagedReference },
  index: PublishedIndex,
  ledger: Ledger,
  folders: ReleaseFolders,
  effects: Effects,
): Promise<void> {
  const { files } = effects
  await prepareLedger(folders.ledger, ledger, effects)
  // A folder that the index does not list is the remainder of a run that was cut off.
  await files.remove(`${folders.published}/${release_id}`)
  await files.rename(staging, `${folders.published}/${release_id}`)
  await placeReference(facts, folders.published, effects)
  await writeIndex(folders.published, index, effects)
  await commitLedger(folders.ledger, effects)
}

function describeSource({ source_id, read, quarantined, merged }: SourceCount): string {
  return `${source_id}: ${read} baris dibaca, ${quarantined} dikarantina, ${merged} digabung`
}
