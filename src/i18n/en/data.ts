import type { data as source } from '../id/data.ts'

export const data = {} as const satisfies Record<keyof typeof source, string>
