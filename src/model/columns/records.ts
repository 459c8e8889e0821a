import { recordOutcomes, waitBins } from '../records.ts'
import { type ColumnEntry, text } from './entry.ts'

/** The record file. */
export const recordsColumns: Readonly<Record<string, ColumnEntry>> = {
  outcome_group: {
    type: 'word',
    values: recordOutcomes,
    description: text(
      'Keadaan pada hari batas: selesai, ditutup tanpa selesai, masih terbuka, atau tidak dicatat sumbernya',
      'State on the cut-off day: resolved, closed without being resolved, still open, or not recorded by the source',
    ),
  },
  first_response_within: {
    type: 'word',
    values: waitBins,
    description: text(
      'Hari kalender sampai jawaban pertama, dikelompokkan; none: belum dijawab pada hari batas',
      'Calendar days until the first response, in bins; none: not answered by the cut-off day',
    ),
  },
  resolved_within: {
    type: 'word',
    values: waitBins,
    description: text(
      'Hari kalender sampai selesai, dikelompokkan; none: tidak selesai pada hari batas',
      'Calendar days until resolved, in bins; none: not resolved by the cut-off day',
    ),
  },
}
