import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { globSync, readFileSync, statSync } from 'node:fs'
import { test } from 'node:test'
import { unpack } from '#pipeline/scan/unpack/index.ts'
import { attackedCities, type PublishedCity } from './published-city.ts'

/** T19 of the specification: nothing published is the hash of a person's number. */
async function digestsOf({ published, dist }: PublishedCity) {
  const files = globSync([`${published}/**/*`, `${dist}/**/*`]).filter((file) =>
    statSync(file).isFile(),
  )
  /** Where each hexadecimal string of 32 signs or more stands. */
  const digests = new Map<string, string>()
  for (const file of files) {
    for (const text of (await unpack(readFileSync(file), file)).texts) {
      // The address of a page that a fact cites may hold one of its own.
      const own = text.replace(/https?:\/\/[^\s"'<>]+/g, '')
      for (const [found] of own.matchAll(/(?<![\da-z])[\da-f]{32,}(?![\da-z])/gi)) {
        if (!/^0+$/.test(found)) digests.set(found.toLowerCase(), file)
      }
    }
  }
  return { files, digests }
}

/** The reader of workbooks, which the file check loads, knows the class ids of Office documents. */
const ofLibrary = readFileSync('node_modules/@e965/xlsx/xlsx.mjs', 'utf8').toLowerCase()
const everywhere = new Set<string>()
for (const city of attackedCities) {
  test(`${city.name}: every long hexadecimal string is the checksum of a public file, which anyone can recompute, or the seal`, {
    skip: city.skip,
  }, async () => {
    const { files, digests } = await digestsOf(city)
    assert.ok(digests.size > 20, String(digests.size))
    const index = JSON.parse(readFileSync(`${city.published}/index.json`, 'utf8'))
    // The seal is a keyed hash (32 random bytes) of the ledger's release ids and published values:
    // no person's number goes into it, and without the key nobody can try one out.
    const explained = new Set([index.ledger_seal])
    for (const file of files) {
      const bytes = readFileSync(file)
      for (const algorithm of ['md5', 'sha1', 'sha256', 'sha384', 'sha512']) {
        explained.add(hash(algorithm, bytes))
      }
    }
    const unexplained = Array.from(digests).filter(
      ([digest]) => !explained.has(digest) && !ofLibrary.includes(digest),
    )
    assert.deepEqual(unexplained, [])
    for (const digest of digests.keys()) everywhere.add(digest)
  })
}

/** The most plausible numbers of the city: its districts, both sexes, sixty years of birthdays, the first serials. */
function* plausibleNiks(): Generator<string> {
  const two = (value: number) => String(value).padStart(2, '0')
  for (const district of ['327101', '327102', '327103', '327104', '327105', '327106']) {
    for (let day = 1; day <= 28; day++) {
      for (let month = 1; month <= 12; month++) {
        for (let year = 50; year < 110; year++) {
          for (const woman of [0, 40]) {
            const birth = `${two(day + woman)}${two(month)}${two(year % 100)}`
            for (let serial = 1; serial <= 4; serial++) yield `${district}${birth}000${serial}`
          }
        }
      }
    }
  }
}

/** The numbers among all plausible ones whose hash is one of `wanted`. */
function recovered(wanted: ReadonlySet<string>): readonly string[] {
  const lengths = new Set(Array.from(wanted, ({ length }) => length))
  const algorithms = ['md5', 'sha1', 'sha256'].filter((name) => lengths.has(hash(name, '').length))
  const found: string[] = []
  for (const nik of plausibleNiks()) {
    for (const algorithm of algorithms) if (wanted.has(hash(algorithm, nik))) found.push(nik)
  }
  return found
}

test('a million plausible NIKs through the hashes give none of the published strings, and find the one that was planted', () => {
  const control = '3271044507900003'
  assert.deepEqual(recovered(new Set([...everywhere, hash('sha256', control)])), [control])
})

for (const { name, published, skip } of attackedCities) {
  test(`${name}: no statistic has a value that is an id: long hexadecimal, UUID or the number of a request`, {
    skip,
  }, () => {
    const ids = [
      /(?<![\da-z])[\da-f]{16,}(?![\da-z])/i,
      /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/i,
      /\bAD-20\d\d-\d{7}|\b(?:in|fb|x_?|tw)20\d{11}/i,
    ]
    const files = globSync(`${published}/2*/tables/*.csv`)
    assert.ok(files.length > 5)
    for (const file of files) {
      for (const id of ids) assert.doesNotMatch(readFileSync(file, 'utf8'), id, file)
    }
  })
}
