import { PublishError } from '#model/errors.ts'
import {
  previewWithdrawal,
  publishWithdrawal,
  withdrawable,
  withdrawableTable,
} from '../data/withdraw.ts'
import type { Asked, Handler } from './desk.ts'
import { withdrawForm, withdrawnPart, withdrawPage, withdrawPreview } from './pages/withdraw.ts'
import { sayIn } from './words/index.ts'

export const showWithdraw: Handler = async ({ desk, locale }) => {
  const say = sayIn(locale)
  const published = desk.published()
  const body = published
    ? withdrawPage(withdrawable(published), locale).html
    : `<p>${say('home.none')}</p>`
  return { title: say('withdraw.title'), body }
}

export const showWithdrawTable: Handler = async ({ desk, locale, parts }) => {
  const published = desk.published()
  const found = published && withdrawableTable(published, parts[0] ?? '')
  if (!found) return { status: 404, body: sayIn(locale)('refused.path') }
  return { title: sayIn(locale)('withdraw.title'), body: withdrawForm(found, locale).html }
}

/** Shows what would go; nothing is changed. */
export const previewWithdraw: Handler = async (asked) => {
  const { desk, locale } = asked
  const { confirm: _, ...fields } = await fieldsOf(asked)
  const published = desk.published()
  const seen = published && previewWithdrawal(published, (await desk.check()).texts, fields)
  if (!seen || seen.releases.length === 0)
    return { status: 400, body: sayIn(locale)('refused.input') }
  return { body: withdrawPreview(fields, seen, locale).html }
}

/** The one press that takes back. */
export const confirmWithdraw: Handler = async (asked) => {
  const { desk, locale } = asked
  const { confirm, table, period, reason, replaced_by } = await fieldsOf(asked)
  if (confirm !== 'yes')
    throw new PublishError(
      { id: 'Penarikan belum dikonfirmasi.', en: 'The withdrawal is not confirmed yet.' },
      {
        hint: {
          id: 'Baca yang akan hilang, lalu centang kotaknya.',
          en: 'Read what will go, then tick the box.',
        },
      },
    )
  const withdrawal = {
    table,
    period,
    reason,
    withdrawn_on: desk.today(),
    ...(replaced_by ? { replaced_by } : {}),
  }
  const done = await publishWithdrawal(desk.place, await desk.city(), withdrawal, desk.effects)
  return { body: withdrawnPart(done, locale).html }
}

async function fieldsOf({ fields }: Asked) {
  const given = await fields()
  // One line each: they stand in files and in history.
  const text = (name: string) =>
    String(given[name] ?? '')
      .replace(/\s+/g, ' ')
      .trim()
  return {
    table: text('table'),
    period: text('period'),
    reason: text('reason'),
    replaced_by: text('replaced_by'),
    confirm: text('confirm'),
  }
}
