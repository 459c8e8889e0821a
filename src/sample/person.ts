import {
  drawAddress,
  drawEmail,
  drawName,
  drawNik,
  drawPhoneDigits,
  drawRtRw,
  handleOf,
} from './identifiers.ts'
import { createRandom } from './random.ts'
import type { Area, World } from './world.ts'

/** One invented resident; every word of it is generated. */
export interface Person {
  readonly name: string
  /** 16 digits; some people never give it. */
  readonly nik: string
  /** Digits after the country code, `82…`. */
  readonly phone: string
  readonly email: string | undefined
  readonly handle: string
  readonly address: string
  readonly rt_rw: string
  readonly home: Area
}

/** The same person for the same number, so that a person need not be kept in memory. */
export function personOf(world: World, number: number): Person {
  const random = createRandom(world.seed, 'person', number)
  const home = world.drawPlace(random)
  const name = drawName(random)
  return {
    name,
    nik: drawNik(random, world.districtOf(home).area_code),
    phone: drawPhoneDigits(random),
    email: random.chance(0.55) ? drawEmail(random, name) : undefined,
    handle: handleOf(name, number),
    address: drawAddress(random),
    rt_rw: drawRtRw(random),
    home,
  }
}

/** Chooses who files the next request; remembers only how many people there are. */
export interface Crowd {
  next(): number
  readonly size: number
}

/** Share of requests by the few who file dozens, and by people who file again. */
const activistShare = 0.05
const returningShare = 0.34

/**
 * People who file: most once, some again within a few hundred requests, and a
 * few activists dozens of times.
 *
 * @param requests How many requests the crowd will file in all.
 */
export function createCrowd(seed: number, requests: number): Crowd {
  const random = createRandom(seed, 'crowd')
  const activists = Math.max(1, Math.round((requests * activistShare) / 55))
  let size = activists
  return {
    next() {
      const draw = random.uniform()
      if (draw < activistShare) return random.between(0, activists - 1)
      if (draw < activistShare + returningShare && size > activists)
        return random.between(Math.max(activists, size - 4000), size - 1)
      return size++
    },
    get size() {
      return size
    },
  }
}
