import { changes } from './en/changes.ts'
import { chartKit } from './en/chart-kit.ts'
import { charts } from './en/charts.ts'
import { cite } from './en/cite.ts'
import { content } from './en/content.ts'
import { data } from './en/data.ts'
import { dataset } from './en/dataset.ts'
import { explore } from './en/explore.ts'
import { facts } from './en/facts.ts'
import { fileCheck } from './en/file-check.ts'
import { files } from './en/files.ts'
import { frame } from './en/frame.ts'
import { measures } from './en/measures.ts'
import { pages } from './en/pages.ts'
import { places } from './en/places.ts'
import { privacy } from './en/privacy.ts'
import { releases } from './en/releases.ts'
import { search } from './en/search.ts'
import { words } from './en/words.ts'
import type { id } from './id.ts'

export const en = {
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
} as const satisfies Record<keyof typeof id, string>
