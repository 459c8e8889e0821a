import { referenceRows } from '#release/current.ts'
import { type Row, text } from '#release/table.ts'
import { listOf } from './related.ts'

/** A programme that stands somewhere near, and where. */
export interface Work {
  readonly programme: Row
  /** Every area that its row names. */
  readonly areas: readonly Row[]
}

/** The areas that a programme's row says it stands in. */
export function areasOf(programme: Row): readonly Row[] {
  const codes = listOf(programme, 'area_codes')
  return referenceRows('areas').filter((area) => codes.includes(text(area, 'area_code')))
}

/**
 * The programmes that stand in an area or in the district around it, those in
 * the area itself first. One for the whole city, or whose place is not known,
 * stands nowhere near.
 */
export function worksNear(area: Row): readonly Work[] {
  const code = text(area, 'area_code')
  const district = text(area, 'level') === 'district' ? code : text(area, 'parent_code')
  const isNear = (one: Row) => [text(one, 'area_code'), text(one, 'parent_code')].includes(district)
  const isHere = ({ areas }: Work) => areas.some((one) => text(one, 'area_code') === code)
  const works = referenceRows('programmes')
    .map((programme): Work => ({ programme, areas: areasOf(programme) }))
    .filter(({ areas }) => district !== '' && areas.some(isNear))
  return [...works.filter(isHere), ...works.filter((work) => !isHere(work))]
}
