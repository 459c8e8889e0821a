import type { Recorded } from '../../history.ts'
import { type Html, html } from '../html.ts'
import type { Say } from '../words/index.ts'

/** What became of a press in history, in a sentence or two. */
export function recordedLine(recorded: Recorded, say: Say): Html {
  const values = {
    commit: recorded.kind === 'committed' ? recorded.commit : '',
    reason: recorded.kind === 'failed' ? recorded.reason : '',
  }
  const said = say(`recorded.${recorded.kind}`, values)
  if (recorded.kind !== 'committed') return html`<p>${said}</p>`
  const { push } = recorded
  const pushed = say(`push.${push.kind}`, {
    remote: push.kind === 'pushed' ? push.remote : '',
    reason: push.kind === 'failed' ? push.reason : '',
  })
  return html`<p>${said} ${pushed}</p>`
}
