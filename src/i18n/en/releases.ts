import type { releases as id } from '../id/releases.ts'

export const releases = {
  'releases.all': 'All releases',
  'releases.revision': 'Annual revision.',
  'releases.feedText':
    'every release and withdrawal, for feed readers. Each table has a feed of its own, too.',
  'releases.changesText':
    'every change with its type: “new_data”, “correction”, “method”, “data_issue” or “withdrawal”. “restated” holds the old and the new value of each figure; “releases” names the releases.',
  'releases.onlyOne': 'There is only one release so far, so there is nothing to compare yet.',
  'release.number':
    'What the number {release} means: when the data were taken, {month} was the last month that had been over long enough to be published. The r and its number say which release with that month it is; r1 is the first.',
  'calendar.title': 'Release calendar',
  'calendar.last': 'Last release',
  'calendar.next': 'Next release',
  'calendar.asOf': 'data as of {date}',
  'calendar.earliest':
    'The city has announced no day; the rules of protection let {period} be published from then on.',
  'calendar.unknown': 'Not known: the city has announced no day, and this release does not say.',
  'leads.title': 'Worth asking about',
  'leads.careful':
    'These are leads for questions, not findings. More or fewer reports can mean many things: the problem grew, reporting became easier, or it is mere chance.',
  'leads.judged': 'Monthly series judged:',
  'leads.none': 'Nothing in the newest month is out of the ordinary.',
  'leads.tooFew': 'No series has enough months yet to say what is usual.',
  'leads.method':
    'The newest month is set against the range of the months before it, twenty-four at most (an XmR control chart), from published, rounded figures. Among many series one or two will stand out by chance. The range and all its figures:',
  'leads.outside_limits.high': 'above the usual range',
  'leads.outside_limits.low': 'below the usual range',
  'leads.one_side.high': 'above average for seven months or more',
  'leads.one_side.low': 'below average for seven months or more',
  'leads.trend.high': 'moving one way for six months or more, now above average',
  'leads.trend.low': 'moving one way for six months or more, now below average',
  'leads.two_of_three.high': 'two of the last three months far above average',
  'leads.two_of_three.low': 'two of the last three months far below average',
  'footer.mistake': 'Found a mistake? Contact:',
  'releases.schemaText': 'What each field means:',
} as const satisfies Record<keyof typeof id, string>
