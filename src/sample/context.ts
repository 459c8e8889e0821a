import type { City } from '#model/city.ts'
import { createOffset, day, startOfDay, type WallSeconds } from './calendar.ts'
import type { Random } from './random.ts'
import { createRegister, type Register } from './register.ts'
import { createSpelling, listed } from './spelling.ts'
import { createWorld, type World } from './world.ts'

type Spell = (random: Random, code: string) => string

/** What all exports of one sample share. */
export interface SampleContext {
  readonly city: City
  readonly seed: number
  readonly world: World
  readonly register: Register
  /** Last second that an export may know of. */
  readonly as_of: WallSeconds
  /** Offset of the city's zone from UTC in seconds. */
  readonly offset: (wall: WallSeconds) => number
  readonly spell: {
    readonly agency: Spell
    readonly topic: Spell
    readonly channel: Spell
    readonly area: Spell
  }
}

const defaultAsOf = '2026-11-10'

/** Prepares what all exports share: the hidden truth, the spellings, the register. */
export function createContext(city: City, seed: number): SampleContext {
  const { agencies, areas, categories, channels } = city.reference
  return {
    city,
    seed,
    world: createWorld(city, seed),
    register: createRegister(),
    as_of: endOfDay(city.settings.as_of ?? defaultAsOf),
    offset: createOffset(city.settings.time_zone),
    spell: {
      agency: createSpelling(
        agencies.map((row) => ({
          code: row.agency_id,
          words: [row.name_id, row.short_name, ...listed(row.aliases)],
          unwritten: [row.name_en],
        })),
        0.68,
      ),
      topic: createSpelling(
        categories.map((row) => ({
          code: row.service_code,
          words: [row.name_id, ...listed(row.aliases)],
          unwritten: [row.name_en],
        })),
        0.8,
      ),
      channel: createSpelling(
        channels.map((row) => ({
          code: row.channel_id,
          words: [row.name_id, ...listed(row.aliases)],
          unwritten: [row.name_en],
        })),
        0.75,
      ),
      area: createSpelling(
        areas.map((row) => ({ code: row.area_code, words: [row.name, ...listed(row.aliases)] })),
        0.75,
      ),
    },
  }
}

/** Last second of a day. */
export const endOfDay = (date: string): WallSeconds => startOfDay(date) + day - 1
