import type { City } from '#model/city.ts'
import { exactThreshold } from '#model/exact-plan.ts'
import type { Localised } from '#model/locale.ts'
import type { CountPlan, CurvePlan, Plan } from '#model/protection.ts'
import { exactNotes } from './exact-notes.ts'

/** The caveats that belong to a table's figures and travel with them into every file. */
export function notesOf(plan: Plan, city: City): readonly Localised[] {
  const exact = exactThreshold(plan)
  const notes: Localised[] =
    exact === undefined ? roundedNotes(plan, city) : [...exactNotes(exact, city)]
  if (plan.measure === 'count') notes.push(...countNotes(plan, city))
  if (plan.measure === 'curve') notes.push(...curveNotes(plan.view))
  const untimed = city.sources.filter(({ times }) => !times.first_response && !times.closing)
  const isSnapshots = plan.measure === 'curve' && plan.view === 'snapshots'
  const needsTimes =
    plan.measure === 'curve' ||
    plan.columns.some((column) =>
      ['answered', 'closed', 'outcomes', 'outcome_split', 'backlog'].includes(column),
    )
  if (needsTimes && !isSnapshots && untimed.length > 0) {
    notes.push({
      id: `Sumber tanpa catatan waktu tidak masuk hitungan waktu: ${untimed.map(({ label }) => label.id).join('; ')}.`,
      en: `Sources that record no times are not part of any figure about time: ${untimed.map(({ label }) => label.en).join('; ')}.`,
    })
  }
  return notes
}

function roundedNotes(plan: Plan, city: City): Localised[] {
  const { threshold, rounding_base } = city.protection
  return [
    {
      id: `Angka 1–${threshold - 1} disembunyikan dan ditulis *. Sebagian kecil angka yang lebih besar juga ditulis *, supaya angka kecil di dekatnya tidak dapat dihitung; keduanya tidak dibedakan. Angka lain dibulatkan ke kelipatan ${rounding_base}. Setiap angka dibulatkan sendiri, jadi jumlahnya tidak selalu sama dengan totalnya.`,
      en: `Counts of 1–${threshold - 1} are suppressed and written *. A few larger numbers are written * too, so that a small one near them cannot be worked out; the two are not told apart. All others are rounded to the nearest ${rounding_base}. Each is rounded on its own, so parts do not always add up to their total.`,
    },
    plan.measure === 'count' ? revisedNote(city) : frozenNote(city),
  ]
}

const revisedNote = ({ protection: { cut_off_days, rounding_base } }: City): Localised => ({
  id: `Periode terbit setelah ditutup paling sedikit ${cut_off_days} hari, dan sesudah itu tidak berubah, kecuali dalam revisi tahunan pada bulan Januari: di sana sebuah angka hanya berubah bila hitungannya bergeser ${rounding_base} atau lebih.`,
  en: `A period is published at least ${cut_off_days} days after it ends, and does not change afterwards, except in the annual revision in January: there a figure changes only when its count has moved by ${rounding_base} or more.`,
})

/** A curve has no hysteresis that would hide one request, so not even the annual revision touches it. */
const frozenNote = ({ protection: { cut_off_days } }: City): Localised => ({
  id: `Periode terbit setelah ditutup paling sedikit ${cut_off_days} hari, dan sesudah itu tidak berubah, juga tidak dalam revisi tahunan: bila satu waktu tunggu dibetulkan, kurva yang dihitung ulang akan memperlihatkannya. Yang dapat bertambah hanya hari yang belum dilewati semua aspirasi.`,
  en: `A period is published at least ${cut_off_days} days after it ends, and does not change afterwards, not in the annual revision either: a curve computed anew would show a single corrected wait. Only days that not every request had reached can still be added.`,
})

