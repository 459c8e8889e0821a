import type { Localised } from '#model/locale.ts'
import type { PublicTable } from '#model/table.ts'
import type { FileContext } from './writer.ts'

/** What must be known to read a table rightly, line by line, for people: status first, then caveats, signs, origin and licence. */
export function about(
  { title, notes, kind }: PublicTable,
  { settings, release_id, as_of, data_status }: FileContext,
): readonly Localised[] {
  const { data_licence, publisher, site_name } = settings
  return [
    title,
    ...(data_status === 'synthetic'
      ? [
          {
            id: 'DATA SINTETIS: data contoh buatan, bukan catatan kota.',
            en: 'SYNTHETIC DATA: made-up sample data, not the record of the city.',
          },
        ]
      : []),
    ...notes,
    kind === 'reference'
      ? {
          id: 'Sel kosong: tidak berlaku atau belum diketahui.',
          en: 'Empty cell: not applicable, or not known.',
        }
      : {
          id: 'Tanda *: disembunyikan agar tidak ada orang yang dapat dikenali. Sel kosong: tidak berlaku atau belum diketahui. Angka 0 adalah nol yang sebenarnya.',
          en: 'The sign *: hidden so that nobody can be recognised. Empty cell: not applicable, or not known. The figure 0 is a true zero.',
        },
    {
      id: `Penerbit: ${publisher.id} (${site_name.id}). Versi: ${release_id}. Data sampai: ${as_of}.`,
      en: `Publisher: ${publisher.en} (${site_name.en}). Version: ${release_id}. Data as of: ${as_of}.`,
    },
    {
      id: `Lisensi: ${data_licence.title}, ${data_licence.url}. Sebutkan penerbit dan versi bila mengutip.`,
      en: `Licence: ${data_licence.title}, ${data_licence.url}. Name the publisher and the version when citing.`,
    },
  ]
}
