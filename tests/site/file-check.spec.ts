import { once } from 'node:events'
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import Papa from 'papaparse'
import { pathOf } from '#i18n/routes.ts'
import { locales } from '#model/locale.ts'
import { rules } from '#pipeline/diagnostics/rules.ts'
import { at } from './dist.ts'

/** A month of the sample's application, as it exports it. */
const export2025 = 'data/sample/sibadra/aduan-2025.csv'
const realHead = readFileSync(export2025, 'utf8').split(/\r?\n/, 1)[0] ?? ''
const columns = realHead.replace(/^\ufeff/, '').split(';')

async function open(page: Page, locale: (typeof locales)[number] = 'id') {
  await page.goto(at(pathOf('check', locale)))
  await expect(page.locator('file-check')).toBeVisible()
}

type Input = string | { readonly name: string; readonly text: string | Buffer }

async function check(page: Page, input: Input) {
  const file =
    typeof input === 'string'
      ? input
      : {
          name: input.name,
          mimeType: 'text/csv',
          buffer: Buffer.isBuffer(input.text) ? input.text : Buffer.from(input.text),
        }
  await page.setInputFiles('file-check input', file)
  await page.waitForSelector('file-check[data-verdict]', { timeout: 560_000 })
  return page.locator('file-check').getAttribute('data-verdict')
}

/** The first good row of the sample with some columns set otherwise. */
function row(values: Readonly<Record<string, string>>): string {
  const good = readFileSync(export2025, 'utf8').split(/\r?\n/)[1]?.split(';') ?? []
  return columns.map((name, index) => values[name] ?? good[index] ?? '').join(';')
}

async function saved(page: Page, index: number): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('file-check .result a').nth(index).click(),
  ])
  return readFileSync((await download.path()) ?? '', 'utf8')
}

test('the page finds in a real export what the release finds in it, line by line', async ({
  page,
}) => {
  await open(page)
  expect(await check(page, export2025)).toBe('look')
  const shared = (
    [
      'answered-before-requested',
      'closed-before-requested',
      'clock-skew',
      'closed-without-date',
      'open-with-closing-date',
      'duplicate-id',
      'impossible-date',
      'row-malformed',
      'unknown-agency',
      'unknown-topic',
    ] as const
  ).map((rule) => rules[rule].title.id as string)
  const mine = Papa.parse<Record<string, string>>((await saved(page, 0)).replace(/^\ufeff/, ''), {
    header: true,
    skipEmptyLines: true,
  })
    .data.filter(({ masalah }) => shared.includes(masalah ?? ''))
    .map(({ baris, masalah }) => `${masalah} ${baris}`)
  const theirs = Papa.parse<Record<string, string>>(
    readFileSync('.cache/test/sample/ledger/reports/2026-10.r1-issues.csv', 'utf8'),
    { header: true, skipEmptyLines: true },
  )
    .data.filter(
      ({ berkas, masalah }) =>
        berkas === 'sibadra/aduan-2025.csv' && shared.includes(masalah ?? ''),
    )
    .map(({ baris, masalah }) => `${masalah} ${baris}`)
  expect(theirs.length).toBeGreaterThan(30)
  expect(mine.sort()).toEqual(theirs.sort())
})

test('a workbook of the national system is recognised', async ({ page }) => {
  await open(page)
  await check(page, 'data/sample/sp4n/laporan-2018-2026.xlsx')
  await expect(page.locator('file-check .result')).toContainText('SP4N-LAPOR!')
})

test('a broken export: each problem with its line, and the file is refused', async ({ page }) => {
  await open(page)
  const rows = [
    realHead.replace(/^\ufeff/, '').replace('Status', 'Catatan;Status'),
    ...[
      row({ Status: 'Beresss' }),
      row({ 'Tanggal Masuk': '31/02/2025 10:00' }),
      row({ 'Tanggal Masuk': '01/01/3020 10:00' }),
      row({ Topik: '3271014505900001' }),
      row({ 'No Aduan': '' }),
    ].map((line) => {
      const cells = line.split(';')
      cells.splice(columns.indexOf('Status'), 0, 'Jalan rusak di depan rumah')
      return cells.join(';')
    }),
    'AD-1;hanya dua sel;"kutip tidak ditutup',
  ]
  expect(await check(page, { name: 'rusak.csv', text: rows.join('\n') })).toBe('fix')
  const found = async (rule: string) =>
    (await page.locator(`file-check [data-rule=${rule}]`).allInnerTexts())
      .join(' ')
      .replace(/\s+/g, ' ')
  expect(await found('column-unknown')).toContain('Catatan')
  expect(await found('unknown-word')).toMatch(/Beresss/)
  expect(await found('unreadable-date')).toMatch(/baris 3: 31\/02\/2025/)
  expect(await found('impossible-date')).toMatch(/baris 4: 01\/01\/3020/)
  expect(await found('personal-data')).toMatch(/baris 5: 32•+1/)
  expect(await found('missing-id')).toMatch(/baris 6/)
  expect(await found('row-malformed')).toMatch(/baris 7/)
  await expect(page.locator('file-check .result')).not.toContainText('3271014505900001')
})

