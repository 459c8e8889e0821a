import type { Localised } from '#model/locale.ts'

const parts = {
  curve: { id: 'kurva', en: 'curve' },
  summary: { id: 'median dan janji', en: 'medians and promises' },
  bounds: { id: 'paling sedikit dan paling banyak', en: 'least and most' },
  medians: { id: 'median', en: 'medians' },
} as const

/** The tables of one plan row bear its title, and what each holds: no two tables are called the same. */
export function curveTitle({ id, en }: Localised, kind: keyof typeof parts): Localised {
  return { id: `${id} (${parts[kind].id})`, en: `${en} (${parts[kind].en})` }
}
