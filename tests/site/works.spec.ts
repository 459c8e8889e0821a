import { expect, test } from '@playwright/test'
import { pathOf, slugify } from '#i18n/routes.ts'
import { translator } from '#i18n/translate.ts'
import { locales } from '#model/locale.ts'
import { plainText, read } from './dist.ts'
import { tableOf } from './published.ts'

type Row = ReturnType<typeof tableOf>['rows'][number]
const text = (row: Row | undefined, column: string) => String(row?.[column] ?? '')
const areas = tableOf('areas').rows
const byCode = new Map(areas.map((row) => [text(row, 'area_code'), row]))

/** A district's page, or a village's. */
function fileOf(area: Row, locale: (typeof locales)[number]): string {
  const own = slugify(text(area, 'name'))
  const parent = byCode.get(text(area, 'parent_code'))
  const path = parent
    ? pathOf('village', locale, { district: slugify(text(parent, 'name')), village: own })
    : pathOf('district', locale, { district: own })
  return `${path.slice(1)}index.html`
}

/** The words of the works nearby. */
const sectionOf = (file: string, title: string) =>
  plainText(read(file).split(title)[1]?.split('</section>')[0] ?? '')

const districtOf = (area: Row) => text(area, 'parent_code') || text(area, 'area_code')

for (const locale of locales)
  test(`${locale}: every page of an area names the works in it and in its district, or says that none is on record`, () => {
    const t = translator(locale)
    const wrong: string[] = []
    let found = 0
    for (const area of areas) {
      const file = fileOf(area, locale)
      const section = sectionOf(file, t('works.title'))
      const near = tableOf('programmes').rows.filter((programme) =>
        text(programme, 'area_codes')
          .split('|')
          .filter(Boolean)
          .some((code) => districtOf(byCode.get(code) ?? {}) === districtOf(area)),
      )
      found += near.length
      const none = section.includes(t('works.none.district').split('{name}')[0] ?? '')
      if (none !== (near.length === 0))
        wrong.push(`${file}: ${near.length} works, says none: ${none}`)
      for (const programme of near)
        for (const said of [
          text(programme, `name_${locale}`),
          t(`word.status.${text(programme, 'status')}` as Parameters<typeof t>[0]),
          text(programme, `doubt_${locale}`),
          t('frame.source'),
        ])
          if (!section.includes(said)) wrong.push(`${file}: lacks “${said}”`)
    }
    expect(wrong).toEqual([])
    expect(found).toBeGreaterThan(0)
  })

test('the flyover is on the pages of the three kelurahan that its source names, and nowhere in another district', () => {
  const section = (file: string) => sectionOf(file, 'Pekerjaan di sekitar sini')
  for (const path of ['bogor-tengah/cibogor', 'bogor-tengah/pabaton', 'tanah-sareal/kebon-pedes'])
    expect(section(`wilayah/${path}/index.html`)).toContain('RE Martadinata')
  expect(section('wilayah/bogor-selatan/batu-tulis/index.html')).toContain('Belum ada pekerjaan')
})
