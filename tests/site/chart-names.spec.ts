import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from '@playwright/test'
import type { FamilyId } from '#charts/families.ts'
import { pathOf } from '#i18n/routes.ts'
import { type Locale, locales } from '#model/locale.ts'
import { at, dist, read } from './dist.ts'
import { heardOf, matchHeard } from './heard.ts'

/** Charts that this city has nothing to draw in; `boundaries.spec.ts` hears them in a city that has. */
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

for (const locale of locales)
  test(`${locale}: each kind of chart is heard as a person has read and accepted it`, async ({
    page,
  }) => {
    const charts = await oneOfEachFamily(locale)
    expect(charts.filter(({ found }) => !found).map(({ name }) => name)).toEqual(undrawn)
    const parts: { title: string; heard: string }[] = []
    for (const { name, found } of charts) {
      if (!found) continue
      const { id, path } = found
      if (new URL(page.url(), at('/')).pathname !== path) await page.goto(at(path))
      parts.push({ title: `${name}: ${path}#${id}`, heard: await heardOf(page, id) })
    }
    matchHeard(`tests/charts/heard.${locale}.txt`, parts)
  })
