import type { City } from '#model/city.ts'
import type { Localised } from '#model/locale.ts'

/**
 * The caveats of a table with exact counts. It is never revised: the difference between two exact
 * numbers would be the very requests that came or went.
 */
export function exactNotes(
  threshold: number,
  { protection: { cut_off_days } }: City,
): readonly Localised[] {
  return [
    {
      id: `Angka di tabel ini tepat, tidak dibulatkan. Angka 1–${threshold - 1} disembunyikan dan ditulis *. Angka lain yang dapat dipakai untuk menghitungnya juga ditulis *, sebesar apa pun; keduanya tidak dibedakan, jadi * berarti 1 atau lebih. Bila semua angka yang terbit dipakai bersama-sama, selang nilai yang mungkin bagi angka kecil tetap selebar 3 atau lebih.`,
      en: `Numbers in this table are exact, not rounded. Counts of 1–${threshold - 1} are suppressed and written *. Other numbers from which they could be worked out are written * too, however large; the two are not told apart, so * means 1 or more. When all published figures are used together, the possible values of a small count still range over 3 or more.`,
    },
    {
      id: `Periode terbit setelah ditutup paling sedikit ${cut_off_days} hari, dan sesudah itu tidak pernah berubah, juga tidak dalam revisi tahunan: selisih dua angka tepat akan memperlihatkan aspirasi yang ditambahkan atau dihapus. Angka yang tidak boleh tetap terbit hanya dapat ditarik. Karena itu tabel ini dapat berbeda sedikit dari tabel yang sudah direvisi.`,
      en: `A period is published at least ${cut_off_days} days after it ends, and never changes afterwards, not in the annual revision either: the difference between two exact numbers would show the requests that were added or removed. What may not stay published can only be withdrawn. So this table may differ a little from tables that have been revised.`,
    },
  ]
}
