import { homeTitle } from '#components/home-title.ts'
import { type MenuRoute, menuKey } from '#components/navigation.ts'
import { cardName, cardRoutes } from '#components/share-card.ts'
import { formatPeriod } from '#i18n/format.ts'
import type { Here } from '#i18n/here.ts'
import { type RouteId, slugify } from '#i18n/routes.ts'
import { isKey, type Key } from '#i18n/translate.ts'
import type { Dimension } from '#model/protection.ts'
import { cell, numberOf, textOf } from '#release/cell.ts'
import { referenceRows, settings, table } from '#release/current.ts'
import { areaParams, areaTitle, nameOf } from '#release/names.ts'
import { countsBy } from '#release/planned.ts'
import { latestPeriod, rowsWhere, text } from '#release/table.ts'
import { headlines } from './_home.ts'

/** What stands on the picture that a messaging app shows. */
export interface Card {
  readonly name: string
  readonly title: string
  /** One published figure, where there is one that is not suppressed. */
  readonly figure?: { readonly text: string; readonly label: string }
}

/** A card for each page without parameters, each agency and each district. */
export function cards(my: Here): readonly Card[] {
  return [
    ...cardRoutes.map((route) => routeCard(route, my)),
    ...agencyCards(my),
    ...districtCards(my),
  ]
}

/** The city's own headline: how long half of the requests wait. */
function routeCard(route: RouteId, my: Here): Card {
  const { t, locale } = my
  const key = `nav.${route}`
  const title =
    route === 'home'
      ? t(homeTitle())
      : isKey(key)
        ? t(menuKey(route as MenuRoute))
        : settings.site_name[locale]
  const answers: readonly RouteId[] = [
    'home',
    'aspirations',
    'explore',
    'agencies',
    'areas',
    'services',
  ]
  const median = answers.includes(route) ? headlines(my)[1] : undefined
  const figure = median?.figure
  return {
    name: cardName(route),
    title,
    ...(figure && numberOf(figure) !== undefined
      ? { figure: { text: textOf(figure, locale), label: median.label } }
      : {}),
  }
}

function agencyCards(my: Here): readonly Card[] {
  return referenceRows('agencies').map((agency) => {
    const id = text(agency, 'agency_id')
    return {
      name: cardName('agency', { slug: slugify(id) }),
      title: nameOf(agency, my.locale),
      ...newestCount('agency', id, my),
    }
  })
}

function districtCards(my: Here): readonly Card[] {
  return referenceRows('areas')
    .filter((area) => text(area, 'level') === 'district')
    .map((area) => ({
      name: cardName('district', areaParams(area)),
      title: areaTitle(area, my.locale),
      ...newestCount('district', text(area, 'area_code'), my),
    }))
}

/** What was received in the newest period; nothing where it is suppressed. */
function newestCount(
  dimension: Dimension,
  code: string,
  { t, locale }: Here,
): Pick<Card, 'figure'> {
  const counts = table(countsBy([dimension]))
  const rows = counts ? rowsWhere(counts, { [dimension]: code }) : []
  const period = latestPeriod(rows)
  const row = rows.find((one) => text(one, 'period') === period)
  if (!counts || !row || !period) return {}
  const found = cell(counts, row, 'received')
  if (numberOf(found) === undefined) return {}
  const key: Key = 'word.measure.received'
  const label = `${t(key)}, ${formatPeriod(period, locale)}`
  return { figure: { text: textOf(found, locale), label } }
}
