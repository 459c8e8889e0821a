import { type Hit, hitsOf } from '../hit.ts'

const rtRw =
  /\bRT\s*[.:]?\s*0*\d{1,3}\s*(?:[/,-]\s*|\s+)?(?:RW\s*[.:]?\s*0*\d{1,3}|0*\d{1,3})?(?!\w)|\bRW\s*[.:]?\s*0*\d{1,3}(?!\w)/gi

const street =
  'jl|jln|jalan|gg|gang|blok|perum|perumahan|komplek|kompleks|kp|kampung|kav|kavling|griya|dusun|dsn|cluster|apartemen|asrama'

/** A street or estate, then within fifty signs a house number. `Nomor 25 Tahun 2009` is a law. */
const house = new RegExp(
  String.raw`\b(?:${street})\b\.?[^<>\n;|"{}]{1,50}?\bno(?:mor|mer)?\.?\s*:?\s*\d{1,4}[A-Za-z]?(?![\w/-])(?!\s*(?:tahun|thn|th)\b)`,
  'giu',
)
const houseNumber = /\bno(?:mor|mer)?\.?\s*:?\s*\d/i
const block = /\bblok\s+[A-Z]{1,2}\s?\.?-?\s?\d{1,3}(?:\s?[/-]\s?\d{1,3})?(?!\w)/gi

/**
 * Neighbourhoods and houses: `RT 05/RW 01`, `Jl. … No. 7`, `Blok C2/14`.
 *
 * RT or RW alone in small letters is `medium`: `rt: 1` is also a word of programs.
 *
 * @param text Normalised.
 */
export function findAddresses(text: string): readonly Hit[] {
  return [
    ...hitsOf(text, rtRw, 'rt_rw', ({ 0: found }) =>
      /R[TW]/.test(found) || /rt.*rw/i.test(found) || /\d\s*[/,-]\s*\d/.test(found)
        ? 'high'
        : 'medium',
    ),
    // Most pages have no house number at all, and this is the slowest of the expressions.
    ...(houseNumber.test(text) ? hitsOf(text, house, 'address', () => 'high') : []),
    ...hitsOf(text, block, 'address', () => 'high'),
  ]
}