test('Windows-1252, another separator and loose headings are repaired; the copy is clean', async ({
  page,
}) => {
  await open(page)
  const heading = realHead
    .replace(/^\ufeff/, '')
    .replaceAll(';', '\t')
    .toUpperCase()
  const line = row({ Kelurahan: '' }).replaceAll(';', '\t')
  const text = Buffer.from(`${heading}\r\n\r\n${line}\xe9\r\n`, 'latin1')
  expect(await check(page, { name: 'lama.csv', text })).toBe('look')
  await expect(page.locator('[data-rule=decoded-as-windows-1252]')).toBeVisible()
  const repaired = await saved(page, 1)
  expect(repaired.split('\n')[0]).toContain('No Aduan,Tanggal Masuk')
  expect(repaired.trimEnd().split('\n')).toHaveLength(2)
  expect(Buffer.from(repaired).includes(0xe9)).toBe(false)
})

for (const [name, text, says] of [
  ['kosong.csv', '', 'Berkas kosong'],
  ['data.json', '[{"id": 1}]', 'JSON'],
  ['gambar.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), 'Bukan berkas teks'],
  ['rusak.xlsx', Buffer.from('PK\x03\x04 cut off'), 'Excel rusak'],
  ['halaman.csv', '<html><body>500</body></html>', 'Tidak ada satu pun kolom'],
] as const)
  test(`${name}: one clear message`, async ({ page }) => {
    await open(page)
    expect(await check(page, { name, text })).toBe('fix')
    await expect(page.locator('file-check .result')).toContainText(says)
  })

test('nothing leaves the browser: the check works with the network cut and asks for nothing', async ({
  page,
  context,
}) => {
  await open(page)
  await page.waitForLoadState('networkidle')
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await context.setOffline(true)
  await check(page, { name: 'kecil.csv', text: `${realHead}\n${row({})}` })
  await saved(page, 0).catch(() => '')
  expect(asked.filter((url) => !url.startsWith('blob:'))).toEqual([])
})

test('200 MB: every row is read and the page answers meanwhile', async ({ page }) => {
  test.setTimeout(600_000)
  const folder = mkdtempSync(join(tmpdir(), 'besar-'))
  try {
    const path = join(folder, 'besar.csv')
    const block = `${readFileSync(export2025, 'utf8').split(/\r?\n/).slice(1, 401).join('\n')}\n`
    const times = Math.ceil(200e6 / Buffer.byteLength(block))
    const out = createWriteStream(path)
    out.write(`${realHead.replace(/^\ufeff/, '')}\n`)
    for (let written = 0; written < times; written++)
      if (!out.write(block)) await once(out, 'drain')
    out.end()
    await once(out, 'finish')
    await open(page)
    await page.setInputFiles('file-check input', path)
    const status = page.locator('file-check [role=status]')
    await expect(status).toContainText(/Membaca [1-9]/, { timeout: 60_000 })
    // A page that hangs would run no frame until the file is read.
    const frames = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let count = 0
          const next = () => (++count === 20 ? resolve(count) : requestAnimationFrame(next))
          requestAnimationFrame(next)
        }),
    )
    expect(frames).toBe(20)
    await expect(status).toContainText('Membaca')
    await page.waitForSelector('file-check[data-verdict]', { timeout: 560_000 })
    await expect(status).toContainText(/\d\.\d{3} baris/)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

for (const locale of locales)
  test(`${locale}: without JavaScript the page says what to do instead`, async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(at(pathOf('check', locale)))
    await expect(page.locator('noscript + *, noscript').first()).toBeAttached()
    await expect(page.locator('main noscript p')).toBeVisible()
    await expect(page.locator('main noscript p')).toContainText('npm run release')
    await expect(page.getByText('npm run desk')).toBeVisible()
    await expect(page.locator('file-check')).toBeHidden()
    await context.close()
  })
