import type { City } from '#model/city.ts'
import { createApplication } from './application.ts'
import { dateOf, yearOf } from './calendar.ts'
import { createContext } from './context.ts'
import { createNational, nationalLimit } from './national.ts'
import { samplePaths } from './paths.ts'
import { createCrowd } from './person.ts'
import type { Piece } from './piece.ts'
import { createRandom } from './random.ts'
import { registerHeader } from './register.ts'
import { createRequests, type TrueRequest } from './request.ts'
import { createSocial } from './social.ts'
import { createTruth, type Truth } from './truth.ts'
import { drawVolumes, volumeYears } from './volume.ts'

export interface SampleSize {
  /** Requests; second copies of some of them come on top, about one in a hundred. */
  readonly rows: number
  readonly seed: number
}

/** Private files beside the exports. */
export const plantedPath = 'PLANTED.csv'
/** Written last, so that a sample with this file is whole. */
export const truthPath = 'TRUTH.json'

/**
 * Makes the synthetic exports of a city, piece by piece, year by year.
 *
 * The bytes depend on the city's facts, `rows` and `seed` alone: not on the
 * machine, its clock, zone or language. Every name, number, address and text is
 * invented, and every identifier is listed in `PLANTED.csv`.
 *
 * @returns After the last piece, what is true of the sample.
 */
export function* sample(city: City, { rows, seed }: SampleSize): Generator<Piece, Truth> {
  const context = createContext(city, seed)
  const paths = samplePaths(city)
  const exports = {
    national: createNational(context, paths.national),
    application: createApplication(context, paths.application),
    social: createSocial(context, paths.social),
  }
  const crowd = createCrowd(seed, rows)
  const drawRequest = createRequests(context.world, city.reference.channels, crowd)
  const truth = createTruth(context.as_of)
  const volumes = drawVolumes(createRandom(seed, 'volumes'), rows)
  let national = 0
  const encoder = new TextEncoder()
  yield { path: plantedPath, bytes: encoder.encode(registerHeader) }
  for (const year of volumeYears) {
    for (const { start, requests } of volumes.filter((volume) => yearOf(volume.start) === year)) {
      const ofDay = Array.from({ length: requests }, () => drawRequest(start))
        .filter((request): request is TrueRequest => request !== undefined)
        .sort((a, b) => a.received - b.received)
      for (const drawn of ofDay) {
        const fits = drawn.layout !== 'national' || ++national <= nationalLimit
        const request: TrueRequest = fits ? drawn : { ...drawn, layout: 'application' }
        truth.add(request)
        exports[request.layout].add(request)
      }
    }
    for (const one of Object.values(exports)) yield* one.endYear(year)
    yield { path: plantedPath, bytes: encoder.encode(context.register.take()) }
  }
  for (const one of Object.values(exports)) yield* one.end()
  const whole: Truth = {
    seed,
    as_of: dateOf(context.as_of),
    persons: crowd.size,
    planted_identifiers: context.register.size,
    rows: Object.fromEntries(Object.values(exports).flatMap((one) => [...one.rows])),
    planted: {
      national: exports.national.planted,
      application: exports.application.planted,
      social: exports.social.planted,
    },
    ...truth.result(),
  }
  yield { path: truthPath, bytes: encoder.encode(`${JSON.stringify(whole, undefined, 2)}\n`) }
  return whole
}
