import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { addressHref } from '#components/facts/address-href.ts'
import { progress } from '#components/facts/progress.ts'
import { sourcePieces } from '#components/source-pieces.ts'
import { pathOf, type RouteId, slugify } from '#i18n/routes.ts'
import { translator } from '#i18n/translate.ts'
import { type Locale, locales } from '#model/locale.ts'
import { type ReferenceName, referenceTables } from '#model/reference.ts'
import type { Manifest, PublishedIndex, TableFile } from '#model/release.ts'
import { at, dist, htmlFiles, read } from './dist.ts'

/** The pages of facts say everything that is published of each fact: what, how sure, and from where. Nobody runs a script. */
test.use({ javaScriptEnabled: false })

const index = JSON.parse(read('data/index.json')) as PublishedIndex
const text = (row: TableFile['rows'][number], column: string) => String(row[column] ?? '')

function rowsOf(name: ReferenceName) {
  const file = `data/reference/${index.reference.latest}/tables/${name}.json`
  return (JSON.parse(read(file)) as TableFile).rows
}

const programmes = rowsOf('programmes').map((row) => ({ row, id: text(row, 'programme_id') }))
const programmePath = (row: TableFile['rows'][number], locale: Locale) =>
  pathOf('programme', locale, { slug: slugify(text(row, `name_${locale}`)) })

/** The text of a part of the page with spaces joined, as a reader takes it. */
async function shownIn(page: Page, selector: string): Promise<string> {
  return (await page.locator(selector).allInnerTexts()).join(' ').replace(/\s+/g, ' ')
}
/** Words with their addresses as links show them. */
const linked = (words: string) =>
  sourcePieces(words)
    .map(({ text: piece }) => piece)
    .join('')
const escaped = (words: string) => words.replaceAll('&', '&amp;')
const asRead = (words: string) => words.replace(/\s+/g, ' ').trim()

/** Indonesian words that a reader of English gets in English. */
const untranslated = (row: TableFile['rows'][number]) =>
  ['said_by', 'legal_source', 'address']
    .filter((column) => text(row, `${column}_en`) !== text(row, `${column}_id`))
    .map((column) => text(row, `${column}_id`))

test('on English pages what a source says is marked as Indonesian, and nowhere left as English', () => {
  const names = (Object.keys(referenceTables) as ReferenceName[]).filter((name) =>
    existsSync(join(dist, `data/reference/${index.reference.latest}/tables/${name}.json`)),
  )
  const said = names
    .flatMap(rowsOf)
    .flatMap((row) => [text(row, 'source'), ...untranslated(row)])
    .flatMap((source) => sourcePieces(source).filter(({ href }) => !href))
    .map(({ text: words }) => words.trim())
    .filter((words) => /\p{L}{4}/u.test(words))
  test.skip(said.length === 0, 'no fact names a source in words')
  let marked = 0
  const unmarked: string[] = []
  // Previews of datasets show the cells of a file as they are.
  for (const file of htmlFiles().filter((path) => /^en\/(?!data\/)/.test(path))) {
    const html = read(file)
    const without = html.replace(/<span lang="id">[^<]*<\/span>/g, () => `${marked++}`)
    for (const words of new Set(said))
      if (without.includes(escaped(words))) unmarked.push(`${file}: ${words}`)
  }
  expect(unmarked).toEqual([])
  expect(marked).toBeGreaterThan(0)
})

