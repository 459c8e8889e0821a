/** Open311's two statuses. */
export const statuses = ['open', 'closed'] as const
export type Status = (typeof statuses)[number]

/**
 * How a closed request ended. All but `resolved` are competing closures: they
 * end the wait without the thing that was asked for.
 */
export const outcomes = [
  'resolved',
  'rejected',
  'not_ours',
  'duplicate',
  'withdrawn',
  'unstated',
] as const
export type Outcome = (typeof outcomes)[number]

/** The public classes of a request. `oversight` and `whistleblowing` are sensitive and excluded by default. */
export const classifications = [
  'complaint',
  'aspiration',
  'information',
  'oversight',
  'whistleblowing',
  'unstated',
] as const
export type Classification = (typeof classifications)[number]

export const confidentialities = ['public', 'anonymous', 'secret'] as const
export type Confidentiality = (typeof confidentialities)[number]

/** The two clocks that are published. */
export const metrics = ['first_response', 'resolution'] as const
export type Metric = (typeof metrics)[number]

/** Age of the requests still open at a period's end, in days; the bounds are inclusive. */
export const ageBands = [
  'open_0_7',
  'open_8_30',
  'open_31_90',
  'open_91_365',
  'open_over_365',
] as const
export type AgeBand = (typeof ageBands)[number]

/**
 * Columns of the in-memory table `service_request`, named as in Open311
 * GeoReport v2 where it has the name. `person_key` never leaves memory.
 */
export const serviceRequestColumns = {
  service_request_id: 'VARCHAR',
  source_id: 'VARCHAR',
  file: 'VARCHAR',
  row: 'BIGINT',
  requested_datetime: 'TIMESTAMP',
  updated_datetime: 'TIMESTAMP',
  first_response_datetime: 'TIMESTAMP',
  closed_datetime: 'TIMESTAMP',
  precision: 'VARCHAR',
  status: 'VARCHAR',
  outcome: 'VARCHAR',
  reopened: 'BOOLEAN',
  service_code: 'VARCHAR',
  category_group: 'VARCHAR',
  service_id: 'VARCHAR',
  agency_responsible: 'VARCHAR',
  channel: 'VARCHAR',
  classification: 'VARCHAR',
  confidentiality: 'VARCHAR',
  area_code: 'VARCHAR',
  person_key: 'VARCHAR',
  has_response_times: 'BOOLEAN',
  has_closing_times: 'BOOLEAN',
  excluded: 'BOOLEAN',
} as const
export type ServiceRequestColumn = keyof typeof serviceRequestColumns
