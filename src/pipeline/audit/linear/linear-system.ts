/** A count that somebody wants to know: published, suppressed, or only implied by what is published. */
export interface Cell {
  /** `table/row/column` of a published cell; codes and period of an implied one. */
  readonly name: string
  /** Every published cell that states this count; none for an implied one. */
  readonly stated?: readonly string[]
  /** Least and greatest true count that the cell alone admits; whole numbers, `high` may be infinite. */
  readonly low: number
  readonly high: number
  /** Published as `*`: what the audit must find uncertain. */
  readonly suppressed: boolean
  /** Stated exactly by some table: what would be left of it were it `*` there. */
  readonly ifHidden?: { readonly low: number; readonly high: number } | undefined
}

/**
 * `total = Σ parts` when the parts are exhaustive, else `total ≥ Σ parts`.
 * Numbers are places in the system's list of cells.
 */
export interface Sum {
  readonly total: number
  readonly parts: readonly number[]
  readonly exhaustive: boolean
}

/** All that an attacker knows of some true counts: whole numbers ≥ 0 within bounds, tied by sums. */
export interface LinearSystem {
  readonly cells: readonly Cell[]
  readonly sums: readonly Sum[]
}
