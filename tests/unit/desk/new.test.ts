import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { hashFolder } from '../../golden/folder-hash.ts'
import { createStaffCity, gitIn, textOf } from './staff-city.ts'

const folder = await createStaffCity({ git: true })
after(folder.remove)

function command(script: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`scripts/${script}.ts`, '--city', folder.city, ...args],
    { encoding: 'utf8', env: { ...process.env, SOURCE_DATE_EPOCH: '1709596800' } },
  )
  return { status, text: `${stdout}\n${stderr}` }
}
const create = (...args: readonly string[]) => command('new', ...args)

test('new update makes a draft that passes check, in one language or in both', () => {
  const made = create('update', 'Pasar: "baru" & dibuka', '--title_en', 'A new market')
  assert.equal(made.status, 0, made.text)
  const text = textOf(folder, 'content/updates/pasar-baru-dibuka.id.mdx')
  assert.match(text, /title: "Pasar: \\"baru\\" & dibuka"\n/)
  assert.match(text, /published_on: "2024-03-05"\ndraft: true\n/)
  assert.ok(existsSync(join(folder.city, 'content/updates/pasar-baru-dibuka.en.mdx')))
  const check = command('check')
  assert.equal(check.status, 0, check.text)
  assert.match(check.text, /pasar-baru-dibuka\.id\.mdx:6\n {4}Belum terbit: draft/)
})

test('a title that is taken gets an id of its own, and an id that is taken is refused', () => {
  assert.equal(create('update', 'Pasar baru dibuka').status, 0)
  assert.ok(existsSync(join(folder.city, 'content/updates/pasar-baru-dibuka-2.id.mdx')))
  const { status, text } = create('update', 'Lain', '--id', 'pasar')
  assert.equal(status, 1)
  assert.match(text, /Tulisan "pasar" sudah ada/)
})

test('new programme, indicator and award make rows that the loader takes, with nothing invented', () => {
  folder.write(
    'data/city/pillars.csv',
    'pillar_id,name_id,name_en,description_id,description_en,source,retrieved_on,doubt_id,doubt_en\nhijau,Hijau,Green,a,b,uji,,,\n',
  )
  const source = ['--source', 'https://example.org/a,b']
  const name = ['--name_en', 'Reading, "aloud"']
  assert.equal(create('programme', 'Taman baca', ...name, ...source).status, 0)
  assert.match(
    textOf(folder, 'data/city/programmes.csv'),
    /\ntaman-baca,Taman baca,"Reading, ""aloud""",,,,,unknown,,,none,"https:\/\/example\.org\/a,b",,,\n$/,
  )
  assert.match(textOf(folder, 'content/programmes/taman-baca.id.mdx'), /draft: true/)
  const indicator = ['--pillar_id', 'hijau', '--unit_id', 'persen', '--unit_en', 'percent']
  assert.equal(
    create('indicator', 'Ruang hijau', ...name, ...indicator, '--direction', 'up', ...source)
      .status,
    0,
  )
  assert.equal(
    create('award', 'Kota sehat', ...name, '--year', '2024', '--level', 'national', ...source)
      .status,
    0,
  )
  assert.match(textOf(folder, 'data/city/awards.csv'), /national,,unconfirmed,/)
  assert.equal(command('check', '--write').status, 0)
})

/** Arguments that cannot be right → exit code and what is said. */
const wrong: readonly (readonly [readonly string[], number, RegExp])[] = [
  [[], 2, /Sebut apa yang baru/],
  [['pasar', 'x'], 2, /Sebut apa yang baru/],
  [['constructor', 'x'], 2, /Sebut apa yang baru/],
  [['update'], 2, /Sebut apa yang baru/],
  [['update', 'a', 'b'], 2, /"b" tidak dikenal/],
  [['update', 'a', '--judul', 'b'], 2, /--judul/],
  [['award', 'Kota'], 1, /--name_en.*--year.*--level.*--source/],
  [
    [
      'award',
      'Kota',
      '--name_en',
      'City',
      '--year',
      '3020',
      '--level',
      'national',
      '--source',
      'x',
    ],
    1,
    /awards\.csv:\d+ Kolom year berisi tahun 3020/,
  ],
  [
    ['award', 'Kota', '--name_en', 'City', '--year', '2024', '--level', 'dunia', '--source', 'x'],
    1,
    /Pilihan: provincial, national, international/,
  ],
  [
    [
      'indicator',
      'X',
      '--name_en',
      'X',
      '--pillar_id',
      'biru',
      '--unit_id',
      'a',
      '--unit_en',
      'a',
      '--direction',
      'up',
      '--source',
      'x',
    ],
    1,
    /"biru", yang tidak ada di pillars\.csv/,
  ],
  [
    ['programme', 'Taman baca', '--name_en', 'Garden', '--source', 'x'],
    1,
    /"taman-baca" sudah ada/,
  ],
  [['translation', 'updates/tidak-ada'], 1, /Tidak ada tulisan "updates\/tidak-ada"/],
  [['translation', '../../etc/passwd'], 1, /Tidak ada tulisan/],
  [['translation', 'updates/pasar'], 1, /sudah ada/],
]

for (const [args, code, message] of wrong)
  test(`new ${args.join(' ')} ends with ${code}, says why without a stack, and writes nothing`, () => {
    const before = hashFolder(folder.city)
    const { status, text } = create(...args)
    assert.equal(status, code, text)
    assert.match(text, message)
    assert.doesNotMatch(text, /\n\s+at .*\.ts:\d+/)
    assert.deepEqual(hashFolder(folder.city), before)
  })

test('a translation begins with the original as a draft, and check then asks for nothing more', () => {
  folder.write(
    'content/updates/satu.id.mdx',
    '---\nid: satu\nslug: satu-saja\ntitle: "Satu"\nsummary: "Satu."\npublished_on: "2024-03-01"\n---\n\nIsi.\n',
  )
  assert.match(command('check').text, /npm run new -- translation updates\/satu --locale en/)
  assert.equal(create('translation', 'updates/satu', '--title', 'One').status, 0)
  const text = textOf(folder, 'content/updates/satu.en.mdx')
  assert.match(text, /title: "One"\n/)
  assert.match(text, /draft: true\n---\n\nIsi\.\n$/)
  assert.doesNotMatch(text, /slug/)
  assert.doesNotMatch(command('check').text, /updates\/satu --locale/)
})

test('the commands leave committing to the person', () => {
  assert.equal(gitIn(folder.city, 'log', '--oneline').split('\n').length, 1)
  assert.equal(gitIn(folder.city, 'status', '--porcelain', '--', '.desk'), '')
})
