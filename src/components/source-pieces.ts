/** A source as people write it: text with addresses in it. */
export interface SourcePiece {
  readonly text: string
  readonly href?: string
}

/** A host's own code of a page, in brackets after the address: it tells a reader nothing. The published file keeps it. */
const pageCode = /(https?:\/\/[^\s;,|)]+)\s*\((?=[a-z]*\d)[\da-f]{12,}\)/g

/**
 * Cuts a source into plain text and links; a link is named by its host, which is
 * what a reader judges it by, and by its place where one host comes again.
 *
 * @param seen How often each host has come; the same for all lines of one list.
 */
export function sourcePieces(
  source: string,
  seen = new Map<string, number>(),
): readonly SourcePiece[] {
  const named = (href: string) => {
    const host = new URL(href).hostname.replace(/^www\./, '')
    const place = (seen.get(host) ?? 0) + 1
    seen.set(host, place)
    return place === 1 ? host : `${host} (${place})`
  }
  return source
    .replace(pageCode, '$1')
    .split(/(https?:\/\/[^\s;,|)]+)/)
    .filter((part) => part !== '')
    .map((part) =>
      /^https?:\/\//.test(part) && URL.canParse(part)
        ? { text: named(part), href: part }
        : { text: part },
    )
}
