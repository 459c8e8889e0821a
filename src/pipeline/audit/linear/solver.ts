import loadHighs, { type Highs } from 'highs'

let loaded: Promise<Highs> | undefined

/** The solver, compiled once a process: it keeps nothing from one program to the next. */
export function loadSolver(): Promise<Highs> {
  loaded ??= loadHighs()
  return loaded
}
