import { PublishError } from '#model/errors.ts'
import { extractionDay } from '../data/extraction-date.ts'
import { previewRelease } from '../data/preview.ts'
import { publishData } from '../data/publish.ts'
import { dayInName, recognise } from '../data/recognise.ts'
import { workshop } from '../workshop.ts'
import type { Answer, Asked, Dropped, Handler } from './desk.ts'
import { dataPage, previewPart, publishedPart } from './pages/data.ts'
import { sayIn } from './words/index.ts'

export const showData: Handler = async ({ locale }) => ({
  title: sayIn(locale)('desk.data'),
  body: dataPage(locale).html,
})

/** Keeps the dropped file in the workshop and tries its release. */
export const dropFile: Handler = async (asked) => {
  const { desk, fileName: name } = asked
  const path = workshop(desk.place.folder, 'dropped', 'file')
  desk.dropped = undefined
  await desk.effects.files.remove(workshop(desk.place.folder, 'dropped'))
  await asked.saveTo(path)
  const incoming = await recognise(await desk.city(), { path, name }, desk.effects)
  desk.dropped = { name, path, incoming }
  return preview(asked, desk.dropped, dayInName(name) ?? desk.today())
}

export const tryAgain: Handler = async (asked) => {
  const { day } = await asked.fields()
  return preview(asked, droppedFile(asked), String(day))
}

/** The one press that publishes. */
export const publishDropped: Handler = async (asked) => {
  const { desk, locale } = asked
  const { day, confirm } = await asked.fields()
  const dropped = droppedFile(asked)
  if (confirm !== 'yes')
    throw new PublishError(
      { id: 'Penerbitan belum dikonfirmasi.', en: 'The publication is not confirmed yet.' },
      {
        hint: {
          id: 'Baca yang akan berubah, lalu centang kotaknya.',
          en: 'Read what will change, then tick the box.',
        },
      },
    )
  const date = extractionDay(String(day), dropped.incoming.source.extraction.date, desk.today())
  const done = await publishData(desk.place, dropped.incoming, dropped, date, desk.effects)
  desk.dropped = undefined
  await desk.effects.files.remove(workshop(desk.place.folder, 'dropped'))
  return { body: publishedPart(done, locale).html }
}

type Recognised = Dropped & { readonly incoming: NonNullable<Dropped['incoming']> }

function droppedFile({ desk, locale }: Asked): Recognised {
  const { dropped } = desk
  if (dropped?.incoming) return { ...dropped, incoming: dropped.incoming }
  throw new PublishError(sayIn(locale)('data.gone'), { hint: sayIn(locale)('data.drop') })
}

async function preview({ desk, locale }: Asked, dropped: Dropped, day: string): Promise<Answer> {
  const { incoming } = dropped
  if (!incoming) throw new Error('unreachable: a file that is not recognised is refused before')
  const date = extractionDay(day, incoming.source.extraction.date, desk.today())
  const seen = await previewRelease(desk.place, incoming, dropped, date, desk.effects)
  return { body: previewPart(incoming, seen, date, locale).html }
}
