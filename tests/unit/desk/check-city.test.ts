import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import exifr from 'exifr'
import sharp from 'sharp'
import { checkCity } from '#desk/check-city.ts'
import { cleanPictures, noteFigures, withFigures } from '#desk/mend.ts'
import { reportOf } from '#desk/report.ts'
import type { IsoDate } from '#model/time.ts'
import { createStaffCity, goodText, quiet, release, textOf } from './staff-city.ts'

const folder = await createStaffCity()
after(folder.remove)
const today = '2024-03-05' as IsoDate
const request = { folder: folder.city, published: folder.published, today }

const check = () => checkCity(request, quiet)
const found = async () =>
  (await check()).findings.map(({ rule, file, line }) => `${rule} ${file}:${line}`)

async function withText(
  body: string,
  work: (findings: Awaited<ReturnType<typeof check>>['findings']) => void,
) {
  folder.write(
    'content/updates/lain.id.mdx',
    goodText.replace('id: pasar', 'id: lain').replace(/Bulan ini.*\n/, body),
  )
  const { findings } = await check()
  work(findings.filter(({ file, rule }) => file.includes('lain') && rule !== 'text-untranslated'))
  await quiet.files.remove(join(folder.city, 'content/updates/lain.id.mdx'))
}

test('a live figure that is not noted is a hint, noted it is nothing, and changed it lists the text for review', async () => {
  assert.deepEqual(await found(), [
    'figure-unrecorded content/updates/pasar.en.mdx:8',
    'figure-unrecorded content/updates/pasar.id.mdx:8',
  ])
  const { texts, published } = await check()
  assert.ok(published)
  const written = await noteFigures(folder.city, texts, published, undefined, quiet)
  assert.equal(written.length, 2)
  assert.deepEqual(await found(), [])
  const before = textOf(folder, 'content/updates/pasar.id.mdx')
  const value = /"masuk": "(\d+)"/.exec(before)?.[1]
  assert.equal(value, '40')

  await release(folder)
  const report = await check()
  const changed = report.findings.filter(({ rule }) => rule === 'figure-changed')
  assert.equal(changed.length, 2)
  assert.match(changed[0]?.message.id ?? '', /masuk: 40 → 20/)
  assert.match(changed[0]?.hint.id ?? '', /--reviewed pasar/)
  // Writing again does not silence it: only a person can say that the sentence still holds.
  await noteFigures(folder.city, report.texts, report.published ?? published, undefined, quiet)
  assert.equal((await found()).length, 2)
  await noteFigures(folder.city, report.texts, report.published ?? published, 'pasar', quiet)
  assert.deepEqual(await found(), [])
})

test('a figure frozen to a release keeps its value and is never listed', async () => {
  await withText('Dulu <Angka id="masuk" rilis="2024-01.r1" />.\n', (findings) =>
    assert.deepEqual(findings, []),
  )
})

