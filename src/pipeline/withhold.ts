import { DisclosureError } from '#model/errors.ts'
import { cellNamed } from '#model/ledger.ts'
import type { Localised } from '#model/locale.ts'
import { type PublicTable, suppressed } from '#model/table.ts'
import {
  type Attack,
  cellsBeside,
  gate,
  isNarrow,
  knowingAttack,
  type LinearRelease,
  placeOf,
  publicAttack,
  repair,
  type StatedTable,
  type Systems,
  showsAsNumber,
  systemsOf,
} from './audit/linear/index.ts'
import { loadSolver } from './audit/linear/solver.ts'
import { drawDecoys } from './decoys.ts'
import { exactThresholds, hideBeside } from './hide-beside.ts'
import type { Attempt, Protection } from './protect/index.ts'
import { saidByWaiting } from './said-by-waiting.ts'
import { refuseChange } from './secondary/refuse-change.ts'

/** More attempts than this have never been needed; without an end a mistake would run for ever. */
const attempts = 12

/**
 * Protects again and again, each time with the numbers withheld that gave a small
 * count away in the attempt before, until the attack finds nothing.
 *
 * The attack is the audit's, on the tables of the attempt with every earlier
 * release beside them; `protect` only learns which cells not to say. So the stage
 * that hides and the one that looks share no code, and what this loop promises the
 * audit proves again from the files. Two attackers are tried: one who has the files,
 * and one who also knows behind which `*` a number stands, so that nothing rests on
 * the two kinds looking the same. A number that a waiting table all but says is withheld only
 * where no other serves.
 *
 * @param attempt Protects with what the attempts before have shown.
 * @param known What an attacker has besides the tables of the attempt.
 * @param key The ledger's: it draws the numbers that are withheld for no reason.
 * @throws {DisclosureError} when a count stays narrow whatever this release withholds.
 */
export async function withhold(
  attempt: (known: Attempt) => Protection,
  known: Omit<LinearRelease, 'tables'>,
  key: string,
): Promise<Protection> {
  refuseChange(known.plan, known.earlier ?? [])
  const highs = await loadSolver()
  const { threshold } = known.policy
  const exact = exactThresholds(known)
  const withheld = new Set<string>()
  let isSaid: ReadonlySet<string> = new Set()
  for (let round = 0; round < attempts; round++) {
    const protection = attempt({ withheld })
    const systems = systemsOf({
      ...known,
      // A revision that moves no figure is not published, and tells nobody anything.
      kind: protection.has_moved ? known.kind : 'ordinary',
      tables: protection.tables.map(stated),
    })
    const { numbers } = protection.fresh
    if (round === 0) {
      isSaid = saidByWaiting(protection.tables.map(stated), known.plan)
      const decoys = decoysFor(protection, isSaid, systems, { threshold, key })
      for (const name of decoys) withheld.add(name)
      if (decoys.length > 0) continue
    }
    if (exact.size > 0) {
      const { system } = refuseImpossible(publicAttack(systems, threshold, highs))
      const hidden = hideBeside(protection, system, exact, { threshold, key, highs })
      for (const name of hidden) withheld.add(name)
      if (hidden.length > 0) continue
    }
    const isNumber = numbersBehind(protection.state.cells, known)
    const limits = {
      threshold,
      gate,
      mayWithhold: (name: string) => numbers.has(name),
      isSaid: (name: string) => isSaid.has(name),
    }
    const knowing = refuseImpossible(knowingAttack(systems, isNumber, threshold, highs))
    const proposed = remedy(knowing, limits, highs)
    for (const name of proposed) withheld.add(name)
    if (proposed.length > 0) continue
    const open = refuseImpossible(publicAttack(systems, threshold, highs))
    const more = remedy(open, limits, highs)
    if (more.length === 0) return attempt({ withheld, intervals: open.intervals })
    for (const name of more) withheld.add(name)
  }
  throw refusal({
    id: `tidak selesai setelah ${attempts} percobaan`,
    en: `are not settled after ${attempts} attempts`,
  })
}

function refuseImpossible(attack: Attack | 'contradiction'): Attack {
  if (attack === 'contradiction')
    throw refusal({
      id: 'di seluruh tabel saling bertentangan',
      en: 'of all tables contradict each other',
    })
  return attack
}

