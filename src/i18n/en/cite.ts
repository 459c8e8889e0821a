import type { cite as id } from '../id/cite.ts'

export const cite = {
  'cite.title': 'How to cite',
  'cite.sentence':
    '{publisher}. {title}. Release {version}, data as of {date}. {url}. Licence {licence}.',
  'cite.undated': '{publisher}. {title}. Release {version}. {url}. Licence {licence}.',
  'cite.note': 'Release {version}. Licence {licence}.',
  'cite.frozen':
    'The address in this citation is of the frozen release: it stays the same when new data come out.',
  'cite.text': 'Sentence',
  'cite.bibtex': 'BibTeX',
  'cite.csl': 'CSL-JSON',
  'cite.download': 'Download {name}',
  'cite.noOrigin':
    'This copy of the site does not know its own address: put it before the path, which begins with “/”.',
} as const satisfies Record<keyof typeof id, string>
