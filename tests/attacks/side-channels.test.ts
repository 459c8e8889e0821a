import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { loadCity } from '#city/load-city.ts'
import { buildRelease } from '#pipeline/build-release.ts'
import { realEffects } from '#pipeline/effects.ts'
import { sealOf } from '#pipeline/publish/digest.ts'
import { withdraw } from '#pipeline/withdraw.ts'
import { hashFolder } from '../golden/folder-hash.ts'
import { prepared } from '../prepare.ts'
import { createCityFolder, header } from '../unit/pipeline/release/city-folder.ts'
import { attackedCities } from './published-city.ts'
import { createRecordCity, quiet, reporters } from './record-city.ts'

/**
 * Attacks that the specification does not list: what the bytes say beside the figures. Sizes of
 * files, numbers of rows, checksums, the seal.
 */
const folders: { remove(): void }[] = []
after(() => {
  for (const folder of folders) folder.remove()
})

const policy = `
policy_version: uji
effective_from: "2024-01-01"
exclude: { classifications: [oversight] }
plan:
  - { id: P1, table: requests-by-month, measure: count, rows: [], period: month, since: "2024-01-01", columns: [received, answered], title: { id: a, en: a } }
  - { id: P4, table: districts-by-month, measure: count, rows: [district], period: month, since: "2024-01-01", columns: [received], title: { id: b, en: b } }
`

/** Sixty requests of January and February; of January's forty some are of the small district. */
function exportWith(ofSmallDistrict: number, who: string): string {
  const rows = Array.from({ length: 60 }, (_, i) => {
    const village = i < ofSmallDistrict ? 'Kembar,Selatan' : 'Melati,Utara'
    const day = String(1 + ((i * (who.length + 1)) % 28)).padStart(2, '0')
    const month = i < 40 ? '01' : '02'
    const nik = createHash('sha256')
      .update(`${who}${i}`)
      .digest('hex')
      .replace(/\D/g, '')
      .padEnd(16, '7')
    return `${who}-${i},2024-${month}-${day} 08:00,2024-${month}-${day} 17:30,,Proses,Jalan berlubang,DPU,Aplikasi,Aduan,${village},${nik.slice(0, 16)},,Nama ${who},${who.repeat(1 + (i % 5))}`
  })
  return `${[header, ...rows.sort()].join('\n')}\n`
}

async function bytesOf(text: string): Promise<Readonly<Record<string, string>>> {
  const folder = createCityFolder()
  folders.push(folder)
  folder.write('data/city/protection.yaml', policy)
  folder.write('raw/app.csv', text)
  const city = await loadCity(folder.city, (path) =>
    realEffects.files.readText(path).catch(() => undefined),
  )
  // One key, as one city has: by another, other numbers are withheld for no reason.
  const keyed = { ...city, settings: { ...city.settings, sample: { rows: 0, seed: 1 } } }
  await buildRelease(keyed, folder, {}, quiet)
  const index = join(folder.published, 'index.json')
  const { ledger_seal: _, ...said } = JSON.parse(readFileSync(index, 'utf8'))
  // The seal is keyed with random bytes of each ledger; everything else must be equal.
  return { ...hashFolder(folder.published), 'index.json': JSON.stringify(said) }
}

test('three or seven requests behind a *, thirty-three or thirty-seven behind a 35, other people, days, texts and order: not one byte differs', async () => {
  const [one, other, third] = await Promise.all([
    bytesOf(exportWith(3, 'satu')),
    bytesOf(exportWith(7, 'seribudua')),
    bytesOf(exportWith(11, 'satu')),
  ])
  assert.deepEqual(one, other)
  // The control: eleven are no longer hidden, and the bytes say so.
  assert.notDeepEqual(one, third)
})

test('after a withdrawal no checksum of a file that held the withdrawn rows is left to try guesses on', async () => {
  const folder = createRecordCity()
  folders.push(folder)
  const { release_id } = await folder.release(reporters(), '2025-02-05')
  const before = Object.entries(hashFolder(folder.published))
  const city = await loadCity(folder.city, (path) =>
    realEffects.files.readText(path).catch(() => undefined),
  )
  const texts = () =>
    Object.keys(hashFolder(folder.published))
      .map((file) => readFileSync(join(folder.published, file), 'latin1'))
      .join('\n')
  const changed = () => {
    const now = hashFolder(folder.published)
    return before.filter(
      ([file, digest]) => now[file] !== digest && !/index\.json|SHA256SUMS/.test(file),
    )
  }
  const withdrawal = {
    table: 'districts-by-month',
    period: '2024-05',
    withdrawn_on: '2025-02-10',
    reason: 'Uji.',
  }
  const listed = texts()
  await withdraw(city, folder, withdrawal, quiet)
  assert.ok(changed().some(([file]) => file === `${release_id}/tables/districts-by-month.csv`))
  for (const [file, digest] of changed()) {
    if (/\.(?:csv|json)$/.test(file) && file.includes('/tables/'))
      assert.ok(listed.includes(digest), `control: ${file}`)
    assert.ok(!texts().includes(digest), file)
  }
})

for (const { name, skip } of attackedCities) {
  test(`${name}: the seal cannot be made with a key that anybody could think of, and can with its own`, {
    skip,
  }, () => {
    const folder = prepared(name)
    const { ledger } = JSON.parse(readFileSync(join(folder.ledger, 'ledger.json'), 'utf8'))
    const { ledger_seal, city_id, latest } = JSON.parse(
      readFileSync(join(folder.published, 'index.json'), 'utf8'),
    )
    const guesses = [
      '',
      '0',
      city_id,
      latest,
      name,
      'secret',
      'ledger',
      'bisa-terbuka',
      'sample',
      ...Array.from({ length: 3000 }, (_, seed) => `sample ${seed}`),
    ].flatMap((word) => [
      createHash('sha256').update(word).digest('hex'),
      createHash('md5').update(word).digest('hex'),
      Buffer.from(word).toString('hex'),
    ])
    const makes = (key: string) => sealOf({ ...ledger, key }) === ledger_seal
    // The control: with the key the seal is made.
    assert.ok(makes(ledger.key))
    // A sample's key follows from its seed, so that its bytes can be made again; it hides nobody.
    const words = guesses.slice(0, name === 'kab-bandung' ? undefined : 30)
    assert.deepEqual(words.filter(makes), [])
    assert.equal(ledger.key.length, 64)
  })
}