for (const locale of locales) {
  const t = translator(locale)

  test(`${locale}: every claim stands with its state, evidence, doubt and source`, async ({
    page,
  }) => {
    const claims = rowsOf('claims')
    await page.goto(at(pathOf('promises', locale)))
    expect(await page.locator('[data-claim]').count()).toBe(claims.length)
    for (const claim of claims) {
      const shown = await shownIn(page, `[data-claim="${text(claim, 'claim_id')}"]`)
      for (const column of [`said_${locale}`, `evidence_${locale}`, `doubt_${locale}`])
        expect(shown).toContain(asRead(linked(text(claim, column))))
      if (text(claim, `doubt_${locale}`)) expect(shown).toContain(t('provenance.doubt'))
      for (const [address] of text(claim, 'source').matchAll(/https?:\/\/[^\s;,|)]+/g))
        await expect(
          page.locator(`[data-claim="${text(claim, 'claim_id')}"] a[href="${address}"]`).first(),
        ).toBeVisible()
    }
  })

  test(`${locale}: who spoke, what a promise rests on and where a channel is are told in the page’s language`, async ({
    page,
  }) => {
    await page.goto(at(pathOf('promises', locale)))
    const spoken = await shownIn(page, 'main')
    for (const claim of rowsOf('claims'))
      expect(spoken).toContain(asRead(text(claim, `said_by_${locale}`)))
    for (const promise of rowsOf('promises'))
      expect(await shownIn(page, `[data-promise="${text(promise, 'promise_id')}"]`)).toContain(
        asRead(linked(text(promise, `legal_source_${locale}`))),
      )
    await page.goto(at(pathOf('report', locale)))
    for (const channel of rowsOf('channels'))
      expect(await shownIn(page, `[data-channel="${text(channel, 'channel_id')}"]`)).toContain(
        asRead(text(channel, `address_${locale}`)),
      )
    if (locale === 'en') await expect(page.locator('[data-channel] .address [lang]')).toHaveCount(0)
  })

  test(`${locale}: every service promise says whether its text was checked`, async ({ page }) => {
    await page.goto(at(pathOf('promises', locale)))
    for (const promise of rowsOf('promises')) {
      const shown = await shownIn(page, `[data-promise="${text(promise, 'promise_id')}"]`)
      const checked = text(promise, 'verified') === 'yes'
      expect(shown).toContain(t(checked ? 'promise.verified' : 'promise.notChecked'))
      expect(shown).toContain(asRead(text(promise, `doubt_${locale}`)))
    }
  })

  test(`${locale}: every cost figure stands on its programme's page, beside who said it`, async ({
    page,
  }) => {
    for (const { row, id } of programmes) {
      const budgets = rowsOf('budgets').filter((budget) => text(budget, 'programme_id') === id)
      if (budgets.length === 0) continue
      await page.goto(at(programmePath(row, locale)))
      for (const budget of budgets) {
        const part = `[data-budget="${text(budget, 'budget_id')}"]`
        const figure = page.locator(`${part} data[data-cell$="/amount"]`)
        await expect(figure).toHaveAttribute('value', text(budget, 'amount'))
        expect(await shownIn(page, part)).toContain(asRead(text(budget, `said_by_${locale}`)))
        expect(await shownIn(page, part)).toContain(asRead(text(budget, `doubt_${locale}`)))
      }
    }
  })

  test(`${locale}: every programme names all five elements of the penta-helix and its milestones`, async ({
    page,
  }) => {
    for (const { row, id } of programmes) {
      await page.goto(at(programmePath(row, locale)))
      for (const element of referenceTables.partners.columns.helix.values ?? []) {
        const partners = rowsOf('partners').filter(
          (partner) => text(partner, 'programme_id') === id && text(partner, 'helix') === element,
        )
        const shown = await shownIn(page, `[data-helix="${element}"]`)
        if (partners.length === 0) expect(shown, `${id} ${element}`).toContain(t('fact.unknown'))
        for (const partner of partners) expect(shown).toContain(asRead(text(partner, 'partner')))
      }
      const milestones = rowsOf('milestones').filter((m) => text(m, 'programme_id') === id)
      for (const milestone of milestones)
        await expect(
          page.locator(`time[datetime="${text(milestone, 'date')}"]`).first(),
        ).toBeVisible()
    }
  })

  test(`${locale}: an award stands among the confirmed or the unconfirmed, as its row says`, async ({
    page,
  }) => {
    await page.goto(at(pathOf('awards', locale)))
    for (const award of rowsOf('awards')) {
      const shown = await shownIn(page, `#${text(award, 'status')} #${text(award, 'award_id')}`)
      expect(shown).toContain(asRead(text(award, `name_${locale}`)))
      expect(shown).toContain(asRead(text(award, `doubt_${locale}`)))
    }
  })

  test(`${locale}: only open channels stand under the open ones, and they come first`, async ({
    page,
  }) => {
    await page.goto(at(pathOf('report', locale)))
    const order = await page
      .locator('[data-channel]')
      .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['channel']))
    const codes = (use: string, addressed: readonly boolean[]) =>
      rowsOf('channels')
        .filter((channel) => text(channel, 'public_use') === use)
        .filter((channel) => addressed.includes(text(channel, `address_${locale}`) !== ''))
        .map((channel) => text(channel, 'channel_id'))
    // One without an address cannot be used: it stands first among the uncertain ones.
    const open = codes('yes', [true])
    expect(order).toEqual([...open, ...codes('yes', [false]), ...codes('no', [true, false])])
    const first = page.locator('.channels').first()
    await expect(first.locator('[data-channel]')).toHaveCount(open.length)
  })

  test(`${locale}: a pillar without an official figure says so, and is counted`, async ({
    page,
  }) => {
    const pillars = rowsOf('pillars')
    const lacking = pillars.filter(
      (pillar) =>
        !rowsOf('indicators').some(
          (indicator) =>
            text(indicator, 'pillar_id') === text(pillar, 'pillar_id') && text(indicator, 'actual'),
        ),
    )
    test.skip(pillars.length === 0, 'the city has no pillars')
    await page.goto(at(pathOf('pillars', locale)))
    await expect(page.locator('[data-lacking]')).toHaveAttribute('value', String(lacking.length))
    for (const pillar of lacking)
      expect(await shownIn(page, `#${text(pillar, 'pillar_id')}`)).toContain(t('pillar.none'))
  })

  test(`${locale}: the filter of the catalogue works without a script and can be undone`, async ({
    page,
  }) => {
    test.skip(programmes.length === 0, 'the city has no programmes')
    await page.goto(at(pathOf('programmes', locale)))
    const visible = page.locator('[data-programme]:visible')
    await expect(visible).toHaveCount(programmes.length)
    const status = text(programmes[0]?.row ?? {}, 'status')
    await page.locator(`nav a[href="#status-${slugify(status)}"]`).click()
    await expect(visible).toHaveCount(
      programmes.filter(({ row }) => text(row, 'status') === status).length,
    )
    await page.locator('.chosen:visible a').click()
    await expect(visible).toHaveCount(programmes.length)
  })

  for (const route of ['privacy', 'methods'] as const satisfies readonly RouteId[])
    test(`${locale}: ${route} shows the limits that the release was made with`, async ({
      page,
    }) => {
      const { policy } = JSON.parse(read(`data/${index.latest}/release.json`)) as Manifest
      await page.goto(at(pathOf(route, locale)))
      for (const [name, value] of Object.entries(policy))
        await expect(page.locator(`data[data-policy="${name}"]`)).toHaveAttribute(
          'value',
          String(value),
        )
    })
}

