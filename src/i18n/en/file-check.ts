import type { fileCheck as id } from '../id/file-check.ts'

export const fileCheck = {
  'filecheck.choose': 'Choose an export',
  'filecheck.drop': 'or drop it here (CSV or Excel)',
  'filecheck.private': 'The file is read in this browser only and is not sent anywhere.',
  'filecheck.noscript':
    'This check needs JavaScript. Without it, the file is checked when a release is made on the city’s computer (“npm run release”).',
  'filecheck.reading': 'Reading, {percent}% …',
  'filecheck.fine': 'Fine: {rows} rows read, nothing to fix.',
  'filecheck.look': 'Have a look: {rows} rows read, {count} things to check.',
  'filecheck.fix': 'Fix this first: a release would refuse the file.',
  'filecheck.failed': 'The file cannot be read: {message}. Try exporting it again.',
  'filecheck.source': 'Recognised as {source}.',
  'filecheck.encoding': 'Encoding {encoding}, columns separated by {delimiter}.',
  'filecheck.tab': 'tab',
  'filecheck.columns': 'Columns recognised',
  'filecheck.column': 'Column',
  'filecheck.use': 'Used as',
  'filecheck.unread': 'Private: never read',
  'filecheck.problems': 'To check',
  'filecheck.count': '{count} times',
  'filecheck.line': 'line {line}',
  'filecheck.maybe': 'Perhaps “{suggestion}” was meant.',
  'filecheck.save.repaired': 'Download the tidied copy (CSV)',
  'filecheck.save.problems': 'Download every problem (CSV)',
  'filecheck.slug.repaired': 'tidied',
  'filecheck.slug.problems': 'problems',
  'filecheck.repairedNote':
    'The copy holds only the columns that are used, under their proper names and in UTF-8. No value is changed.',
  'filecheck.head.line': 'line',
  'filecheck.head.column': 'column',
  'filecheck.head.value': 'found',
  'filecheck.head.problem': 'problem',
  'filecheck.head.remedy': 'what to do',
  'filecheck.rule.file-empty': 'The file is empty',
  'filecheck.hint.file-empty': 'Export it again; an export without data still has its header row.',
  'filecheck.rule.file-binary': 'Neither text nor an Excel .xlsx file',
  'filecheck.hint.file-binary':
    'Save it as CSV UTF-8 or .xlsx and try again. An old .xls file has to be saved anew.',
  'filecheck.rule.file-json': 'JSON files are not checked here',
  'filecheck.hint.file-json': 'Open it at the staff desk on the city’s computer (“npm run desk”).',
  'filecheck.rule.file-broken': 'The Excel file is broken, cut off, or no workbook',
  'filecheck.hint.file-broken':
    'Open it in Excel. If it does not open, download or export it again.',
  'filecheck.rule.no-header': 'Not one known column',
  'filecheck.hint.no-header':
    'Make sure that the header row is still there and that this is an export of a complaint system.',
  'filecheck.rule.column-missing': 'A needed column is missing',
  'filecheck.hint.column-missing': 'Export again with this column, or fix its heading.',
  'filecheck.rule.column-unknown': 'Unknown column',
  'filecheck.hint.column-unknown':
    'Fix its heading, delete the column, or ask the maintainer to add it to sources.yaml.',
  'filecheck.rule.column-twice': 'The same heading comes twice',
  'filecheck.hint.column-twice': 'Delete or rename one of them.',
  'filecheck.rule.unknown-word': 'A word without a declared meaning',
  'filecheck.hint.unknown-word':
    'Fix its spelling, or ask the maintainer to declare its meaning in sources.yaml.',
  'filecheck.rule.personal-data': 'Looks like personal data',
  'filecheck.hint.personal-data':
    'Check whether this column should hold it. The value is masked here.',
} as const satisfies Record<keyof typeof id, string>
