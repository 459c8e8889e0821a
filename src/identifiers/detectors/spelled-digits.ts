import { type Hit, hitsOf } from '../hit.ts'

const word = 'nol|kosong|satu|dua|tiga|empat|lima|enam|tujuh|delapan|lapan|sembilan'
const spelled = new RegExp(String.raw`\b(?:${word})(?:[\s,.;/-]{1,3}(?:${word})){6,}\b`, 'gi')

/**
 * A number written out digit by digit, in seven words or more.
 *
 * @param text Normalised.
 */
export function findSpelledDigits(text: string): readonly Hit[] {
  return hitsOf(text, spelled, 'spelled_digits', () => 'medium')
}
