/** Words of the pages of areas and agencies. */
export const places = {
  'rate.title': 'Berapa aspirasi untuk tiap 1.000 penduduk?',
  'rate.text':
    'Jumlah dibagi penduduk menurut sensus terakhir yang sumbernya ditemukan. Lebih banyak laporan tidak berarti lebih buruk: bisa jadi warganya lebih rajin melapor.',
  'rate.per': 'Per 1.000 penduduk',
  'areas.list': 'Semua wilayah menurut abjad',
  'agencies.spokespersons': 'Juru bicara digital',
  'agencies.spokespersonsText':
    'Petugas tiap OPD yang menjawab warga di media sosial. Akun yang sumbernya ditemukan ada di sini; yang lain tidak kami tebak.',
  'agencies.known': 'Akun {unknown} dari {all} OPD belum diketahui.',
} as const
