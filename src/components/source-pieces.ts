/** A source as people write it: text with addresses in it. */
export interface SourcePiece {
  readonly text: string
  readonly href?: string
}

/** Cuts a source into plain text and links; a link is named by its host, which is what a reader judges it by. */
export function sourcePieces(source: string): readonly SourcePiece[] {
  return source
    .split(/(https?:\/\/[^\s;,|)]+)/)
    .filter((part) => part !== '')
    .map((part) =>
      /^https?:\/\//.test(part) && URL.canParse(part)
        ? { text: new URL(part).hostname.replace(/^www\./, ''), href: part }
        : { text: part },
    )
}
