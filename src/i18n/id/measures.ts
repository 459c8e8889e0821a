/** Words of the measures: comparisons, promises, waits seen between snapshots. */
export const measures = {
  'data.kind.comparison':
    'Setiap OPD di samping seluruh kota, dengan batas kebetulan. Bukan peringkat.',
  'data.kind.observed':
    'Waktu yang hanya diketahui di antara dua salinan data: batas terkecil dan terbesar.',
  'observed.days': 'Hari sejak masuk',
  'observed.least': 'Paling sedikit belum selesai',
  'observed.most': 'Paling banyak belum selesai',
  'observed.text':
    'Sumber ini tidak mencatat kapan laporan selesai. Kami hanya melihat bahwa sebuah laporan belum selesai pada satu salinan data, dan sudah selesai pada salinan berikutnya. Jadi yang tertulis adalah batas, bukan satu angka. Tidak ada waktu yang dikira-kira.',
  'observed.method': 'Cara menghitung',
  'observed.data': 'Datanya',
  'dimension.promise': 'Janji',
  'word.comparison_state.estimated': 'ada',
  'word.comparison_state.insufficient': 'data terlalu sedikit',
  'word.metric.forwarding': 'sampai diteruskan ke instansi',
  'word.metric.agency_response': 'sejak sampai di instansi hingga tindak lanjut',
  'promise.measured': 'Diukur di sini',
  'promise.measured.yes': 'ya',
  'promise.measured.no': 'belum dapat diukur dengan data ini',
  'word.position.inside': 'di dalam batas',
  'word.position.outside_95': 'di luar batas 95 %',
  'word.position.outside_998': 'di luar batas 99,8 %',
  'word.wide_position.inside': 'di dalam batas',
  'word.wide_position.outside_95': 'di luar batas 95 %',
  'word.wide_position.outside_998': 'di luar batas 99,8 %',
} as const
