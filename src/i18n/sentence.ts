/** A template whose `{name}` places are filled by texts or, in a component, by figures. */
export interface Sentence<Value> {
  readonly template: string
  readonly values: Readonly<Record<string, Value | string>>
}

/** The pieces of a sentence in order. @throws {Error} when a place has no value. */
export function piecesOf<Value>({
  template,
  values,
}: Sentence<Value>): readonly (Value | string)[] {
  return template
    .split(/(\{\w+\})/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (!/^\{\w+\}$/.test(piece)) return piece
      const value = values[piece.slice(1, -1)]
      if (value === undefined) throw new Error(`Nothing stands for ${piece} in "${template}".`)
      return value
    })
}
