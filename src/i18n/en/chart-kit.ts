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
  'kit.tables': 'The whole tables',
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
  'chart.channelsOverTime': 'How has the choice of channel changed?',
  'chart.mix.n': 'All requests (n): the sum of the months',
  'answer.mix': 'In {period}, {name} had the largest part: {amount} of {n} requests.',
  'answer.mix.equal':
    'In {period} the largest parts were equal: {name}, {amount} of {n} requests each.',
  'answer.mix.before':
    'In {period}, {name} had the largest part: {amount} of {n} requests; a year before it was {before}.',
  'answer.median.noCurve': 'The curve is not drawn: too few of its points can be published.',
  'chart.districtsOverTime': 'How have requests from each {district} changed?',
  'chart.funnel': 'How often does each agency keep “{promise}”?',
  'chart.funnel.any': 'How often does each agency keep the city’s promise?',
  'chart.funnel.axis': 'effective size (stretched at the start)',
  'chart.funnel.limits': 'limits of chance, 95 and 99.8 per cent',
  'chart.funnel.city': 'the whole city',
  'chart.funnel.percent_within': 'Kept',
  'chart.funnel.percent_within_low': 'Lower limit of the 95 % interval',
  'chart.funnel.percent_within_high': 'Upper limit of the 95 % interval',
  'chart.funnel.n_effective': 'Effective size (n)',
  'chart.funnel.limit_low_998': 'Lower 99.8 % funnel limit',
  'chart.funnel.limit_low_95': 'Lower 95 % funnel limit',
  'chart.funnel.limit_high_95': 'Upper 95 % funnel limit',
  'chart.funnel.limit_high_998': 'Upper 99.8 % funnel limit',
  'chart.funnel.percent_city': 'The whole city',
  'chart.funnel.observed_to_expected': 'Against its mix of topics (1 is what they let expect)',
  'chart.funnel.dispersion': 'Times beyond chance (φ)',
  'chart.funnel.agencies': 'Agencies that can be compared',
  'chart.funnel.outside': 'Of these outside the 99.8 % limits',
  'answer.funnel':
    'In {period}, {outside} of {all} agencies lay outside the 99.8 per cent limits of chance around the city’s own figure, {city}. Agencies differ {dispersion} times more than chance explains: they receive different topics, so this is not a ranking.',
  'chart.progress': 'How far is it to the target?',
  'chart.progress.all': 'Number of indicators',
  'chart.progress.known': 'Of these with a recent official figure',
  'chart.progress.done': 'Of these at their target',
  'answer.progress':
    'Indicators: {all}. With a recent official figure: {known}. Target reached: {done}.',
  'chart.milestones': 'What happened, and when?',
  'chart.milestones.event': 'Event',
  'chart.milestones.date': 'Date',
  'answer.milestones':
    'The first on record, {first}: {firstTitle}. The latest, {last}: {lastTitle}.',
  'kit.hint': 'Touch the drawing or point at it to read the figures of each point.',
  'kit.keys': 'Chart: press the arrow keys to read each point, Esc to stop',
  'kit.hatched':
    'Hatching and the sign * mean suppressed so that nobody can be recognised; it is not zero.',
  'answer.volume.suppressed':
    'In {period} the number that came in is suppressed ({received}) so that nobody can be recognised; it is not zero.',
  'patterns.title': 'Patterns',
  'patterns.description':
    'Every part of this site’s look in every state, for those who build and check it.',
  'patterns.colours': 'Colour and type',
  'patterns.lead': 'The sentence that opens a page.',
  'patterns.body': 'Plain text with',
  'patterns.linkText': 'a link',
  'patterns.small': 'A small remark.',
  'patterns.button': 'Button',
  'patterns.figures': 'Figures: given, zero, suppressed, none',
  'patterns.absent': 'Not yet known, or no official data',
  'patterns.synthetic': 'Synthetic data',
  'patterns.superseded': 'Frozen at a release, superseded, or withdrawn',
  'answer.boundaries':
    'The stronger the colour, the more requests in {period}. Colour shows a number, not a rate: the more people live in the {village}, the more requests it has, and more reports do not mean worse.',
} as const satisfies Record<keyof typeof source, string>
