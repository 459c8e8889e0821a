import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import type { FamilyId } from '#charts/families.ts'
import { pathOf } from '#i18n/routes.ts'
import { type Locale, locales } from '#model/locale.ts'
import { at, dist, read } from './dist.ts'
import { shortened } from './heard.ts'

/** Charts that this city has nothing to draw in; they are looked at where they are drawn. */
const undrawn: readonly FamilyId[] = ['peta-batas', 'kemajuan']

/** The first chart of each family that stands on its page, in the order of the registry. */
async function oneOfEachFamily(locale: Locale) {
  process.env['PUBLISHED_DIR'] ||= resolve(dist, '../published')
  const { entries } = await import('#charts/registry.ts')
  const { families } = await import('#charts/families.ts')
  return (Object.keys(families) as FamilyId[]).map((name) => {
    const found = [...entries().values()].find(({ id, family, page, params }) => {
      const file = `${pathOf(page, locale, params[locale]).slice(1)}index.html`
      return (
        family === families[name] &&
        existsSync(`${dist}/${file}`) &&
        read(file).includes(`<figure id="${id}"`)
      )
    })
    return {
      name,
      found: found && { id: found.id, path: pathOf(found.page, locale, found.params[locale]) },
    }
  })
}

async function heardOf(page: Page, path: string, id: string): Promise<string> {
  if (new URL(page.url(), at('/')).pathname !== path) await page.goto(at(path))
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })
  return shortened(await page.locator(`[id="${id}"]`).ariaSnapshot())
}

for (const locale of locales)
  test(`${locale}: each kind of chart is heard as a person has read and accepted it`, async ({
    page,
  }) => {
    const file = `tests/charts/heard.${locale}.txt`
    const charts = await oneOfEachFamily(locale)
    expect(charts.filter(({ found }) => !found).map(({ name }) => name)).toEqual(undrawn)
    const parts: string[] = []
    for (const { name, found } of charts)
      if (found)
        parts.push(
          `# ${name}: ${found.path}#${found.id}\n${await heardOf(page, found.path, found.id)}`,
        )
    const now = parts.join('\n')
    if (process.env['UPDATE_CHARTS']) writeFileSync(file, now)
    expect(now, `${file}: UPDATE_CHARTS=1 accepts the change; read it before you commit it.`).toBe(
      existsSync(file) ? readFileSync(file, 'utf8') : '',
    )
  })
