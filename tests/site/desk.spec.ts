import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { nextExport } from '../unit/desk/exports.ts'
import { createStaffCity, gitIn } from '../unit/desk/staff-city.ts'
import type { CityFolder } from '../unit/pipeline/release/city-folder.ts'

test.describe.configure({ mode: 'serial', timeout: 240_000 })

let folder: CityFolder
let desk: ChildProcess
let address: string

/** Starts the desk as staff do and reads the address that it prints. */
async function start(): Promise<void> {
  desk = spawn(
    join('node_modules/.bin/node'),
    ['scripts/desk.ts', '--city', folder.city, '--raw', folder.raw],
    {
      env: {
        ...process.env,
        PORT: '0',
        SNAPSHOT_DIR: folder.snapshots,
        SOURCE_DATE_EPOCH: '1714521600',
      },
    },
  )
  address = await new Promise((found, failed) => {
    let said = ''
    const read = (chunk: Buffer) => {
      said += chunk.toString()
      const url = /http:\/\/127\.0\.0\.1:\d+\/\?kunci=\S+/.exec(said)?.[0]
      if (url) found(url)
    }
    desk.stdout?.on('data', read)
    desk.stderr?.on('data', read)
    desk.once('exit', () => failed(new Error(said)))
  })
}

const stop = () =>
  new Promise<void>((ended) => {
    desk.once('exit', () => ended())
    desk.kill('SIGTERM')
  })

test.beforeAll(async () => {
  folder = await createStaffCity({ git: true })
  writeFileSync(join(folder.city, 'raw/app-2024-04-30.csv'), nextExport)
  await start()
})
test.afterAll(async () => {
  await stop()
  folder.remove()
})

/** Counts what a person does; the claim is at most eight. */
function counted(page: Page) {
  let actions = 0
  const shots = process.env['DESK_SHOTS']
  return {
    count: () => actions,
    do: async (name: string, action: () => Promise<unknown>) => {
      actions++
      await action()
      if (shots)
        await page.screenshot({ path: join(shots, `${actions}-${name}.png`), fullPage: true })
    },
  }
}

let page: Page
test.beforeAll(async ({ browser }) => {
  page = await (await browser.newContext()).newPage()
})

test("a month's data is published in at most eight actions, without a terminal", async () => {
  const user = counted(page)
  await user.do('buka', () => page.goto(address))
  await expect(page).toHaveURL(/\/$/)
  await expect(page.locator('main')).toContainText('2024-01.r1')
  await user.do('data', () => page.getByRole('link', { name: 'Terbitkan data bulan ini' }).click())
  await user.do('berkas', () =>
    page.locator('input[type=file]').setInputFiles(join(folder.city, 'raw/app-2024-04-30.csv')),
  )
  const result = page.locator('#result')
  await expect(result).toContainText('90 baris dibaca, 1 dikarantina', { timeout: 90_000 })
  await expect(result).toContainText('31 Februari')
  await expect(result).toContainText('nomor ponsel')
  await expect(result).not.toContainText('081234567890')
  await expect(result.locator('tr', { hasText: 'Laporan masuk' })).toContainText(
    /40.*Januari 2024.*30.*Maret 2024/,
  )
  await user.do('centang', () => page.getByLabel(/Saya sudah membaca ini/).check())
  await user.do('terbit', () => page.getByRole('button', { name: 'Terbitkan 2024-03.r1' }).click())
  await expect(result).toContainText('Rilis 2024-03.r1 terbit.', { timeout: 90_000 })
  await expect(result).toContainText('Tercatat dalam riwayat')
  expect(user.count()).toBeLessThanOrEqual(8)
  const index = JSON.parse(readFileSync(join(folder.published, 'index.json'), 'utf8'))
  expect((index as { latest: string }).latest).toBe('2024-03.r1')
  expect(gitIn(folder.city, 'log', '-1', '--format=%s')).toBe(
    'Terbitkan data app sampai 2024-04-30: rilis 2024-03.r1',
  )
  expect(gitIn(folder.city, 'status', '--porcelain')).toBe('')
})

