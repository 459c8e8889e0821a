import type { DuckDBConnection } from '@duckdb/node-api'
import type { City } from '#model/city.ts'
import { DisclosureError } from '#model/errors.ts'
import { type TableFile, tableFileSchema } from '#model/release.ts'
import type { Effects, Files } from './effects.ts'
import { allowOfCity } from './scan/allow.ts'
import { officialTexts } from './scan/official.ts'
import { classMembers } from './scan/persons/class-members.ts'
import { personChecks, scanPersons } from './scan/persons/scan-persons.ts'
import { foundKinds } from './scan/records/finder.ts'
import { saidOfHit, scanPublished } from './scan/scan-published.ts'
import { type RawSource, scanRecords } from './scan/scan-records.ts'

export interface PrivateScanFolders {
  /** The release that is about to be published. */
  readonly staging: string
  readonly published: string
  /** The last release, if there is one. */
  readonly latest: string | undefined
  /** Where the verdict goes. */
  readonly verdict: string
}

/**
 * The last look before a release is public, with everything private at hand: k
 * and l on the persons themselves, every reporter's own words and numbers, and
 * whatever has the form of an identifier.
 *
 * It writes its verdict, in counts, and changes nothing else.
 *
 * @throws {DisclosureError} on any hit; it names files and columns and holds no value.
 */
export async function privateScan(
  city: City,
  sources: readonly RawSource[],
  folders: PrivateScanFolders,
  connection: DuckDBConnection,
  effects: Effects,
): Promise<void> {
  const { files, log } = effects
  const { staging } = folders
  const allow = allowOfCity(city)
  const persons = await personsOf(city, folders, connection, files)
  const { hits, closed, ...read } = await scanPublished(staging, allow, effects)
  const official = await officialTexts(city, files)
  const linked = await scanRecords(sources, [staging], { official, allow }, effects)
  const below = (file: string) => file.replace(`${staging}/`, '')
  const found = linked.found.map((one) => ({ ...one, file: below(one.file) }))
  const problems = [
    ...(persons?.findings ?? []).map(({ check, where }) => `${where}: ${personChecks[check]}`),
    ...hits.map(saidOfHit),
    ...closed.map(({ file, reason }) => `${file}: ${reason}`),
    ...found.map(
      ({ file, kind, from, values }) => `${file}: ${values} ${foundKinds[kind]} dari kolom ${from}`,
    ),
  ]
  const verdict = {
    passes: problems.length === 0,
    persons: persons && { ...persons, findings: persons.findings.length },
    forms: { ...read, hits: hits.length, closed: closed.length },
    records: { read: linked.records, looked_for: linked.looked_for, found },
  }
  await files.write(folders.verdict, `${JSON.stringify(verdict, null, 2)}\n`)
  if (problems.length > 0) throw refusal(problems, folders.verdict)
  log.step(
    'scan',
    `${read.files} berkas, ${linked.records} baris asal dicari, ${persons?.classes ?? 0} kelas baru dihitung orangnya, tidak ada temuan`,
  )
}

function refusal(problems: readonly string[], verdict: string): DisclosureError {
  const shown = problems.slice(0, 5).join('; ')
  const rest = problems.length > 5 ? `; dan ${problems.length - 5} lagi` : ''
  return new DisclosureError(
    {
      id: `Pemindaian menemukan data orang di calon rilis: ${shown}${rest}.`,
      en: `The scan found data of persons in the release to be: ${shown}${rest}.`,
    },
    {
      hint: {
        id: `Tidak ada yang terbit dan rilis terakhir tidak berubah. Bila yang ditemukan memang milik umum (nomor kantor, akun dinas), catat di kolomnya di data/city. Selain itu jangan terbitkan: sampaikan pesan ini kepada pengelola kode. Hitungannya di ${verdict}.`,
        en: `Nothing was published and the newest release has not changed. Where it is public (the number of an office, the account of an agency), note it in its column of data/city. Otherwise do not publish: tell those who keep the code. The counts are in ${verdict}.`,
      },
    },
  )
}

/** k and l of the quarters that no release has shown yet; nothing for a city without a record file. */
async function personsOf(
  city: City,
  { staging, published, latest }: PrivateScanFolders,
  connection: DuckDBConnection,
  files: Files,
) {
  const policy = city.protection.records
  const table = policy && (await readTable(`${staging}/tables/${policy.table}.json`, files))
  if (!policy || !table) return undefined
  const before = latest
    ? await readTable(`${published}/${latest}/tables/${policy.table}.json`, files)
    : undefined
  return scanPersons(table, await classMembers(city, connection), before, policy)
}

async function readTable(path: string, files: Files): Promise<TableFile | undefined> {
  return (await files.exists(path))
    ? tableFileSchema.parse(JSON.parse(await files.readText(path)))
    : undefined
}