function remedy(
  attack: Attack,
  limits: Parameters<typeof repair>[1] & { readonly isSaid: (name: string) => boolean },
  highs: Parameters<typeof repair>[2],
): readonly string[] {
  const { mayWithhold, isSaid } = limits
  const unsaid = (name: string) => mayWithhold(name) && !isSaid(name)
  const gentle = repair(attack, { ...limits, mayWithhold: unsaid }, highs)
  const proposed = gentle === 'stuck' ? repair(attack, limits, highs) : gentle
  if (proposed !== 'stuck') return proposed
  const narrow = attack.intervals.filter((one) => isNarrow(one, limits))
  throw refusal(
    { id: 'dapat ditebak terlalu dekat', en: 'can be guessed too closely' },
    narrow.map(({ name, low, high }) => `${name}: ${low}–${high}`).join('; '),
  )
}

const refusal = (what: Localised, where = '') =>
  new DisclosureError(
    {
      id: `Hitungan kecil ${what.id}${where && `: ${where}`}.`,
      en: `Small counts ${what.en}${where && `: ${where}`}.`,
    },
    {
      hint: {
        id: 'Buat tabel itu lebih kasar (periode lebih panjang, merge, atau tanpa salah satu kolom) di data/city/protection.yaml. Rilis terakhir tidak berubah.',
        en: 'Make that table coarser (a longer period, merge, or one column less) in data/city/protection.yaml. The newest release has not changed.',
      },
      place: { file: 'data/city/protection.yaml' },
    },
  )

function decoysFor(
  { fresh, state }: Protection,
  isSaid: ReadonlySet<string>,
  { bold }: Systems,
  { threshold, key }: { readonly threshold: number; readonly key: string },
): readonly string[] {
  const beside = cellsBeside(bold)
  const tableOf = (name: string) => name.split('/')[0]
  const sizeOf = (name: string) => Number(cellNamed(state.cells, name)?.[1])
  return drawDecoys(
    fresh.suppressed,
    {
      beside(name) {
        const numbers = beside(name).filter((other) => fresh.numbers.has(other))
        const unsaid = numbers.filter((other) => !isSaid.has(other))
        // Rather a detail of the same table than a total that everybody looks at. But a
        // total too: were it never a decoy, one that is withheld would have a reason for certain.
        const isOwn = (other: string) => tableOf(other) === tableOf(name)
        // And last, as where there is a reason, what is said elsewhere: the smallest first.
        const said = numbers.filter((other) => isSaid.has(other))
        return [
          unsaid.filter(isOwn),
          unsaid.filter((other) => !isOwn(other)),
          ...said.toSorted((a, b) => sizeOf(a) - sizeOf(b)).map((one) => [one]),
        ]
      },
      serves: (number) => showsAsNumber(bold, placeOf(bold, number), threshold),
    },
    key,
  )
}

/** Whether more stands behind a `*` than the rule for small counts hides; from the true counts. */
function numbersBehind(
  cells: Protection['state']['cells'],
  known: Omit<LinearRelease, 'tables'>,
): (name: string) => boolean {
  const {
    kind,
    earlier = [],
    policy: { threshold, rounding_base },
  } = known
  // In an exact table `*` is any number for everybody, and no number there is known to be large.
  const exact = exactThresholds(known)
  const isRevised = [{ kind }, ...earlier].some((one) => one.kind === 'revision')
  const small = threshold - 1 + (isRevised ? rounding_base - 1 : 0)
  return (name) => {
    if (exact.has(name.split('/')[0] ?? '')) return false
    const cell = cellNamed(cells, name)
    return cell?.[1] === suppressed && (cell[2] === 'withheld' || (cell[0] ?? 0) > small)
  }
}

/** A protected table as anyone will read it from its file. */
function stated({ table, plan, kind, columns, rows }: PublicTable): StatedTable {
  return {
    table,
    plan,
    kind,
    columns,
    rows: rows.map((row) =>
      Object.fromEntries(columns.map(({ name }, at) => [name, row[at] ?? null])),
    ),
  }
}
