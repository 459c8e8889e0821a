import type { measures as source } from '../id/measures.ts'

/** Words of the measures: comparisons, promises, waits seen between snapshots. */
export const measures = {
  'data.kind.comparison':
    'Each agency beside the whole city, with the limits of chance. Not a ranking.',
  'data.kind.observed': 'Waits known only between two copies of the data: the least and the most.',
  'observed.days': 'Days since received',
  'observed.least': 'Not resolved, at least',
  'observed.most': 'Not resolved, at most',
  'observed.text':
    'This source does not record when a request was resolved. All we see is that it was not resolved in one copy of the data and was in the next. So these are bounds, not one figure. No time is guessed.',
  'observed.method': 'How it is calculated',
  'observed.data': 'The data',
  'dimension.promise': 'Promise',
  'word.comparison_state.estimated': 'known',
  'word.comparison_state.insufficient': 'too few data',
  'word.metric.forwarding': 'until passed on to the agency',
  'word.metric.agency_response': 'from reaching the agency to its follow-up',
  'promise.measured': 'Measured here',
  'promise.measured.yes': 'yes',
  'promise.measured.no': 'cannot be measured with these data yet',
  'word.position.inside': 'inside the limits',
  'word.position.outside_95': 'outside the 95% limits',
  'word.position.outside_998': 'outside the 99.8% limits',
  'word.wide_position.inside': 'inside the limits',
  'word.wide_position.outside_95': 'outside the 95% limits',
  'word.wide_position.outside_998': 'outside the 99.8% limits',
} as const satisfies Record<keyof typeof source, string>