/** What is counted together, what has no row, and which population a table counts. */
function countNotes(plan: CountPlan, city: City): readonly Localised[] {
  const notes: Localised[] = Object.entries(plan.merge).flatMap(([dimension, merge]) =>
    Object.entries(merge ?? {}).map(([into, codes]) => {
      const name = (code: string, locale: 'id' | 'en') =>
        code === 'unstated'
          ? { id: 'tanpa keterangan', en: 'not stated' }[locale]
          : ((dimension === 'category_group'
              ? city.settings.category_groups.find(({ id }) => id === code)?.name[locale]
              : undefined) ?? code)
      const list = (locale: 'id' | 'en') => codes.map((code) => name(code, locale)).join('; ')
      return {
        id: `Dalam tabel ini "${name(into, 'id')}" juga menghitung: ${list('id')}.`,
        en: `In this table "${name(into, 'en')}" also counts: ${list('en')}.`,
      }
    }),
  )
  if (plan.unstated === 'omitted') {
    notes.push({
      id: 'Aspirasi yang tidak menyebutkannya tidak punya baris di sini; aspirasi itu tetap masuk hitungan seluruh kota.',
      en: 'Requests that do not state it have no row here; they do count in the figures of the whole city.',
    })
  }
  if (plan.population === 'records') {
    notes.push({
      id: 'Menghitung tepat aspirasi yang ada dalam berkas per aspirasi; sumber mana saja, lihat tabel quality-records.',
      en: 'Counts exactly the requests of the file of single requests; for its sources see the table quality-records.',
    })
  }
  return notes
}

const roundedNote: Localised = {
  id: 'Persen dibulatkan: ke kelipatan 5 bila yang dihitung kurang dari 200, ke kelipatan 2 bila kurang dari 400, selain itu ke bilangan bulat; batas selang dibulatkan ke luar; persen yang membuka sebuah hitungan, sendiri atau bersama titik kurva sebelumnya, tidak ditulis. Lama tunggu dalam hari kalender, dibulatkan ke atas.',
  en: 'Percentages are rounded: to the nearest 5 below 200 requests, to the nearest 2 below 400, otherwise to whole numbers; interval limits are rounded outwards; a percentage that would tell a count, alone or with the points of the curve before it, is left out. Waits are in calendar days, rounded up.',
}

const snapshotNote: Localised = {
  id: 'Sumbernya tidak mencatat kapan selesai. Yang diketahui hanya: pada satu salinan data belum selesai, pada salinan berikutnya sudah. Karena itu yang terbit adalah batas terkecil dan terbesar, bukan satu angka, dan bukan selang kebetulan. Kedua batas dibulatkan ke luar ke kelipatan 5. Tidak ada waktu yang dikira-kira.',
  en: 'The source does not record when a request was resolved. All that is known: not resolved in one copy of the data, resolved in the next. So the least and the greatest possible are published, not one figure, and they are no interval of chance. Both are rounded outwards to multiples of 5. No time is guessed.',
}

function curveNotes(view: CurvePlan['view']): readonly Localised[] {
  if (view === 'snapshots') return [snapshotNote]
  return [
    view === 'period'
      ? {
          id: 'Menghitung setiap aspirasi yang terbuka kapan pun dalam periode ini, termasuk yang masih menunggu.',
          en: 'Counts every request open at any time in the period, those still waiting included.',
        }
      : {
          id: 'Menghitung aspirasi yang masuk dalam periode ini, termasuk yang masih menunggu.',
          en: 'Counts the requests received in the period, those still waiting included.',
        },
    roundedNote,
  ]
}

/** What a comparison says and does not say. */
export const comparisonNotes: readonly Localised[] = [
  {
    id: 'Bukan peringkat. Letak di luar batas berarti perbedaannya lebih besar daripada kebetulan, bukan baik atau buruk. Karena kebetulan saja, sekitar satu dari dua puluh OPD berada di luar batas 95 %.',
    en: 'Not a ranking. Outside the limits means a difference larger than chance, neither good nor bad. By chance alone about one agency in twenty lies outside the 95 % limits.',
  },
  {
    id: 'Batas, letak, observed, dan dispersion dihitung dari sel yang terbit di tabel ini, jadi dapat dihitung ulang. n_effective dan expected dihitung sebelum pembulatan; expected tidak dapat dihitung ulang dari data terbit.',
    en: 'Limits, place, observed and dispersion follow from the published cells of this table and can be recomputed. n_effective and expected are computed before rounding; expected cannot be recomputed from what is published.',
  },
  {
    id: 'Bila dispersion jauh di atas 1, perbedaan antar-OPD lebih besar daripada kebetulan; kemungkinan jenis aduannya berbeda. Pakai batas yang lebar.',
    en: 'Where dispersion is far above 1, agencies differ by more than chance, probably because their requests are of different kinds. Use the wide limits.',
  },
]
