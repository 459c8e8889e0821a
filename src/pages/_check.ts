import type { Expectation } from '#file-check/expectation.ts'
import { ruleTexts } from '#file-check/texts.ts'
import type { Here } from '#i18n/here.ts'
import { published, table } from '#release/current.ts'
import type { Row } from '#release/table.ts'

/** What the file check in the browser is told: the layouts of this city's tabular sources and every name it knows. */
export function expectation({ locale, t }: Here): Expectation {
  return {
    sources: published.city.sources.flatMap(({ source_id, label, layout }) =>
      layout ? [{ id: source_id, label: label[locale], layout }] : [],
    ),
    names: {
      service_code: namesIn('categories', ['service_code', 'name_id', 'name_en']),
      agency_responsible: namesIn('agencies', ['agency_id', 'name_id', 'name_en', 'short_name']),
      channel: namesIn('channels', ['channel_id', 'name_id', 'name_en']),
      area: namesIn('areas', ['area_code', 'name']),
    },
    texts: ruleTexts(locale, t),
    heads: [
      t('filecheck.head.line'),
      t('filecheck.head.column'),
      t('filecheck.head.value'),
      t('filecheck.head.problem'),
      t('filecheck.head.remedy'),
    ],
  }
}

function namesIn(name: string, columns: readonly string[]): readonly string[] {
  const words = (row: Row) => [
    ...columns.map((column) => String(row[column] ?? '')),
    ...String(row['aliases'] ?? '').split('|'),
  ]
  return [...new Set((table(name)?.rows ?? []).flatMap(words))].filter(Boolean)
}
