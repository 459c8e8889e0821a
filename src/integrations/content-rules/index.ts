import { bodyRules } from './body.ts'
import { pictureRules } from './picture.ts'
import type { ContentRule } from './rule.ts'
import { textRules } from './text.ts'

/** Every rule for what staff write, one table: messages, reports and the guide are made from it. */
export const contentRules = {
  ...bodyRules,
  ...textRules,
  ...pictureRules,
} as const satisfies Readonly<Record<string, ContentRule>>

export type ContentRuleId = keyof typeof contentRules
