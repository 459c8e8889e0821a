import type { Highs } from 'highs'
import type { Component } from './components.ts'

/** A component loaded into the solver, to be asked for many extremes. */
export interface Program {
  /**
   * The least (sense 1) or greatest (sense −1) total of the cells at `places`.
   *
   * @returns The total and a solution that attains it; `infeasible` when no counts
   *   satisfy the rows, `unbounded` when no total is the last.
   * @throws {Error} when the solver stops without an answer, or its solution breaks a row.
   */
  extreme(places: readonly number[], sense: 1 | -1): Extreme | 'infeasible' | 'unbounded'
  /** The solver's memory is its own: every program must be given back. */
  dispose(): void
}

export interface Extreme {
  readonly total: number
  readonly solution: Float64Array
  /** Of a linear program: how much the total would move with each cell's bound; zero where it does not rest on it. */
  readonly duals: Float64Array
}

/** Distance within which a number counts as whole; every coefficient is 1, so the solver's error stays far below. */
export const tolerance = 1e-6

/**
 * Loads a component: over the real numbers (`linear`) or over whole ones (`integer`).
 *
 * A linear program keeps its last basis. The objective is all that changes, so
 * the basis stays feasible and the primal simplex goes on from there.
 */
export function programOf(
  { cells, bounds, rows }: Component,
  numbers: 'linear' | 'integer',
  highs: Highs,
): Program {
  const count = cells.length
  const starts = [0]
  for (const { places } of rows) starts.push((starts.at(-1) ?? 0) + places.length)
  const primalSimplex = 4
  const model = highs.createModel({
    numCols: count,
    numRows: rows.length,
    colCost: new Float64Array(count),
    colLower: bounds.map(({ low }) => low),
    colUpper: bounds.map(({ high }) => high),
    rowLower: rows.map(({ low }) => low),
    rowUpper: rows.map(({ high }) => high),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: count,
      starts,
      indices: rows.flatMap(({ places }) => places),
      values: rows.flatMap(({ weights }) => weights),
    },
    ...(numbers === 'integer' ? { integrality: new Int32Array(count).fill(1) } : {}),
  })
  model.options.set({
    output_flag: false,
    random_seed: 1,
    ...(numbers === 'linear'
      ? { presolve: 'off', simplex_strategy: primalSimplex }
      : { mip_rel_gap: 0, mip_abs_gap: 0.5 }),
  })
  const { optimal, infeasible, unbounded } = highs.constants.modelStatus
  return {
    extreme(places, sense) {
      const cost = new Float64Array(count)
      for (const place of places) cost[place] = sense
      model.changeColsCost({ kind: 'range', from: 0, to: count - 1 }, cost)
      model.run()
      const status = model.getModelStatus()
      if (status === infeasible) return 'infeasible'
      if (status === unbounded) return 'unbounded'
      if (status !== optimal) throw new Error(`The solver stopped with status ${status}.`)
      const { colValue, colDual } = model.getSolution()
      refuseBroken({ cells, bounds, rows }, colValue)
      return { total: model.getObjectiveValue() * sense, solution: colValue, duals: colDual }
    },
    dispose: () => model.dispose(),
  }
}

/** The solver is not taken at its word: its solution must satisfy every row and bound. */
function refuseBroken({ bounds, rows }: Component, solution: Float64Array): void {
  const slack = 1e-4
  const isOutside = (value: number, low: number, high: number) =>
    Number.isNaN(value) || value < low - slack || value > high + slack
  const broken =
    bounds.some(({ low, high }, place) => isOutside(solution[place] ?? Number.NaN, low, high)) ||
    rows.some(({ places, weights, low, high }) => {
      const sum = places.reduce(
        (all, place, at) => all + (weights[at] ?? 0) * (solution[place] ?? Number.NaN),
        0,
      )
      return isOutside(sum, low, high)
    })
  if (broken) throw new Error('The solver returned a solution that breaks a row.')
}
