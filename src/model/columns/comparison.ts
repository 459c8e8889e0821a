import { type ColumnEntry, text } from './entry.ts'

/** Columns of a comparison, by who makes them: `protect` from the data, `publish` from what `protect` wrote. */
export const comparisonColumns = {
  protected: [
    'comparison_state',
    'n',
    'n_effective',
    'percent_within',
    'percent_within_low',
    'percent_within_high',
    'percent_city',
    'expected',
  ],
  derived: [
    'observed',
    'observed_to_expected',
    'limit_low_998',
    'limit_low_95',
    'limit_high_95',
    'limit_high_998',
    'position',
    'dispersion',
    'spread',
    'wide_low_998',
    'wide_low_95',
    'wide_high_95',
    'wide_high_998',
    'wide_position',
  ],
} as const

const positions = ['inside', 'outside_95', 'outside_998'] as const

const limit = (id: string, en: string): ColumnEntry => ({
  type: 'number',
  description: text(id, en),
})

/** Groups set against the whole city: a funnel plot and its table. */
export const comparisonColumnEntries: Readonly<Record<string, ColumnEntry>> = {
  promise: {
    type: 'code',
    description: text(
      'Janji yang dinilai, lihat tabel promises',
      'Promise that is judged, see table promises',
    ),
  },
  comparison_state: {
    type: 'word',
    values: ['estimated', 'insufficient'],
    description: text(
      'estimated: ada; insufficient: data terlalu sedikit untuk dibandingkan',
      'estimated: known; insufficient: too few data to compare',
    ),
  },
  n_effective: {
    type: 'count',
    description: text(
      'Ukuran efektif: sebanyak inilah aspirasi yang diikuti penuh yang membawa keterangan yang sama, dibulatkan',
      'Effective sample size: so many fully followed requests would say as much, rounded',
    ),
  },
  percent_within: {
    type: 'percent',
    description: text(
      'Persen yang terlayani dalam janji; yang masih menunggu ikut dihitung',
      'Percent served within the promise, those still waiting counted',
    ),
  },
  percent_within_low: {
    type: 'percent',
    description: text('Batas bawah selang 95 %', 'Lower limit of the 95 % interval'),
  },
  percent_within_high: {
    type: 'percent',
    description: text('Batas atas selang 95 %', 'Upper limit of the 95 % interval'),
  },
  percent_city: {
    type: 'percent',
    description: text(
      'Persen yang terlayani dalam janji di seluruh kota: garis tengah corong',
      'Percent served within the promise in the whole city: the centre line of the funnel',
    ),
  },
  expected: {
    type: 'count',
    description: text(
      'Yang akan terlayani dalam janji bila setiap jenis topiknya dilayani secepat seluruh kota, dibulatkan; tidak dapat dihitung ulang oleh pembaca',
      'How many would be served within the promise if each kind of topic fared as in the whole city, rounded; a reader cannot recompute it',
    ),
  },
  observed: limit(
    'Yang terlayani dalam janji: percent_within × n ÷ 100, ke bilangan bulat',
    'Served within the promise: percent_within × n ÷ 100, to a whole number',
  ),
  observed_to_expected: limit(
    'observed ÷ expected, satu desimal; 1 berarti seperti yang diharapkan dari campuran topiknya',
    'observed ÷ expected, one decimal; 1 is what its mix of topics lets expect',
  ),
  limit_low_998: limit(
    'Batas bawah 99,8 % corong dalam persen, dari kebetulan saja (binomial, n_effective, percent_city)',
    'Lower 99.8 % limit of the funnel in percent, by chance alone (binomial, n_effective, percent_city)',
  ),
  limit_low_95: limit(
    'Batas bawah 95 % corong dalam persen',
    'Lower 95 % limit of the funnel in percent',
  ),
  limit_high_95: limit(
    'Batas atas 95 % corong dalam persen',
    'Upper 95 % limit of the funnel in percent',
  ),
  limit_high_998: limit(
    'Batas atas 99,8 % corong dalam persen',
    'Upper 99.8 % limit of the funnel in percent',
  ),
  position: {
    type: 'word',
    values: positions,
    description: text(
      'Letak menurut peluang binomial yang tepat: inside di dalam; outside_95 di luar 95 %; outside_998 di luar 99,8 %. Dekat garis bisa berbeda satu laporan dari garisnya.',
      'Place by the exact binomial probability: inside; outside_95: outside 95 %; outside_998: outside 99.8 %. Near a line it may differ from the line by one request.',
    ),
  },
  dispersion: limit(
    'φ: berapa kali perbedaan antar-OPD melebihi kebetulan, satu angka untuk satu janji dan periode; sekitar 1 berarti kebetulan saja',
    'φ: how many times the agencies differ more than chance explains, one figure for a promise and period; about 1 is chance alone',
  ),
  spread: limit(
    'τ²: ragam antar-OPD di luar kebetulan pada skala arkus sinus, untuk menghitung batas lebar',
    'τ²: variance between agencies beyond chance on the arcsine scale, from which the wide limits follow',
  ),
  wide_low_998: limit(
    'Batas bawah 99,8 % dalam persen bila perbedaan antar-OPD di luar kebetulan dianggap wajar',
    'Lower 99.8 % limit in percent when differences between agencies beyond chance are allowed for',
  ),
  wide_low_95: limit(
    'Batas bawah 95 % yang lebar, dalam persen',
    'Wide lower 95 % limit, in percent',
  ),
  wide_high_95: limit(
    'Batas atas 95 % yang lebar, dalam persen',
    'Wide upper 95 % limit, in percent',
  ),
  wide_high_998: limit(
    'Batas atas 99,8 % yang lebar, dalam persen',
    'Wide upper 99.8 % limit, in percent',
  ),
  wide_position: {
    type: 'word',
    values: positions,
    description: text('Letak terhadap batas yang lebar', 'Place against the wide limits'),
  },
}
