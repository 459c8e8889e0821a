/** Words of the releases page: calendar, leads, what machines find. */
export const releases = {
  'releases.all': 'Semua rilis',
  'releases.revision': 'Revisi tahunan.',
  'releases.feedText':
    'setiap rilis dan penarikan, untuk pembaca umpan. Setiap tabel juga punya umpannya sendiri.',
  'releases.changesText':
    'setiap perubahan dengan jenisnya: “new_data”, “correction”, “method”, “data_issue”, atau “withdrawal”. “restated” memuat nilai lama dan baru setiap angka; “releases” menyebut rilisnya.',
  'releases.onlyOne': 'Baru ada satu rilis, jadi belum ada yang dapat dibandingkan.',
  'release.number':
    'Arti nomor {release}: saat data diambil, {month} adalah bulan terakhir yang sudah cukup lama selesai untuk boleh terbit. Huruf r dan angka di belakangnya menyebut rilis keberapa dengan bulan itu; r1 yang pertama.',
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
    'Bulan terbaru dibandingkan dengan kisaran bulan-bulan sebelumnya, paling banyak dua puluh empat (diagram kendali XmR) dari angka terbit yang dibulatkan. Dari banyak deret, satu dua akan menonjol karena kebetulan. Kisaran dan semua angkanya:',
  'leads.outside_limits.high': 'di atas kisaran yang biasa',
  'leads.outside_limits.low': 'di bawah kisaran yang biasa',
  'leads.one_side.high': 'sudah tujuh bulan atau lebih di atas rata-rata',
  'leads.one_side.low': 'sudah tujuh bulan atau lebih di bawah rata-rata',
  'leads.trend.high': 'bergerak searah enam bulan atau lebih, kini di atas rata-rata',
  'leads.trend.low': 'bergerak searah enam bulan atau lebih, kini di bawah rata-rata',
  'leads.two_of_three.high': 'dua dari tiga bulan terakhir jauh di atas rata-rata',
  'leads.two_of_three.low': 'dua dari tiga bulan terakhir jauh di bawah rata-rata',
  'footer.mistake': 'Menemukan kesalahan? Beri tahu',
  'releases.schemaText': 'Arti setiap bidang:',
} as const