test('an update with a picture and a live figure, in both languages, is saved in at most eight actions', async () => {
  await page.goto(new URL('/', address).href)
  const user = counted(page)
  await user.do('tulis', () => page.getByRole('link', { name: 'Tulis pembaruan' }).click())
  const [id, en] = [page.locator('fieldset[lang=id]'), page.locator('fieldset[lang=en]')]
  await user.do('judul', () => id.getByLabel('Judul').fill('Loket baru dibuka'))
  await user.do('ringkasan', () => id.getByLabel(/Ringkasan/).fill('Loket baru di kelurahan.'))
  await user.do('isi', () =>
    id.getByLabel('Isi', { exact: true }).fill('Bulan ini masuk <Angka id="masuk" /> laporan.'),
  )
  await user.do('gambar', () =>
    id
      .locator('input[type=file]')
      .setInputFiles({ name: 'Loket.JPG', mimeType: 'image/jpeg', buffer: photo }),
  )
  await expect(id.getByLabel('Isi', { exact: true })).toHaveValue(
    /!\[.*\]\(\.\.\/pictures\/loket\.jpg\)/,
  )
  const words = await id.getByLabel('Isi', { exact: true }).inputValue()
  await user.do('penjelasan', () =>
    id.getByLabel('Isi', { exact: true }).fill(words.replace(/!\[.*\]/, '![Warga antre di loket]')),
  )
  await expect(page.frameLocator('[data-preview=id]').locator('data')).toHaveText('30')
  await expect(page.frameLocator('[data-preview=id]').locator('img').first()).toBeVisible()
  await user.do('simpan', () => page.getByRole('button', { name: 'Simpan' }).click())
  await expect(page.locator('#result')).toContainText('Tersimpan', { timeout: 45_000 })
  expect(user.count()).toBeLessThanOrEqual(8)
  const text = readFileSync(join(folder.city, 'content/updates/loket-baru-dibuka.id.mdx'), 'utf8')
  expect(text).toContain('"masuk": "30"')
  expect(existsSync(join(folder.city, 'content/pictures/loket.jpg'))).toBe(true)
  expect(gitIn(folder.city, 'log', '-1', '--format=%s')).toBe('Tulis updates: Loket baru dibuka')
  // The same page goes on with the same text, now with its English.
  await en.getByLabel('Judul').fill('New counter opens')
  await en.getByLabel(/Ringkasan/).fill('A new counter.')
  await en.getByLabel('Isi', { exact: true }).fill('A new counter.')
  await page.getByRole('button', { name: 'Simpan' }).click()
  await expect(page.locator('#result')).toContainText('Tersimpan', { timeout: 45_000 })
  expect(existsSync(join(folder.city, 'content/updates/loket-baru-dibuka.en.mdx'))).toBe(true)
  expect(gitIn(folder.city, 'status', '--porcelain')).toBe('')
})

const attack = '<img src="x" onerror="alert(1)" />\n\n[x](javascript:alert(1))\n\n{alert(1)}'

test('a text with code is neither shown nor saved, and says what to write', async () => {
  let dialogs = 0
  page.on('dialog', (dialog) => {
    dialogs++
    void dialog.dismiss()
  })
  await page.goto(new URL('/texts/updates/new', address).href)
  const id = page.locator('fieldset[lang=id]')
  await id.getByLabel('Judul').fill('<script>alert(1)</script>')
  await id.getByLabel(/Ringkasan/).fill('x')
  await id.getByLabel('Isi', { exact: true }).fill(attack)
  const frame = page.frameLocator('[data-preview=id]')
  await expect(frame.locator('body')).toContainText('HTML mentah tidak dipakai di sini')
  await expect(frame.locator('img, script')).toHaveCount(0)
  const before = gitIn(folder.city, 'rev-parse', 'HEAD')
  await page.getByRole('button', { name: 'Simpan' }).click()
  await expect(page.locator('#result')).toContainText('Belum disimpan')
  await expect(page.locator('#result')).toContainText('Alamat ini tidak boleh dipakai')
  expect(gitIn(folder.city, 'rev-parse', 'HEAD')).toBe(before)
  expect(dialogs).toBe(0)
})

