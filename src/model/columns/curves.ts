import { type ColumnEntry, text } from './entry.ts'

/** Waiting curves and their summaries. */
export const curvesColumns: Readonly<Record<string, ColumnEntry>> = {
  metric: {
    type: 'word',
    values: ['first_response', 'resolution'],
    description: text(
      'first_response: sampai jawaban pertama; resolution: sampai selesai',
      'first_response: until the first response; resolution: until resolved',
    ),
  },
  days: {
    type: 'number',
    description: text(
      'Hari kalender sejak aspirasi masuk',
      'Calendar days since the request was received',
    ),
  },
  percent_waiting: {
    type: 'percent',
    description: text(
      'Persen yang masih menunggu setelah sekian hari (Kaplan–Meier atau Aalen–Johansen); kelipatan 5 di bawah 200 aspirasi, kelipatan 2 di bawah 400',
      'Percent still waiting after that many days (Kaplan–Meier or Aalen–Johansen); multiples of 5 below 200 requests, of 2 below 400',
    ),
  },
  percent_waiting_low: {
    type: 'percent',
    description: text('Batas bawah selang 95 %', 'Lower limit of the 95 % interval'),
  },
  percent_waiting_high: {
    type: 'percent',
    description: text('Batas atas selang 95 %', 'Upper limit of the 95 % interval'),
  },
  percent_waiting_least: {
    type: 'percent',
    description: text(
      'Paling sedikit sekian persen belum selesai setelah sekian hari; kapan tepatnya tidak dicatat',
      'At least this percent is not resolved after that many days; when exactly is not recorded',
    ),
  },
  percent_waiting_most: {
    type: 'percent',
    description: text(
      'Paling banyak sekian persen belum selesai setelah sekian hari; kedua batas bukan selang kebetulan',
      'At most this percent is not resolved after that many days; the two bounds are no interval of chance',
    ),
  },
  closed_only_median_days: {
    type: 'days',
    description: text(
      'Median yang salah: hanya aspirasi yang masuk dalam periode dan sudah berakhir, yang masih menunggu dibuang',
      'The wrong median: only requests received in the period that have ended, those still waiting dropped',
    ),
  },
  median_after_days: {
    type: 'days',
    description: text(
      'Sampai hari ini paling sedikit 55 % belum selesai: mediannya lebih lama',
      'Up to this day at least 55 % are not resolved: the median is longer',
    ),
  },
  median_within_days: {
    type: 'days',
    description: text(
      'Pada hari ini paling banyak 45 % belum selesai: mediannya paling lama sekian hari; kosong bila belum',
      'By this day at most 45 % are not resolved: the median is no longer than this; empty when not yet',
    ),
  },
  n: {
    type: 'count',
    description: text(
      'Banyaknya aspirasi yang dihitung, dibulatkan',
      'Number of requests counted, rounded',
    ),
  },
  median_state: {
    type: 'word',
    values: ['estimated', 'insufficient', 'not_yet', 'not_reached'],
    description: text(
      'estimated: ada; insufficient: data terlalu sedikit; not_yet: belum diketahui, belum semua diikuti cukup lama; not_reached: lebih dari separuh masih menunggu',
      'estimated: known; insufficient: too few data; not_yet: not known until all have been followed long enough; not_reached: more than half are still waiting',
    ),
  },
  median_days: {
    type: 'days',
    description: text(
      'Separuh sudah terlayani dalam sekian hari (dibulatkan ke atas)',
      'Half were served within this many days (rounded up)',
    ),
  },
  median_low_days: {
    type: 'days',
    description: text(
      'Batas bawah selang 95 %, dalam hari',
      'Lower limit of the 95 % interval, in days',
    ),
  },
  median_high_days: {
    type: 'days',
    description: text(
      'Batas atas selang 95 %, dalam hari; kosong bila belum diketahui',
      'Upper limit of the 95 % interval, in days; empty when not yet known',
    ),
  },
  p90_state: {
    type: 'word',
    values: ['estimated', 'insufficient', 'not_yet', 'not_reached'],
    description: text(
      'Seperti median_state, untuk sembilan dari sepuluh',
      'As median_state, for nine in ten',
    ),
  },
  p90_days: {
    type: 'days',
    description: text(
      'Sembilan dari sepuluh sudah terlayani dalam sekian hari (dibulatkan ke atas)',
      'Nine in ten were served within this many days (rounded up)',
    ),
  },
  p90_low_days: {
    type: 'days',
    description: text(
      'Batas bawah selang 95 %, dalam hari',
      'Lower limit of the 95 % interval, in days',
    ),
  },
  p90_high_days: {
    type: 'days',
    description: text(
      'Batas atas selang 95 %, dalam hari; kosong bila belum diketahui',
      'Upper limit of the 95 % interval, in days; empty when not yet known',
    ),
  },
}
