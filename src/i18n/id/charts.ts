/** Questions, answers and small words of the charts. */
export const charts = {
  'chart.table': 'Lihat angkanya dalam tabel',
  'chart.questions': 'Isi halaman ini',
  'chart.method': 'Cara menghitung',
  'chart.link': 'Tautan',
  'chart.permalink': 'Tautan tetap ke: {question}',
  'chart.period': 'Periode',
  'chart.waiting.response': 'Berapa lama warga menunggu jawaban pertama?',
  'chart.waiting.resolution': 'Berapa lama sampai selesai?',
  'chart.waiting.axis': 'hari sejak aspirasi masuk (bagian awal digambar lebih lebar)',
  'chart.waiting.after': 'setelah {days}',
  'chart.waiting.days': 'Masih menunggu setelah … hari',
  'chart.waiting.how':
    'Garis menunjukkan berapa persen aspirasi masih menunggu setelah sekian hari. Pita di sekitarnya adalah rentang ketidakpastian 95 persen.',
  'chart.volume.month': 'Berapa aspirasi masuk tiap bulan?',
  'chart.volume.quarter': 'Berapa aspirasi masuk tiap triwulan?',
  'chart.volume.half_year': 'Berapa aspirasi masuk tiap semester?',
  'chart.volume.year': 'Berapa aspirasi masuk tiap tahun?',
  'chart.backlog': 'Sudah berapa lama yang masih terbuka?',
  'chart.outcomes': 'Bagaimana aspirasi berakhir?',
  'chart.channels': 'Lewat kanal mana warga melapor?',
  'chart.groups': 'Tentang apa aspirasi warga?',
  'chart.topics': 'Sepuluh topik apa yang terbanyak?',
  'chart.classifications': 'Jenis aspirasi apa yang masuk?',
  'chart.tiles': 'Dari {village} mana aspirasi datang?',
  'chart.districts': 'Dari {district} mana aspirasi datang?',
  'chart.interval.axis': 'hari',
  'chart.interval.median': 'Median',
  'chart.interval.low': 'Batas bawah',
  'chart.interval.high': 'Batas atas',
  'chart.interval.district': 'Berapa lama menunggu jawaban pertama di tiap {district}?',
  'chart.interval.category_group':
    'Berapa lama menunggu jawaban pertama untuk tiap kelompok topik?',
  'chart.interval.channel': 'Berapa lama menunggu jawaban pertama lewat tiap kanal?',
  'chart.interval.agency': 'Berapa lama menunggu jawaban pertama dari tiap OPD?',
  'chart.interval.service': 'Berapa lama menunggu jawaban pertama di tiap bidang layanan?',
  'answer.verb.first_response': 'dijawab',
  'answer.verb.resolution': 'selesai',
  'answer.median.full':
    'Pada {period}, separuh aspirasi {verb} dalam {days} (rentang {low} sampai {high}).',
  'answer.median.open':
    'Pada {period}, separuh aspirasi {verb} dalam {days} (paling cepat {low}; batas atasnya belum diketahui).',
  'answer.median.alone': 'Pada {period}, separuh aspirasi {verb} dalam {days}.',
  'answer.median.notReached':
    'Pada {period}, lebih dari separuh aspirasi belum {verb} sampai data berakhir; median sekurangnya {low}.',
  'answer.median.unknown':
    'Pada {period}, lebih dari separuh aspirasi belum {verb} sampai data berakhir.',
  'answer.median.insufficient':
    'Pada {period}, data tidak cukup untuk mengatakan berapa lama sampai {verb}.',
  'answer.volume': 'Pada {period} masuk {received} aspirasi.',
  'answer.most': 'Yang terbanyak pada {period}: {name}, {amount} aspirasi.',
  'answer.most.equal': 'Yang terbanyak pada {period}: {name}, masing-masing {amount} aspirasi.',
  'answer.most.many': 'Yang terbanyak pada {period} ada beberapa, masing-masing {amount} aspirasi.',
  'answer.most.unstated': 'Pada {unstated} aspirasi hal itu tidak disebutkan.',
  'answer.backlog':
    'Pada akhir {period}, kelompok terbesar di antara yang belum ditutup: “{name}”, {amount} aspirasi.',
  'answer.outcomes':
    'Akhir yang paling sering di antara yang ditutup pada {period}: “{name}”, {amount} aspirasi.',
  'answer.allSmall': 'Pada {period} semua angkanya terlalu kecil untuk ditampilkan.',
  'answer.interval':
    'Pada {period}. Titik adalah median, garis adalah rentang ketidakpastian 95 persen: dua rentang yang bertumpang tindih tidak dapat dikatakan berbeda.',
  'answer.tiles':
    'Satu ubin satu {village}, makin kuat warnanya makin banyak aspirasi pada {period}. Lebih banyak laporan tidak berarti lebih buruk.',
  'dimension.category_group': 'Kelompok topik',
  'dimension.service_code': 'Topik',
  'dimension.channel': 'Kanal',
  'dimension.agency': 'OPD',
  'dimension.service': 'Bidang layanan',
  'dimension.classification': 'Jenis',
  'dimension.excluded_class': 'Kelas',
  'dimension.source_id': 'Sumber',
  'dimension.period': 'Periode',
} as const
