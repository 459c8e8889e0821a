import type { Outcome } from '#model/service-request.ts'
import { hour, type WallSeconds, yearOf } from './calendar.ts'
import type { Layout } from './channels.ts'
import type { DirtCounts } from './dirt.ts'
import type { TrueRequest } from './request.ts'
import { standingAt } from './standing.ts'

/** How long residents truly waited for a first reply; those who never get one count as waiting for ever. */
export interface TrueWaits {
  readonly requests: number
  /** Absent when more than half never get a reply. */
  readonly median_hours?: number
  /** Of all, 0–1. */
  readonly share_within_24_hours: number
  /** Of all, 0–1. */
  readonly share_never_answered: number
}

/** What is true of a sample, to hold against what a release says. Private like the sample itself. */
export interface Truth {
  readonly seed: number
  readonly as_of: string
  readonly requests: number
  readonly persons: number
  readonly planted_identifiers: number
  readonly rows: Readonly<Record<string, number>>
  readonly planted: Readonly<Record<Layout, DirtCounts>>
  readonly requests_by_export: Readonly<Record<Layout, number>>
  readonly requests_by_year: Readonly<Record<string, number>>
  readonly outcomes_at_as_of: Readonly<Record<Outcome | 'open', number>>
  readonly reopened_by_as_of: number
  /** Of the exports that hold times: the application and social media. */
  readonly first_response: TrueWaits
  readonly first_response_by_year: Readonly<Record<string, TrueWaits>>
  readonly first_response_by_agency: Readonly<Record<string, TrueWaits>>
}

export type TruthOfRequests = Omit<
  Truth,
  'seed' | 'as_of' | 'persons' | 'planted_identifiers' | 'rows' | 'planted'
>

/** Gathers the truth request by request; two numbers a request are kept. */
export function createTruth(as_of: WallSeconds) {
  const layouts = { national: 0, application: 0, social: 0 }
  const years: Record<string, number> = {}
  const outcomes: Record<Outcome | 'open', number> = {
    resolved: 0,
    rejected: 0,
    not_ours: 0,
    duplicate: 0,
    withdrawn: 0,
    unstated: 0,
    open: 0,
  }
  const waits = new Map<string, number[]>()
  let requests = 0
  let reopened = 0
  const addWait = (group: string, seconds: number) => {
    const ofGroup = waits.get(group)
    if (ofGroup) ofGroup.push(seconds)
    else waits.set(group, [seconds])
  }
  const groups = (kind: string) =>
    Object.fromEntries(
      [...waits]
        .filter(([group]) => group.startsWith(`${kind}/`))
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([group, ofGroup]) => [group.slice(kind.length + 1), waitsOf(ofGroup)]),
    )
  return {
    add(request: TrueRequest): void {
      const year = String(yearOf(request.received))
      const standing = standingAt(request, as_of)
      requests++
      layouts[request.layout]++
      years[year] = (years[year] ?? 0) + 1
      outcomes[standing.outcome ?? 'open']++
      if (standing.reopened !== undefined) reopened++
      if (request.layout === 'national') return
      const wait = firstResponse(request) - request.received
      for (const group of ['all/', `year/${year}`, `agency/${request.agency.agency_id}`])
        addWait(group, wait)
    },
    result: (): TruthOfRequests => ({
      requests,
      requests_by_export: layouts,
      requests_by_year: years,
      outcomes_at_as_of: outcomes,
      reopened_by_as_of: reopened,
      first_response: waitsOf(waits.get('all/') ?? []),
      first_response_by_year: groups('year'),
      first_response_by_agency: groups('agency'),
    }),
  }
}

/** A closing as resolved without an earlier reply is itself the first response. */
function firstResponse({ answered, closed, outcome }: TrueRequest): number {
  return (
    answered ?? (outcome === 'resolved' && closed !== undefined ? closed : Number.POSITIVE_INFINITY)
  )
}

function waitsOf(waits: readonly number[]): TrueWaits {
  const sorted = Float64Array.from(waits).sort()
  const median = sorted[Math.floor(sorted.length / 2)] ?? Number.POSITIVE_INFINITY
  const share = (count: number) =>
    waits.length === 0 ? 0 : Math.round((count / waits.length) * 10_000) / 10_000
  return {
    requests: waits.length,
    ...(Number.isFinite(median) ? { median_hours: Math.round((median / hour) * 100) / 100 } : {}),
    share_within_24_hours: share(waits.filter((wait) => wait <= 24 * hour).length),
    share_never_answered: share(waits.filter((wait) => !Number.isFinite(wait)).length),
  }
}
