import { formatPeriod } from '#i18n/format.ts'
import type { Here } from '#i18n/here.ts'
import type { Key } from '#i18n/translate.ts'
import type { Period } from '#model/period.ts'
import type { Cell } from '#release/cell.ts'
import { dimensionName, levelWords } from '#release/names.ts'
import type { Chart } from './chart.ts'
import { mostSentence } from './most.ts'

interface Village {
  readonly name: string
  readonly href: string
  readonly cell: Cell | undefined
}

/**
 * What a map of villages says and its table, however it is drawn: where most came from, and how to read it.
 *
 * @param villages In the order of the table; those without a published figure are left out.
 */
export function villageMap(
  villages: readonly Village[],
  period: Period,
  howToRead: Key,
  my: Here,
): Pick<Chart, 'question' | 'answer' | 'method' | 'view'> {
  const { locale, t } = my
  const counted = villages.flatMap(({ cell, ...one }) => (cell ? [{ ...one, cell }] : []))
  const most = mostSentence(counted, formatPeriod(period, locale), my)
  return {
    question: t('chart.tiles', levelWords(locale)),
    answer: {
      template: `${most.template} ${t(howToRead)}`,
      values: { ...levelWords(locale), ...most.values },
    },
    method: 'received',
    view: {
      head: [dimensionName('village', locale), t('word.received')],
      rows: counted.map(({ name, href, cell }) => ({ label: name, href, cells: [cell] })),
    },
  }
}
