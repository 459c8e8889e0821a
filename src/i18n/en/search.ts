import type { search as source } from '../id/search.ts'

export const search = {
  'kind.topic': 'Topic of requests',
  'kind.indicator': 'Indicator',
  'kind.column': 'Data column',
  'kind.claim': 'Promises and claims',
  'kind.channel': 'Channel',
  'search.column': 'Column {column} of the table “{table}”',
  'search.topic': 'Topic of requests: {name}',
  'search.channel': 'Channel for requests: {name}',
  'search.help.examples': 'Try, for example:',
  'search.failed': 'The search index could not be fetched. Check the connection, then try again.',
  'search.kept': 'Searched in its standard form: “{query}”.',
  'search.count': '{name} ({count})',
  'search.showMore': 'Show more',
} as const satisfies Record<keyof typeof source, string>
