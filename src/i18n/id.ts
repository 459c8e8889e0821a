import { changes } from './id/changes.ts'
import { chartKit } from './id/chart-kit.ts'
import { charts } from './id/charts.ts'
import { cite } from './id/cite.ts'
import { content } from './id/content.ts'
import { data } from './id/data.ts'
import { dataset } from './id/dataset.ts'
import { explore } from './id/explore.ts'
import { facts } from './id/facts.ts'
import { fileCheck } from './id/file-check.ts'
import { files } from './id/files.ts'
import { frame } from './id/frame.ts'
import { measures } from './id/measures.ts'
import { pages } from './id/pages.ts'
import { places } from './id/places.ts'
import { privacy } from './id/privacy.ts'
import { releases } from './id/releases.ts'
import { search } from './id/search.ts'
import { words } from './id/words.ts'

/** Every visible word of the site. Indonesian is the source of truth; `en.ts` must have the same keys. */
export const id = {
  ...frame,
  ...words,
  ...charts,
  ...chartKit,
  ...pages,
  ...data,
  ...explore,
  ...search,
  ...places,
  ...facts,
  ...fileCheck,
  ...changes,
  ...measures,
  ...content,
  ...cite,
  ...dataset,
  ...files,
  ...privacy,
  ...releases,
} as const
