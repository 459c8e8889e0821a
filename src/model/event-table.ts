/**
 * Waiting times of one group as columns of equal length, ready for any
 * estimator of `src/statistics`. One row may stand for many requests.
 *
 * Invariants: `0 <= entry[i] <= exit[i]`; `weight[i] >= 1`. A row is at risk at
 * `t` when `entry < t <= exit`, or, with `entry = 0` (never truncated), from
 * `t = 0` on.
 */
export interface EventTable {
  readonly unit: 'minute' | 'day'
  /** Age at which the request came under observation; 0 unless left-truncated. */
  readonly entry: Int32Array
  /** Age at the event or at censoring. */
  readonly exit: Int32Array
  /** 0 right-censored (still open), 1 the event, 2 and up a competing closure. */
  readonly event: Uint8Array
  /** How many requests the row stands for. */
  readonly weight: Uint32Array
}

/**
 * Waits known only to end between two looks. Row `i` stands for `weight[i]`
 * requests whose event came at a whole age in (left, right]; one seen at exactly
 * `t` is (t − 1, t].
 */
export interface IntervalTable {
  readonly unit: EventTable['unit']
  /** Last age at which the request was seen waiting; −1 when it never was. */
  readonly left: Int32Array
  /** First age at which the event was seen; `Infinity` while it has not been. */
  readonly right: Float64Array
  readonly weight: Uint32Array
}
