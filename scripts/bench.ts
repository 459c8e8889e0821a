import { benchCheck } from '#desk/bench-check.ts'
import type { EventTable } from '#model/event-table.ts'
import { benchScans } from '#pipeline/bench-scans.ts'
import { runScript } from '#pipeline/run-script.ts'
import { kaplanMeier } from '#statistics/kaplan-meier.ts'

const help = `npm run bench [-- --rows N]

Kaplan–Meier over N weighted rows of one group (10,000,000 unless told), held against one plain
pass over the same columns; then the scans of what is published here, and the check of staff.`

/** Rows of a made-up group: waits in days over ten years, one in five still open. */
function createEvents(rows: number, greatest: number): EventTable {
  let state = 1
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state
  }
  return {
    unit: 'day',
    entry: new Int32Array(rows),
    exit: Int32Array.from({ length: rows }, () => next() % greatest),
    event: Uint8Array.from({ length: rows }, () => (next() % 5 === 0 ? 0 : 1)),
    weight: Uint32Array.from({ length: rows }, () => 1 + (next() % 3)),
  }
}

/** CPU seconds of the best of five runs. */
function cpuSeconds(work: () => unknown): number {
  const runs = Array.from({ length: 5 }, () => {
    const start = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1e6
  })
  return Math.min(...runs)
}

function onePass({ exit, event, weight }: EventTable): number {
  let sum = 0
  for (let i = 0; i < exit.length; i++)
    sum += (exit[i] as number) * (event[i] as number) * (weight[i] as number)
  return sum
}

await runScript({ help, options: { rows: { type: 'string' } } }, async (flags) => {
  const rows = Number(flags['rows'] ?? 10_000_000)
  for (const [unit, greatest] of Object.entries({ days: 3650, minutes: 525_600 })) {
    const events = createEvents(rows, greatest)
    const baseline = cpuSeconds(() => onePass(events))
    const estimate = cpuSeconds(() => kaplanMeier(events))
    console.log(
      `kaplan-meier, ${rows} rows in ${unit}: ${estimate.toFixed(2)} s CPU, ${(estimate / baseline).toFixed(1)} × one pass over the columns`,
    )
  }
  for (const line of [...(await benchScans('.')), await benchCheck('.')]) console.log(line)
  return 0
})