test('a table is edited as a table: a mistake is named with its line, a good row is saved and published', async () => {
  await page.goto(new URL('/tables/channels', address).href)
  await page.getByRole('button', { name: 'Tambah baris' }).click()
  const row = page.locator('tbody tr').last()
  await row.locator('[name=channel_id]').fill('sms')
  await page.getByRole('button', { name: 'Simpan tabel' }).click()
  await expect(page.locator('#result')).toContainText('data/city/channels.csv:3')
  await row.locator('[name=name_id]').fill('Pesan singkat')
  await row.locator('[name=name_en]').fill('Text message')
  await row.locator('[name=source]').fill('uji')
  await row.locator('[name=kind]').selectOption('sms')
  await row.locator('[name=public_use]').fill('yes')
  await page.getByRole('button', { name: 'Simpan tabel' }).click()
  await expect(page.locator('#result')).toContainText('Tersimpan.', { timeout: 45_000 })
  expect(readFileSync(join(folder.city, 'data/city/channels.csv'), 'utf8')).toMatch(
    /\nsms,Pesan singkat,Text message,/,
  )
  expect(gitIn(folder.city, 'status', '--porcelain')).toBe('')
})

test('a month of one table is withdrawn on one confirmed press, and the next reader finds why', async () => {
  await page.goto(new URL('/data', address).href)
  const user = counted(page)
  await user.do('tarik', () =>
    page.getByRole('link', { name: 'Tarik data yang sudah terbit' }).click(),
  )
  await user.do('tabel', () => page.locator('a[href="/data/withdraw/districts-by-month"]').click())
  await user.do('periode', () => page.getByLabel('Periode').selectOption('2024-01'))
  await user.do('alasan', () => page.getByLabel(/^Alasan/).fill('Putusan uji 1/2024.'))
  await user.do('lihat', () => page.getByRole('button', { name: 'Lihat apa yang hilang' }).click())
  const result = page.locator('#result')
  await expect(result).toContainText('rilis 2024-01.r1: 2 baris')
  await expect(result).toContainText('rilis 2024-03.r1: 2 baris')
  const press = page.getByRole('button', { name: 'Tarik Januari 2024' })
  await press.click()
  // The browser itself asks for the tick; nothing has left.
  await expect(press).toBeVisible()
  await user.do('centang', () => page.getByLabel(/Saya sudah membaca ini/).check())
  await user.do('tarik', () => press.click())
  await expect(result).toContainText('Ditarik dari 2024-01.r1, 2024-03.r1.', { timeout: 45_000 })
  await expect(result).toContainText('Tercatat dalam riwayat')
  expect(user.count()).toBeLessThanOrEqual(8)
  const file = (path: string) => readFileSync(join(folder.published, path), 'utf8')
  for (const release of ['2024-01.r1', '2024-03.r1']) {
    expect(file(`${release}/tables/districts-by-month.csv`)).not.toContain('2024-01')
    expect(JSON.parse(file(`${release}/release.json`)).withdrawals).toEqual([
      {
        table: 'districts-by-month',
        period: '2024-01',
        withdrawn_on: '2024-05-01',
        reason: 'Putusan uji 1/2024.',
      },
    ])
  }
  expect(gitIn(folder.city, 'log', '-1', '--format=%s')).toBe('Tarik districts-by-month 2024-01')
  expect(gitIn(folder.city, 'status', '--porcelain')).toBe('')
})

test('the desk reads well: no violation of axe in light and dark, no sideways scrolling on a phone, both languages', async () => {
  for (const path of [
    '/',
    '/data',
    '/data/withdraw',
    '/data/withdraw/districts-by-month',
    '/texts',
    '/texts/updates/new',
    '/tables',
    '/tables/channels',
    '/check',
  ])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width: 360, height: 740 })
      await page.goto(
        new URL(`${path}?bahasa=${colorScheme === 'light' ? 'id' : 'en'}`, address).href,
      )
      const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze()
      expect(violations.map(({ id, nodes }) => `${path} ${id} ${nodes[0]?.html}`)).toEqual([])
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(width, path).toBeLessThanOrEqual(360)
      if (process.env['DESK_SHOTS'])
        await page.screenshot({
          path: join(process.env['DESK_SHOTS'], `${path.replaceAll('/', '_')}-${colorScheme}.png`),
          fullPage: true,
        })
    }
})

/** A small JPEG with a place in it, as a telephone makes it; it must not reach the city. */
const photo = await import('sharp').then(({ default: sharp }) =>
  sharp({ create: { width: 200, height: 150, channels: 3, background: '#4a9a75' } })
    .withExif({
      IFD0: { Make: 'Kamera' },
      IFD3: { GPSLatitude: '6/1 35/1 0/1', GPSLatitudeRef: 'S' },
    })
    .jpeg()
    .toBuffer(),
)
