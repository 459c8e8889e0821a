import { createHmac } from 'node:crypto'

/** One suppressed count in so many is protected as though it were narrow. */
const oneIn = 20

interface Numbers {
  /** The numbers that may be withheld for a count, in groups: one of the first that serves. */
  beside(name: string): readonly (readonly string[])[]
  /** Whether a number can be withheld without misleading anyone. */
  serves(number: string): boolean
}

/**
 * Numbers to withhold for no reason: for one newly suppressed count in twenty, drawn
 * by the ledger's key, a number beside it.
 *
 * Withholding a number tells a reader of this code that some count beside it was
 * narrow, and so nearly as much as the number would have (the minimality attack).
 * With decoys most withheld numbers have no reason, and only the key tells which.
 *
 * @param suppressed Counts suppressed for the first time.
 * @param key The ledger's, in hex.
 * @see Wong, Fu, Wang & Pei (2007), Minimality attack in privacy preserving data publishing, VLDB.
 */
export function drawDecoys(
  suppressed: Iterable<string>,
  { beside, serves }: Numbers,
  key: string,
): readonly string[] {
  const draw = (text: string) =>
    createHmac('sha256', Buffer.from(key, 'hex')).update(`decoy ${text}`).digest().readUInt32BE()
  const drawn = [...suppressed].toSorted().flatMap((name) => {
    if (draw(name) % oneIn !== 0) return []
    const inOrder = beside(name).flatMap((group) =>
      group
        .map((number) => ({ number, at: draw(`${name} ${number}`) }))
        .toSorted((a, b) => a.at - b.at),
    )
    return inOrder.find(({ number }) => serves(number))?.number ?? []
  })
  return [...new Set(drawn)]
}
