import type { chartKit as source } from '../id/chart-kit.ts'

export const chartKit = {
  'chart.interval.lowOf': '{name}, lower limit',
  'chart.interval.highOf': '{name}, upper limit',
  'chart.waiting.n': 'Number of requests (n)',
  'chart.limits.name': 'limits of the usual range',
  'chart.limits.high': 'Upper limit of the usual range (from the months of {year})',
  'chart.limits.centre': 'Centre of the usual range (mean of {year})',
  'chart.limits.low': 'Lower limit of the usual range (from the months of {year})',
  'answer.volume.inside':
    'In {period}, {received} requests came in, within the usual range of {low} to {high} by the months of {year}.',
  'answer.volume.above':
    'In {period}, {received} requests came in, above the usual range of {low} to {high} by the months of {year}.',
  'answer.volume.below':
    'In {period}, {received} requests came in, below the usual range of {low} to {high} by the months of {year}.',
  'answer.interval.overlap':
    'In {period}, medians go from {least} (range {leastLow} to {leastHigh}) to {most} (range {mostLow} to {mostHigh}). The ranges overlap: the two cannot be said to differ.',
  'answer.interval.apart':
    'In {period}, medians go from {least} (range {leastLow} to {leastHigh}) to {most} (range {mostLow} to {mostHigh}). These two ranges are apart; of those that overlap, none can be said to be faster.',
  'answer.interval.few': 'In {period} there is too little data to compare.',
  'kit.take': 'Download, embed, cite',
  'kit.files': 'This chart',
  'kit.table': 'The whole table {table}',
  'kit.cite': '{site} ({year}). {question} Release {release}, data as of {date}. {address}',
  'kit.cite.synthetic':
    '{site} ({year}). {question} [synthetic data, not the city’s record] Release {release}, data as of {date}. {address}',
  'kit.cite.label': 'How to cite',
  'kit.embed.live': 'Embed code that always shows the newest release',
  'kit.embed.frozen': 'Embed code that stays at release {release}',
  'kit.frozen': 'These figures stay as they were in release {release}.',
  'kit.newer': 'A newer release is out: {release}.',
  'kit.withdrawn': 'Release {release} has been withdrawn; its figures are no longer shown.',
  'kit.newest': 'See the newest figures',
} as const satisfies Record<keyof typeof source, string>
