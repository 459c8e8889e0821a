import { formatNumber } from '#i18n/format.ts'
import { isKey, translator } from '#i18n/translate.ts'
import type { Locale, Localised } from '#model/locale.ts'
import type { Manifest } from '#model/release.ts'

export interface Change {
  readonly kind: 'added' | 'removed' | 'longer'
  readonly table: string
  readonly title: Localised
}

/** What one release has that the one before had not: tables that came, went, or have new rows. */
export function changesBetween(before: Manifest, after: Manifest): readonly Change[] {
  const old = new Map(before.tables.map((table) => [table.table, table]))
  const now = new Set(after.tables.map(({ table }) => table))
  return [
    ...after.tables.flatMap(({ table, title, rows }): readonly Change[] => {
      const known = old.get(table)
      if (!known) return [{ kind: 'added', table, title }]
      return rows > known.rows ? [{ kind: 'longer', table, title }] : []
    }),
    ...before.tables
      .filter(({ table }) => !now.has(table))
      .map(({ table, title }): Change => ({ kind: 'removed', table, title })),
  ]
}

/** The thresholds in force at a release, in words where the dictionary has them. */
export function policyRows(
  { policy }: Manifest,
  locale: Locale,
): readonly { readonly name: string; readonly value: string }[] {
  const t = translator(locale)
  return Object.entries(policy).map(([rule, value]) => {
    const key = `policy.${rule}`
    return {
      name: isKey(key) ? t(key) : rule,
      value: typeof value === 'number' ? formatNumber(value, locale) : String(value),
    }
  })
}
