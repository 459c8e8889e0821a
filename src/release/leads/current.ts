import { published, table } from '../current.ts'
import { type Leads, leadsIn } from './leads.ts'

/** What is worth asking about in the newest release. */
export const leads: Leads = leadsIn(
  published.statistics.tables.flatMap((entry) => {
    const file = entry.kind === 'counts' ? table(entry.table)?.file : undefined
    return file ? [{ entry, file }] : []
  }),
)
