import type { charts as source } from '../id/charts.ts'

export const charts = {
  'chart.table': 'See the figures as a table',
  'chart.questions': 'On this page',
  'chart.method': 'How it is measured',
  'chart.link': 'Link',
  'chart.permalink': 'Permanent link to: {question}',
  'chart.period': 'Period',
  'chart.waiting.response': 'How long do residents wait for a first answer?',
  'chart.waiting.resolution': 'How long until it is resolved?',
  'chart.waiting.axis': 'days since it came in (the first part drawn wider)',
  'chart.waiting.share.response': 'per cent still waiting',
  'chart.waiting.share.resolution': 'per cent not yet resolved',
  'chart.waiting.still.response': 'still waiting after {days}',
  'chart.waiting.still.resolution': 'not resolved after {days}',
  'chart.waiting.after': 'after {days}',
  'chart.waiting.days': 'Still waiting after … days',
  'chart.waiting.how':
    'The line shows what share of requests is still waiting after so many days. The band around it is the 95 per cent uncertainty range.',
  'chart.volume.month': 'How many requests come in each month?',
  'chart.volume.quarter': 'How many requests come in each quarter?',
  'chart.volume.half_year': 'How many requests come in each half-year?',
  'chart.volume.year': 'How many requests come in each year?',
  'chart.backlog': 'How long have the open ones been open?',
  'chart.outcomes': 'How do requests end?',
  'chart.channels': 'Which channels do residents use?',
  'chart.groups': 'What are the requests about?',
  'chart.topics': 'Which ten topics come up most?',
  'chart.classifications': 'What kinds of request come in?',
  'chart.tiles': 'Where do requests come from, by {village}?',
  'chart.districts': 'Where do requests come from, by {district}?',
  'chart.interval.axis': 'days',
  'chart.interval.median': 'Median',
  'chart.interval.low': 'Lower limit',
  'chart.interval.high': 'Upper limit',
  'chart.interval.district': 'How long is the wait for a first answer in each {district}?',
  'chart.interval.category_group':
    'How long is the wait for a first answer for each group of topics?',
  'chart.interval.channel': 'How long is the wait for a first answer through each channel?',
  'chart.interval.agency': 'How long is the wait for a first answer from each agency?',
  'chart.interval.service': 'How long is the wait for a first answer in each service field?',
  'answer.verb.first_response': 'answered',
  'answer.verb.resolution': 'resolved',
  'answer.median.full':
    'In {period}, half of all requests were {verb} within {days} (range {low} to {high}).',
  'answer.median.open':
    'In {period}, half of all requests were {verb} within {days} (at least {low}; the upper limit is not yet known).',
  'answer.median.alone': 'In {period}, half of all requests were {verb} within {days}.',
  'answer.median.notReached':
    'In {period}, more than half of all requests had not yet been {verb} when the data ended; the median is at least {low}.',
  'answer.median.unknown':
    'In {period}, more than half of all requests had not yet been {verb} when the data ended.',
  'answer.median.insufficient':
    'In {period} there are too few requests to say how long it took until they were {verb}.',
  'answer.volume': 'In {period}, {received} requests came in.',
  'answer.most': 'The most in {period}: {name}, {amount} requests.',
  'answer.most.equal': 'The most in {period}: {name}, {amount} requests each.',
  'answer.most.many': 'Several had the most in {period}: {amount} requests each.',
  'answer.most.unstated': 'For {unstated} requests it is not stated.',
  'answer.backlog':
    'At the end of {period}, the largest group still open was “{name}”: {amount} requests.',
  'answer.outcomes':
    'The most frequent ending among those closed in {period}: “{name}”, {amount} requests.',
  'answer.allSmall': 'In {period} all counts are too small to be shown.',
  'answer.interval':
    'In {period}. The dot is the median, the line its 95 per cent uncertainty range: where two ranges overlap, the two cannot be said to differ.',
  'answer.tiles':
    'One tile for each {village}; the stronger its colour, the more requests in {period}. More reports do not mean worse.',
  'dimension.category_group': 'Group of topics',
  'dimension.service_code': 'Topic',
  'dimension.channel': 'Channel',
  'dimension.agency': 'Agency',
  'dimension.service': 'Service field',
  'dimension.classification': 'Kind',
  'dimension.excluded_class': 'Class',
  'dimension.source_id': 'Source',
  'dimension.period': 'Period',
} as const satisfies Record<keyof typeof source, string>
