import { listOf, named } from '#components/facts/related.ts'
import { compareNames } from '#i18n/compare-names.ts'
import type { Here } from '#i18n/here.ts'
import { slugify } from '#i18n/routes.ts'
import { referenceTables } from '#model/reference.ts'
import { referenceRows } from '#release/current.ts'
import { codeName, nameOf, word } from '#release/names.ts'
import { type Row, text } from '#release/table.ts'

/** One choice of the filter: an address within the page, `#status-running`. */
export interface Choice {
  readonly id: string
  readonly name: string
}

export interface ChoiceGroup {
  readonly title: string
  readonly choices: readonly Choice[]
}

/** What the catalogue can be narrowed to: only values that some programme has, so no choice leads to nothing. */
export function choices({ locale, t }: Here): readonly ChoiceGroup[] {
  const rows = referenceRows('programmes')
  const present = new Set(rows.flatMap(choiceIds))
  const statuses = referenceTables.programmes.columns.status.values ?? []
  const agencies = [...new Set(rows.map((row) => text(row, 'lead_agency_id')))].filter(Boolean)
  const groups = [
    {
      title: t('programmes.by.status'),
      choices: statuses.map((status) => ({
        id: choiceId('status', status),
        name: word('status', status, locale),
      })),
    },
    {
      title: t('programmes.by.pillar'),
      choices: [
        ...referenceRows('pillars').map((pillar) => ({
          id: choiceId('pillar', text(pillar, 'pillar_id')),
          name: nameOf(pillar, locale),
        })),
        { id: choiceId('pillar', ''), name: t('programmes.noPillar') },
      ],
    },
    {
      title: t('programmes.by.agency'),
      choices: [
        ...agencies.map((agency) => ({
          id: choiceId('agency', agency),
          name: codeName('agency', agency, locale),
        })),
        { id: choiceId('agency', ''), name: t('programmes.noAgency') },
      ],
    },
  ]
  return groups.map((group) => ({
    ...group,
    choices: group.choices.filter(({ id }) => present.has(id)),
  }))
}

/** The choices under which a programme stays in the list. */
export function choiceIds(programme: Row): readonly string[] {
  const pillars = listOf(programme, 'pillar_ids')
  return [
    choiceId('status', text(programme, 'status')),
    ...(pillars.length === 0 ? [''] : pillars).map((pillar) => choiceId('pillar', pillar)),
    choiceId('agency', text(programme, 'lead_agency_id')),
  ]
}

const choiceId = (group: string, code: string) => `${group}-${slugify(code) || 'none'}`

/** How sure it is that programmes work. Where none is in a state, the sentence says so in a word. */
export function evidenceSentence({ t }: Here): string {
  const rows = referenceRows('programmes')
  const part = (evidence: 'outcome' | 'output' | 'none') =>
    rows.some((row) => text(row, 'evidence') === evidence)
      ? t(`programmes.evidence.${evidence}`)
      : t(`programmes.evidence.${evidence}.zero`)
  return t('programmes.evidence', {
    changed: part('outcome'),
    happened: part('output'),
    nothing: part('none'),
  })
}

/** Programmes that run first, those of unknown state last; by name within. */
export function inOrder({ locale }: Here): readonly Row[] {
  const order = ['running', 'announced', 'finished', 'replaced', 'unknown']
  const place = (row: Row) => order.indexOf(text(row, 'status'))
  return [...referenceRows('programmes')].sort(
    (a, b) => place(a) - place(b) || compareNames(nameOf(a, locale), nameOf(b, locale), locale),
  )
}

/** The names of a programme's pillars. */
export function pillarNames(programme: Row, { locale }: Here): readonly string[] {
  return named('pillars', 'pillar_id', listOf(programme, 'pillar_ids')).map((pillar) =>
    nameOf(pillar, locale),
  )
}

/**
 * The rules that hide what the chosen address leaves out. They need no script:
 * the chosen line is the `:target` of its own link and comes before the list.
 */
export function filterRules(groups: readonly ChoiceGroup[]): string {
  return groups
    .flatMap((group) => group.choices)
    .map(({ id }) => `#${id}:target~ul>li:not([data-choices~="${id}"]){display:none}`)
    .join('\n')
}
