import { dropFile, publishDropped, showData, tryAgain } from './data-actions.ts'
import type { Handler } from './desk.ts'
import { findingList } from './pages/findings.ts'
import { homePage } from './pages/home.ts'
import { downloadTable, importTable, saveTable, showTable, showTables } from './table-actions.ts'
import {
  dropPicture,
  previewText,
  saveWritten,
  showPicture,
  showText,
  showTexts,
} from './text-actions.ts'
import {
  confirmWithdraw,
  previewWithdraw,
  showWithdraw,
  showWithdrawTable,
} from './withdraw-actions.ts'
import { sayIn } from './words/index.ts'

const showHome: Handler = async ({ desk, locale }) => {
  const { published, findings } = await desk.check()
  const { recovery } = desk
  desk.recovery = { change: undefined, data: undefined, withdrawal: undefined }
  return {
    title: sayIn(locale)('desk.title'),
    body: homePage(published, findings, recovery, locale).html,
  }
}

const showCheck: Handler = async ({ desk, locale }) => {
  const { findings } = await desk.check()
  const say = sayIn(locale)
  const body = findings.length ? findingList(findings, locale).html : `<p>${say('home.fine')}</p>`
  return { title: say('desk.check'), body }
}

interface Route {
  readonly method: 'GET' | 'POST'
  /** `*` stands for one part of the path: letters, digits, hyphens and dots. */
  readonly path: string
  readonly handler: Handler
  /** Work that nothing else may run beside. */
  readonly alone?: boolean
}

const alone = true

/** Everything the desk answers; any other path is refused. */
export const routes: readonly Route[] = [
  { method: 'GET', path: '/', handler: showHome },
  { method: 'GET', path: '/check', handler: showCheck },
  { method: 'GET', path: '/data', handler: showData },
  { method: 'POST', path: '/data/file', handler: dropFile, alone },
  { method: 'POST', path: '/data/preview', handler: tryAgain, alone },
  { method: 'POST', path: '/data/publish', handler: publishDropped, alone },
  { method: 'GET', path: '/data/withdraw', handler: showWithdraw },
  { method: 'GET', path: '/data/withdraw/*', handler: showWithdrawTable },
  { method: 'POST', path: '/data/withdraw/preview', handler: previewWithdraw },
  { method: 'POST', path: '/data/withdraw', handler: confirmWithdraw, alone },
  { method: 'GET', path: '/texts', handler: showTexts },
  { method: 'GET', path: '/texts/*/*', handler: showText },
  { method: 'POST', path: '/texts/save', handler: saveWritten, alone },
  { method: 'POST', path: '/texts/preview', handler: previewText },
  { method: 'POST', path: '/pictures', handler: dropPicture },
  { method: 'GET', path: '/pictures/*', handler: showPicture },
  { method: 'GET', path: '/tables', handler: showTables },
  { method: 'GET', path: '/tables/*.xlsx', handler: downloadTable },
  { method: 'GET', path: '/tables/*', handler: showTable },
  { method: 'POST', path: '/tables/*', handler: saveTable, alone },
  { method: 'POST', path: '/tables/*/import', handler: importTable },
]

/** The route of a path as it is written; nothing is decoded, so nothing can hide in it. */
export function routeOf(
  method: string,
  path: string,
): { readonly route: Route; readonly parts: readonly string[] } | undefined {
  for (const route of routes) {
    const pattern = route.path
      .replaceAll('.', '\\.')
      .replaceAll('*', '([A-Za-z0-9][A-Za-z0-9_.-]*)')
    const found = new RegExp(`^${pattern}$`).exec(path)
    if (route.method === method && found && !path.includes('..'))
      return { route, parts: found.slice(1) }
  }
  return undefined
}