test('an unknown figure, row, column, release and dataset each name what would be right', async () => {
  const wrong: readonly (readonly [string, RegExp, RegExp])[] = [
    ['<Angka id="masukk" />', /angka "masukk"/, /"masuk"\? \[.*median-jawaban/],
    ['<Angka id="constructor" />', /angka "constructor"/, /masuk/],
    ['<Angka id="requests-by-mont/2024-01/received" />', /requests-by-mont/, /requests-by-month/],
    ['<Angka id="requests-by-month/2023-01/received" />', /baris "2023-01"/, /2024-01/],
    ['<Angka id="requests-by-month/2024-01/receive" />', /kolom "receive"/, /"received"\?/],
    ['<Angka id="masuk" rilis="2024-01.r9" />', /rilis "2024-01\.r9"/, /"2024-01\.r1"\?/],
    ['<Unduh id="request-by-month" />', /dataset "request-by-month"/, /"requests-by-month"\?/],
    ['<Unduh id="areas" rilis="v9" />', /rilis "v9"/, /v1/],
  ]
  for (const [body, message, hint] of wrong)
    await withText(`${body}\n`, ([finding, ...others]) => {
      assert.equal(finding?.rule, 'figure-unknown', body)
      assert.equal(finding?.line, 8)
      assert.match(finding?.message.id ?? '', message)
      assert.match(finding?.hint.id ?? '', hint)
      assert.deepEqual(others, [])
    })
})

test('a link to a page that the site does not have names the nearest one; files and anchors pass', async () => {
  await withText('[a](/metodolgi/) [b](/tentang) [c](/en/updates/market-opens/)\n', (findings) => {
    assert.deepEqual(
      findings.map(({ rule, message, hint }) => [rule, message.id, hint.id]),
      [
        [
          'link-inside',
          'Halaman /metodolgi/ tidak ada di situs ini.',
          'Mungkin maksudnya: /metodologi/',
        ],
      ],
    )
  })
  await withText(
    '[a](/wilayah/utara/melati/#masuk) [b](/data/2024-01.r1/tables/x.csv) [c](#d)\n',
    (findings) => assert.deepEqual(findings, []),
  )
})

test('links outside are asked only on demand, and a dead one is for review', async () => {
  folder.write(
    'content/updates/luar.id.mdx',
    goodText
      .replace('id: pasar', 'id: luar\nslug: luar')
      .replace(/Bulan ini.*\n/, '[a](https://example.org/mati) [b](https://example.org/hidup)\n'),
  )
  const asked: string[] = []
  const effects = {
    ...quiet,
    fetch: async (url: string | URL | Request) => {
      asked.push(String(url))
      return new Response('', { status: String(url).endsWith('mati') ? 404 : 200 })
    },
  }
  await checkCity(request, effects)
  assert.deepEqual(asked, [])
  const { findings } = await checkCity({ ...request, outside: true }, effects)
  const dead = findings.filter(({ rule }) => rule === 'link-outside')
  assert.equal(asked.length, 2)
  assert.equal(dead.length, 1)
  assert.match(dead[0]?.message.id ?? '', /mati \(404\)/)
  await quiet.files.remove(join(folder.city, 'content/updates/luar.id.mdx'))
})

test('a picture with a place, too large, without description, missing or elsewhere is refused; check --write mends what it can', async () => {
  const noise = Buffer.from(Array.from({ length: 1800 * 1400 * 3 }, (_, i) => (i * 7919) % 256))
  const photo = await sharp(noise, { raw: { width: 1800, height: 1400, channels: 3 } })
    .withExif({
      IFD0: { Make: 'Kamera' },
      IFD3: {
        GPSLatitude: '6/1 35/1 0/1',
        GPSLatitudeRef: 'S',
        GPSLongitude: '106/1 48/1 0/1',
        GPSLongitudeRef: 'E',
      },
    })
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 100 })
    .toBuffer()
  folder.write('content/pictures/.keep', '')
  const path = join(folder.city, 'content/pictures/foto.jpg')
  writeFileSync(path, photo)
  writeFileSync(
    join(folder.city, 'content/pictures/gambar.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
  )
  const body =
    '![Warga antre di loket](../pictures/foto.jpg)\n\n![](../pictures/foto.jpg)\n\n![IMG_001](../pictures/foto.jpg)\n\n![Warga antre](../pictures/fotoo.jpg)\n\n![Warga antre](https://example.org/a.jpg)\n\n![Warga antre](../../data/city/areas.csv)\n\n![Warga antre](../pictures/..%2f..%2fa.jpg)\n'
  await withText(body, (findings) =>
    assert.deepEqual(
      findings.map(({ rule, line }) => [rule, line]),
      [
        ['picture-alt', 10],
        ['picture-alt', 12],
        ['picture-missing', 14],
        ['picture-address', 16],
        ['picture-address', 18],
        ['picture-address', 20],
      ],
    ),
  )
  const faults = async () =>
    (await check()).findings.filter(({ file }) => file.endsWith('foto.jpg')).map(({ rule }) => rule)
  assert.deepEqual((await faults()).sort(), ['picture-heavy', 'picture-place', 'picture-unused'])
  assert.ok((await found()).includes('picture-kind content/pictures/gambar.svg:1'))
  assert.deepEqual(await cleanPictures(folder.city, quiet), ['content/pictures/foto.jpg'])
  assert.deepEqual(await faults(), ['picture-unused'])
  const clean = readFileSync(path)
  assert.ok(clean.length <= 400_000, String(clean.length))
  // Nothing of the old metadata is left anywhere in the bytes, and the picture stands upright.
  assert.ok(!clean.includes('Kamera') && !clean.includes('Exif'))
  assert.equal(await exifr.parse(clean, { gps: true, xmp: true, iptc: true }), undefined)
  const { width = 0, height = 0 } = await sharp(clean).metadata()
  assert.ok(height > width && Math.max(width, height) <= 1600)
  assert.deepEqual(await cleanPictures(folder.city, quiet), [])
  await quiet.files.remove(join(folder.city, 'content/pictures'))
})

test('withFigures() changes the record and leaves every other byte of the head', () => {
  const text = '---\n# komentar\nid: a\ntitle: "b: c"   # tetap\n---\n\nisi --- isi\n'
  const noted = withFigures(text, { masuk: '1' })
  assert.equal(noted, text.replace('# tetap\n', '# tetap\nfigures:\n  "masuk": "1"\n'))
  assert.equal(withFigures(noted, { masuk: '2' }), noted.replace('"1"', '"2"'))
  assert.equal(withFigures(noted, {}), text)
  const middle = '---\nid: a\nfigures:\n  masuk: "1"\n  lain: "2"\ntitle: b\n---\nx'
  assert.equal(withFigures(middle, {}), '---\nid: a\ntitle: b\n---\nx')
})

test('the report is a list for a person, JSON for a program, and annotations of lines for GitHub', async () => {
  folder.write(
    'content/updates/salah.id.mdx',
    goodText.replace('id: pasar', 'id: salah').concat('\n{x}\n'),
  )
  const { findings } = await check()
  const text = reportOf(findings, 'text', 'id')
  assert.match(text, /^Harus diperbaiki \(\d+\)\n/)
  assert.match(text, /content\/updates\/salah\.id\.mdx:10\n {4}Kurung kurawal dibaca sebagai kode/)
  assert.match(text, /masalah harus diperbaiki sebelum terbit\.$/)
  assert.match(reportOf(findings, 'text', 'en'), /^Must be fixed/)
  assert.deepEqual(JSON.parse(reportOf(findings, 'json', 'id')), findings)
  const annotations = reportOf(findings, 'github', 'en', 'kota/').split('\n')
  assert.ok(
    annotations.some((line) =>
      line.startsWith(
        '::error file=kota/content/updates/salah.id.mdx,line=10,title=content-expression::',
      ),
    ),
  )
  const [tricky] = reportOf(
    [
      {
        weight: 'hint',
        rule: 'r',
        file: 'a,b:c%',
        line: 1,
        message: { id: 'x\ny', en: 'x\n::error::y' },
        hint: { id: '', en: '' },
      },
    ],
    'github',
    'en',
  ).split('\n')
  assert.equal(tricky, '::notice file=a%2Cb%3Ac%25,line=1,title=r::x%0A::error::y ')
  await quiet.files.remove(join(folder.city, 'content/updates/salah.id.mdx'))
})
