import { changeLog } from '#release/change-log.ts'

/** `/data/changes.json`: the typed change log as one file. */
export const GET = () => new Response(`${JSON.stringify(changeLog, null, 2)}\n`)