test('every figure of others stands on a page in each language, with its address', () => {
  const pages = htmlFiles().map((file) => ({ english: file.startsWith('en/'), html: read(file) }))
  for (const figure of rowsOf('figures'))
    for (const english of [false, true]) {
      const cell = `data-cell="figures/${text(figure, 'row')}/amount"`
      const found = pages.some((page) => page.english === english && page.html.includes(cell))
      expect(found, cell).toBe(true)
    }
})

test('progress() stays between 0 and 100 in either direction, and needs all three values', () => {
  expect(progress(10, 30, 15)).toBe(25)
  expect(progress(30, 10, 25)).toBe(25)
  expect(progress(10, 30, 5)).toBe(0)
  expect(progress(10, 30, 50)).toBe(100)
  expect(progress(undefined, 30, 15)).toBeUndefined()
  expect(progress(30, 30, 30)).toBeUndefined()
})

test('addressHref() opens what is an address or a number, and guesses nothing', () => {
  expect(addressHref('national', 'https://www.lapor.go.id')).toBe('https://www.lapor.go.id')
  expect(addressHref('phone', '112')).toBe('tel:112')
  expect(addressHref('email', 'data@example.org')).toBe('mailto:data@example.org')
  expect(addressHref('whatsapp', '0811-9600-0060')).toBe('tel:081196000060')
  expect(addressHref('whatsapp', '@layanan')).toBeUndefined()
  expect(addressHref('sms', 'SMS 0811, telepon 150')).toBeUndefined()
  expect(addressHref('web', 'javascript:alert(1)')).toBeUndefined()
})
