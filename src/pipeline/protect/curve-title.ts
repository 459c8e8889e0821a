import type { Localised } from '#model/locale.ts'

const parts = {
  curve: { id: 'kurva', en: 'curve' },
  summary: { id: 'median dan janji', en: 'medians and promises' },
} as const

/** Both tables of a plan row bear its title, and what each holds. */
export function curveTitle({ id, en }: Localised, kind: keyof typeof parts): Localised {
  return { id: `${id} (${parts[kind].id})`, en: `${en} (${parts[kind].en})` }
}
