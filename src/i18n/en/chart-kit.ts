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
    'In {period}, {received} requests came in, within the usual range of {low} to {high}, judging by the months of {year}.',
  'answer.volume.above':
    'In {period}, {received} requests came in, above the usual range of {low} to {high}, judging by the months of {year}.',
  'answer.volume.below':
    'In {period}, {received} requests came in, below the usual range of {low} to {high}, judging by the months of {year}.',
  'answer.interval.overlap':
    'In {period}, medians go from {least} ({leastRange}) to {most} ({mostRange}). The ranges overlap: the two cannot be said to differ.',
  'answer.interval.apart':
    'In {period}, medians go from {least} ({leastRange}) to {most} ({mostRange}). These two ranges do not overlap, a sign that the two really differ. Where ranges overlap, we cannot say which is faster.',
  'answer.interval.range': 'range {low} to {high}',
  'answer.interval.from': 'range {low} or more',
  'answer.interval.beyond':
    'In some groups more than half are still waiting, so their median is not known yet.',
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
  'answer.mix': 'The largest share in {period}: {name}, with {amount} of {n} requests.',
  'answer.mix.equal':
    'The largest shares in {period} were equal: {name}, each with {amount} of {n} requests.',
  'answer.mix.before':
    'The largest share in {period}: {name}, with {amount} of {n} requests; a year before it was {before}.',
  'answer.median.noCurve': 'The curve is not drawn: too few of its points can be published.',
  'chart.districtsOverTime': 'How many requests come from each {district}, month by month?',
  'chart.funnel': 'How often does each agency keep “{promise}”?',
  'chart.funnel.any': 'How often does each agency keep the city’s promise?',
  'chart.funnel.axis': 'weighted number of requests (the first part drawn wider)',
  'chart.funnel.limits': 'limits of chance, 95 and 99.8 per cent',
  'chart.funnel.city': 'the whole city',
  'chart.funnel.percent_within': 'Kept',
  'chart.funnel.percent_within_low': 'Lower limit of the 95% interval',
  'chart.funnel.percent_within_high': 'Upper limit of the 95% interval',
  'chart.funnel.n_effective': 'Effective size (n)',
  'chart.funnel.limit_low_998': 'Lower 99.8% funnel limit',
  'chart.funnel.limit_low_95': 'Lower 95% funnel limit',
  'chart.funnel.limit_high_95': 'Upper 95% funnel limit',
  'chart.funnel.limit_high_998': 'Upper 99.8% funnel limit',
  'chart.funnel.percent_city': 'The whole city',
  'chart.funnel.observed_to_expected': 'Against its mix of topics (1 is what they let expect)',
  'chart.funnel.dispersion': 'Variance, as a multiple of chance alone (φ)',
  'chart.funnel.agencies': 'Agencies that can be compared',
  'chart.funnel.outside': 'Of these outside the 99.8% limits',
  'answer.funnel':
    'In {period}, {outside} of {all} agencies lay further from the city’s own figure, {city}, than chance alone would likely put them (outside the 99.8 per cent limits). The spread between agencies, as a variance, is {dispersion} times what chance alone would make. They receive different topics, so this is not a ranking.',
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
  'kit.signal.columns': 'Gold columns: outside the usual range.',
  'kit.signal.points': 'Gold points: outside the limits of 99.8 per cent.',
  'kit.star': 'The sign * means suppressed so that nobody can be recognised; it is not zero.',
  'kit.open': 'Dashed line: the upper end of the range is not known yet.',
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
  'patterns.samples': 'Sample sentences, not facts',
  'patterns.samplesText':
    'The sentences below only show what they look like. What they say need not be true of this city.',
  'patterns.synthetic': 'Synthetic data',
  'patterns.superseded': 'Frozen at a release, superseded, or withdrawn',
  'answer.boundaries':
    'The stronger the colour, the more requests in {period}. Colour shows a number, not a rate: the more people live in the {village}, the more requests it has, and more reports do not mean worse.',
} as const satisfies Record<keyof typeof source, string>
