import type { Finding } from '#model/finding.ts'
import { weights } from '#model/finding.ts'
import type { Locale } from '#model/locale.ts'
import { type Html, html } from '../html.ts'
import { sayIn } from '../words/index.ts'

/** Findings as a list that a person can work through, the weightiest first. */
export function findingList(findings: readonly Finding[], locale: Locale): Html {
  const say = sayIn(locale)
  return html`${weights.map((weight) => {
    const some = findings.filter((finding) => finding.weight === weight)
    return some.length === 0
      ? html``
      : html`<section class="findings ${weight}"><h2>${say(`check.weight.${weight}`)} (${some.length})</h2>
<ul>${some.map(
          ({ file, line, message, hint }) =>
            html`<li><code>${file}:${line}</code><br>${message[locale]}<br><span class="soft">${hint[locale]}</span></li>`,
        )}</ul></section>`
  })}`
}
