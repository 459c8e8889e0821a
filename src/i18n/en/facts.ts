import type { facts as source } from '../id/facts.ts'

export const facts = {} as const satisfies Record<keyof typeof source, string>
