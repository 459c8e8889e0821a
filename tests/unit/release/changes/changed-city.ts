import { loadCity } from '#city/load-city.ts'
import { realEffects } from '#pipeline/effects.ts'
import { withdraw } from '#pipeline/withdraw.ts'
import {
  createRecordCity,
  quiet,
  type RecordCity,
  type Reporter,
  reporters,
} from '../../../attacks/record-city.ts'
import { csvOf } from '../../small-city.ts'

const south = (reporter: Reporter) => ({ ...reporter, village: 'Kembar,Selatan' })

export const first = '2024-12.r1'
export const second = '2024-12.r2'
export const third = '2025-01.r1'

export const withdrawal = {
  table: 'districts-by-month',
  period: '2024-03',
  withdrawn_on: '2025-03-01',
  reason: 'Putusan uji 1/2025.',
}

export const note = {
  note_id: 'sms',
  type: 'data_issue',
  noted_on: '2025-01-30',
  table: 'requests-by-month',
  period: '2024-06',
  text_id: 'Kanal SMS terputus dua hari {bukan kode}; <aspirasi> & salinannya masuk terlambat.',
  text_en: 'The SMS channel was cut for two days {not code}; <requests> & copies came late.',
}

/**
 * A small city with three releases: the annual revision moves the requests of
 * May 2024 to another district, the third has a month more, and afterwards one
 * month of one table is withdrawn.
 *
 * @returns The published bytes of the first release before the withdrawal, too.
 */
export async function createChangedCity(): Promise<RecordCity & { readonly before: string }> {
  const folder = createRecordCity()
  const all = reporters()
  const moved = all.map((one) => (one.day.startsWith('2024-05') ? south(one) : one))
  await folder.release(all, '2025-01-12')
  await folder.release(moved, '2025-01-20', 'revision')
  folder.write('data/city/data_notes.csv', csvOf('data_notes', [note]))
  await folder.release(moved, '2025-02-12')
  const before = folder.bytes(first, 'districts-by-month.csv')
  const city = await loadCity(folder.city, (path) =>
    realEffects.files.readText(path).catch(() => undefined),
  )
  await withdraw(city, folder, withdrawal, quiet)
  return { ...folder, before }
}
