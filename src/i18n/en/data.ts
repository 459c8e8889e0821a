import type { data as source } from '../id/data.ts'

export const data = {
  'data.title': 'All the data, for anyone',
  'data.description':
    'Every figure on this site comes from these files. Take them, check them, use them again.',
  'data.statistics': 'Statistics',
  'data.reference': 'Reference tables',
  'data.referenceText': 'Facts about the city, each with its source. Version {version}.',
  'data.empty': 'Tables that are still empty in this city',
  'data.allReleases': 'All releases',
  'data.licenceText': 'Free for any use if the source is named.',
  'data.coverage': 'Coverage',
  'data.rows': 'Rows',
  'data.allFormats': 'all formats',
  'data.files': 'Files',
  'data.fileCount': '{count}\u00a0files, {size}',
  'data.about': 'Table “{title}”: downloads, meaning of the columns, and how to cite it.',
  'data.dictionary': 'What the columns mean',
  'data.signs':
    'In the files, * means withheld: a count below the threshold, or a figure that would reveal one; an empty cell means not applicable or not known. Zero is always written as zero.',
  'data.column': 'Column',
  'data.type': 'Type',
  'data.meaning': 'Meaning',
  'data.values': 'Possible values',
  'data.kind.counts': 'Numbers of requests, rounded and protected.',
  'data.kind.curve': 'The share still waiting after so many days, with its range of uncertainty.',
  'data.kind.summary':
    'Waiting times in short: median, 90th percentile, and the share within each promise.',
  'data.kind.records':
    'Record file: one row for each request, grouped until nobody can be recognised.',
  'data.kind.reference': 'A reference table: facts about the city, each row with its source.',
  'data.kind.quality': 'Data quality: what was read, set aside and merged.',
  'type.key': 'key',
  'type.code': 'code',
  'type.period': 'period',
  'type.count': 'count',
  'type.percent': 'per cent, 0–100',
  'type.days': 'days',
  'type.word': 'word',
  'type.number': 'number',
  'type.text': 'text',
  'type.date': 'date',
} as const satisfies Record<keyof typeof source, string>
