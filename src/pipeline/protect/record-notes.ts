import type { City } from '#model/city.ts'
import type { Localised } from '#model/locale.ts'
import { type RecordPolicy, recordClasses } from '#model/protection.ts'
import type { RecordSource } from '#model/records.ts'
import { notesOf } from './notes.ts'

/** What a reader of the record file must know: what it leaves out, what is blanked, and when a row was looked at. */
export function recordNotes(
  sources: readonly RecordSource[],
  policy: RecordPolicy,
  city: City,
): readonly Localised[] {
  const { k, l, max_share_percent, cut_off_days } = policy
  const labels = (covered: boolean, locale: 'id' | 'en') =>
    city.sources
      .filter(({ id }) => sources.find(({ source_id }) => source_id === id)?.covered === covered)
      .map(({ label }) => label[locale])
      .join('; ')
  const plan = recordClasses(city.protection)
  const notes: Localised[] = [
    {
      id: `Satu baris, satu aspirasi, tanpa nomor dan tanpa urutan waktu. Setiap kelas (triwulan, wilayah, kelompok topik) berisi paling sedikit ${k} orang yang berbeda, dengan paling sedikit ${l} nilai di setiap kolom lain, dan tidak ada nilai yang dimiliki lebih dari ${max_share_percent} % barisnya.`,
      en: `One row, one request, without a number and without an order of time. Every class (quarter, area, topic group) holds at least ${k} different persons, with at least ${l} values in each other column, and no value that more than ${max_share_percent} % of its rows share.`,
    },
    {
      id: 'Tanda * berarti nilai itu dihapus karena kelasnya terlalu kecil atau terlalu seragam; barisnya tetap ada.',
      en: 'The sign * means that the value was removed because its class was too small or too uniform; the row is still there.',
    },
    {
      id: `Keadaan setiap aspirasi adalah keadaan ${cut_off_days} hari sesudah triwulannya berakhir. Yang terjadi kemudian tidak ada di sini, dan baris yang sudah terbit tidak pernah berubah.`,
      en: `The state of each request is that of ${cut_off_days} days after its quarter ended. What happened later is not here, and a published row never changes.`,
    },
    {
      id: `Sumber: ${labels(true, 'id')}.`,
      en: `Sources: ${labels(true, 'en')}.`,
    },
  ]
  if (labels(false, 'id')) {
    notes.push({
      id: `Tidak termasuk, karena orangnya tidak dapat dibedakan pada paling sedikit ${policy.min_keyed_percent} % barisnya: ${labels(false, 'id')}.`,
      en: `Not part of it, because persons cannot be told apart in at least ${policy.min_keyed_percent} % of their rows: ${labels(false, 'en')}.`,
    })
  }
  const merged = plan
    ? notesOf(plan, city).filter(({ id }) => id.startsWith('Dalam tabel ini'))
    : []
  return [...notes, ...merged]
}
