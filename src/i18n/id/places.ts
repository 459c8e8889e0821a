/** Words of the pages of areas and agencies. */
export const places = {
  'rate.title': 'Berapa aspirasi untuk tiap 1.000 penduduk?',
  'rate.text':
    'Jumlah dibagi penduduk menurut sensus terakhir yang sumbernya ditemukan. Lebih banyak laporan tidak berarti lebih buruk: bisa jadi warganya lebih rajin melapor.',
  'rate.per': 'Per 1.000 penduduk',
  'works.title': 'Pekerjaan di sekitar sini',
  'works.where': 'Letak',
  'works.nowhere': 'belum tercatat',
  'works.none.village':
    'Belum ada pekerjaan yang tercatat di {name} atau di bagian lain {district}.',
  'works.none.district': 'Belum ada pekerjaan yang tercatat di {name}.',
  'works.all': 'Semua program kota',
  'areas.list': 'Semua wilayah menurut abjad',
  'agencies.spokespersons': 'Juru bicara digital',
  'agencies.spokespersonsText':
    'Petugas tiap OPD yang menjawab warga di media sosial. Akun yang sumbernya ditemukan ada di sini; yang lain tidak kami tebak.',
  'agencies.known': 'Dari {all} OPD, akun {unknown} di antaranya belum diketahui.',
  'areas.listByNumber': 'Semua wilayah',
  'areas.jump': 'Langsung ke daftar wilayah',
  'village.districtWait': 'Lama menunggu di seluruh {district}',
  'village.districtNote': 'Grafik dan kalimat ini tentang seluruh {district}.',
} as const
