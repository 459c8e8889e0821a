import { type Confidence, type Hit, hitsOf } from '../hit.ts'
import { boundingBox } from '../indonesia.ts'

const pair =
  /(?<![\w.])(-?\d{1,3}[.,]\d{3,15})(?:\s*[,; ]\s*|\s+)(-?\d{1,3}[.,]\d{3,15})(?![\w.]*\d)/g
const single = /(?<![\w.,-])-?\d{1,3}\.\d{5,15}(?![\w.]*\d)/g

const map =
  /(?:maps\.app\.goo\.gl\/\w+|goo\.gl\/maps\/\w+|maps\.google\.[a-z.]{2,6}\/\S+|google\.[a-z.]{2,6}\/maps\/\S+|openstreetmap\.org\/(?:\?mlat|node\/|#map)\S*|waze\.com\/ul\S+|what3words\.com\/\S+|plus\.codes\/\S+)/gi

/**
 * Points on the ground, and links to maps of them.
 *
 * Two numbers with three decimals or more that lie in the country's latitudes and
 * longitudes are `high`, in either order; elsewhere on the globe, or one number
 * alone with five decimals, `medium`. Three decimals are a hundred metres.
 *
 * @param text Normalised.
 */
export function findCoordinates(text: string): readonly Hit[] {
  const points = hitsOf(text, pair, 'coordinate', ({ 1: first = '', 2: second = '' }) =>
    gradePair(first, second),
  )
  const isTaken = (start: number) => points.some((hit) => start >= hit.start && start < hit.end)
  const alone = hitsOf(text, single, 'coordinate', ({ 0: found, index }) =>
    !isTaken(index) && (isSouthern(number(found)) || isLongitude(number(found)))
      ? 'medium'
      : undefined,
  )
  return [...points, ...alone, ...hitsOf(text, map, 'map_link', () => 'high')]
}

function gradePair(first: string, second: string): Confidence | undefined {
  const [a, b] = [number(first), number(second)]
  const isPoint = (isLatitude(a) && isLongitude(b)) || (isLongitude(a) && isLatitude(b))
  // A drawing also has pairs of numbers, but no negative latitude and seldom four decimals.
  const isFine = decimals(first) >= 4 && decimals(second) >= 4
  if (isPoint && (isFine || a < 0 || b < 0)) return 'high'
  const isOnGlobe =
    Math.abs(a) <= 180 && Math.abs(b) <= 180 && Math.min(Math.abs(a), Math.abs(b)) <= 90
  return isFine && isOnGlobe && Math.abs(a) > 1 && Math.abs(b) > 1 ? 'medium' : undefined
}

const number = (text: string) => Number(text.replace(',', '.'))
const decimals = (text: string) => text.length - text.search(/[.,]/) - 1
const isLatitude = (value: number) => value >= boundingBox.south && value <= boundingBox.north
/** Alone, a small number without a sign could be anything. */
const isSouthern = (value: number) => value < 0 && isLatitude(value)
const isLongitude = (value: number) => value >= boundingBox.west && value <= boundingBox.east
