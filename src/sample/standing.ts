import type { Outcome } from '#model/service-request.ts'
import type { WallSeconds } from './calendar.ts'
import type { Fate } from './fate.ts'

/** How far a request has come. */
export type Stage = 'received' | 'verified' | 'answered' | 'closed' | 'reopened' | 'closed_again'

/** What an export made at one moment can know of a request. */
export interface Standing {
  readonly stage: Stage
  readonly verified?: WallSeconds
  readonly answered?: WallSeconds
  /** The last closing, absent while the request is open. */
  readonly closed?: WallSeconds
  readonly outcome?: Outcome
  readonly reopened?: WallSeconds
}

/** What has happened to a request up to and including `at`; nothing later shows. */
export function standingAt(fate: Fate, at: WallSeconds): Standing {
  const past = (moment: WallSeconds | undefined) =>
    moment !== undefined && moment <= at ? moment : undefined
  const verified = past(fate.verified)
  const answered = past(fate.answered)
  const reopened = past(fate.reopened)
  const closed = reopened === undefined ? past(fate.closed) : past(fate.closed_again)
  const stage =
    reopened === undefined
      ? closed !== undefined
        ? 'closed'
        : answered !== undefined
          ? 'answered'
          : verified !== undefined
            ? 'verified'
            : 'received'
      : closed !== undefined
        ? 'closed_again'
        : 'reopened'
  return {
    stage,
    ...(verified === undefined ? {} : { verified }),
    ...(answered === undefined ? {} : { answered }),
    ...(closed === undefined ? {} : { closed, outcome: fate.outcome ?? 'unstated' }),
    ...(reopened === undefined ? {} : { reopened }),
  }
}
