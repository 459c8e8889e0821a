/** Words of the releases page: calendar, leads, what machines find. */
export const releases = {
  'releases.all': 'Semua rilis',
  'releases.revision': 'Revisi tahunan.',
  'releases.feedText':
    'setiap rilis dan penarikan, untuk pembaca umpan. Setiap tabel juga punya umpannya sendiri.',
  'releases.changesText':
    'setiap perubahan dengan jenisnya: “new_data”, “correction”, “method”, “data_issue”, atau “withdrawal”. “restated” memuat nilai lama dan baru setiap angka; “releases” menyebut rilisnya.',
  'calendar.title': 'Kalender rilis',
  'calendar.last': 'Rilis terakhir',
  'calendar.next': 'Rilis berikutnya',
  'calendar.asOf': 'data per {date}',
  'calendar.earliest':
    'Kota belum mengumumkan tanggalnya; menurut aturan perlindungan, {period} baru boleh terbit mulai hari itu.',
  'calendar.unknown':
    'Belum diketahui: kota belum mengumumkan tanggalnya, dan rilis ini tidak menyebutnya.',
  'leads.title': 'Layak ditanyakan',
  'leads.careful':
    'Ini petunjuk untuk bertanya, bukan temuan. Naik atau turunnya laporan bisa berarti banyak hal: masalahnya bertambah, melapor jadi lebih mudah, atau sekadar kebetulan.',
  'leads.judged': 'Deret bulanan yang diperiksa:',
  'leads.none': 'Tidak ada yang di luar kebiasaan pada bulan terbaru.',
  'leads.tooFew': 'Belum ada deret dengan cukup bulan untuk mengatakan apa yang biasa.',
  'leads.method':
    'Bulan terbaru dibandingkan dengan kisaran dua puluh empat bulan sebelumnya (diagram kendali XmR) dari angka terbit yang dibulatkan. Dari banyak deret, satu dua akan menonjol karena kebetulan. Kisaran dan semua angkanya:',
  'leads.outside_limits.high': 'Di atas kisaran yang biasa.',
  'leads.outside_limits.low': 'Di bawah kisaran yang biasa.',
  'leads.one_side.high': 'Sudah tujuh bulan atau lebih di atas rata-rata.',
  'leads.one_side.low': 'Sudah tujuh bulan atau lebih di bawah rata-rata.',
  'leads.trend.high': 'Bergerak searah enam bulan atau lebih, kini di atas rata-rata.',
  'leads.trend.low': 'Bergerak searah enam bulan atau lebih, kini di bawah rata-rata.',
  'leads.two_of_three.high': 'Dua dari tiga bulan jauh di atas rata-rata.',
  'leads.two_of_three.low': 'Dua dari tiga bulan jauh di bawah rata-rata.',
  'footer.mistake': 'Menemukan kesalahan? Beri tahu',
  'releases.schemaText': 'Arti setiap bidang:',
} as const
