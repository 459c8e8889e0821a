/** Words of the chart kit: answers with their intervals, downloads, embedding and citing. */
export const chartKit = {
  'chart.interval.lowOf': '{name}, batas bawah',
  'chart.interval.highOf': '{name}, batas atas',
  'chart.waiting.n': 'Banyaknya aspirasi (n)',
  'chart.limits.name': 'batas kisaran biasa',
  'chart.limits.high': 'Batas atas kisaran biasa (dari bulan-bulan {year})',
  'chart.limits.centre': 'Tengah kisaran biasa (rata-rata {year})',
  'chart.limits.low': 'Batas bawah kisaran biasa (dari bulan-bulan {year})',
  'answer.volume.inside':
    'Pada {period} masuk {received} aspirasi, masih dalam kisaran biasa {low} sampai {high} menurut tahun {year}.',
  'answer.volume.above':
    'Pada {period} masuk {received} aspirasi, di atas kisaran biasa {low} sampai {high} menurut tahun {year}.',
  'answer.volume.below':
    'Pada {period} masuk {received} aspirasi, di bawah kisaran biasa {low} sampai {high} menurut tahun {year}.',
  'answer.interval.overlap':
    'Pada {period}, median bergerak dari {least} (rentang {leastLow} sampai {leastHigh}) sampai {most} (rentang {mostLow} sampai {mostHigh}). Rentangnya bertumpang tindih: keduanya tidak dapat dikatakan berbeda.',
  'answer.interval.apart':
    'Pada {period}, median bergerak dari {least} (rentang {leastLow} sampai {leastHigh}) sampai {most} (rentang {mostLow} sampai {mostHigh}). Kedua rentang itu terpisah; di antara yang bertumpang tindih tidak ada yang dapat dikatakan lebih cepat.',
  'answer.interval.few': 'Pada {period}, data tidak cukup untuk membandingkan.',
  'kit.take': 'Unduh, sematkan, kutip',
  'kit.files': 'Grafik ini',
  'kit.tables': 'Tabel lengkapnya',
  'kit.cite': '{site} ({year}). {question} Rilis {release}, data per {date}. {address}',
  'kit.cite.synthetic':
    '{site} ({year}). {question} [data sintetis, bukan catatan kota] Rilis {release}, data per {date}. {address}',
  'kit.cite.label': 'Cara mengutip',
  'kit.embed.live': 'Kode sematan, selalu memuat rilis terbaru',
  'kit.embed.frozen': 'Kode sematan, tetap pada rilis {release}',
  'kit.frozen': 'Angka ini tetap seperti pada rilis {release} dan tidak ikut berubah.',
  'kit.newer': 'Sudah ada rilis yang lebih baru: {release}.',
  'kit.withdrawn': 'Rilis {release} sudah ditarik; angkanya tidak ditampilkan lagi.',
  'kit.newest': 'Lihat angka terbaru',
  'chart.channelsOverTime': 'Bagaimana pilihan kanal warga berubah?',
  'chart.mix.n': 'Semua aspirasi (n): jumlah bulan-bulannya',
  'answer.mix': 'Pada {period}, {name} membawa bagian terbesar: {amount} dari {n} aspirasi.',
  'answer.mix.equal':
    'Pada {period}, bagian terbesar sama besar: {name}, masing-masing {amount} dari {n} aspirasi.',
  'answer.mix.before':
    'Pada {period}, {name} membawa bagian terbesar: {amount} dari {n} aspirasi; setahun sebelumnya {before}.',
  'answer.median.noCurve':
    'Kurvanya tidak digambar: terlalu sedikit titiknya yang dapat diterbitkan.',
  'chart.districtsOverTime': 'Bagaimana aspirasi tiap {district} berubah?',
  'chart.funnel': 'Seberapa sering tiap OPD menepati “{promise}”?',
  'chart.funnel.any': 'Seberapa sering tiap OPD menepati janji kota?',
  'chart.funnel.axis': 'ukuran efektif (awalnya direnggangkan)',
  'chart.funnel.limits': 'batas kebetulan 95 dan 99,8 persen',
  'chart.funnel.city': 'seluruh kota',
  'chart.funnel.percent_within': 'Menepati',
  'chart.funnel.percent_within_low': 'Batas bawah selang 95 %',
  'chart.funnel.percent_within_high': 'Batas atas selang 95 %',
  'chart.funnel.n_effective': 'Ukuran efektif (n)',
  'chart.funnel.limit_low_998': 'Batas corong bawah 99,8 %',
  'chart.funnel.limit_low_95': 'Batas corong bawah 95 %',
  'chart.funnel.limit_high_95': 'Batas corong atas 95 %',
  'chart.funnel.limit_high_998': 'Batas corong atas 99,8 %',
  'chart.funnel.percent_city': 'Seluruh kota',
  'chart.funnel.observed_to_expected': 'Dibanding campuran topiknya (1 = seperti diharapkan)',
  'chart.funnel.dispersion': 'Kali melebihi kebetulan (φ)',
  'chart.funnel.agencies': 'Banyaknya OPD yang dapat dibandingkan',
  'chart.funnel.outside': 'Di antaranya di luar batas 99,8 %',
  'answer.funnel':
    'Pada {period}, {outside} dari {all} OPD berada di luar batas kebetulan 99,8 persen di sekitar angka kota, {city}. Perbedaan antar-OPD {dispersion} kali lebih besar daripada kebetulan: topik yang diterima tiap OPD berbeda, jadi ini bukan peringkat.',
  'chart.progress': 'Sudah sejauh mana menuju target?',
  'chart.progress.all': 'Banyaknya indikator',
  'chart.progress.known': 'Di antaranya dengan angka resmi terbaru',
  'chart.progress.done': 'Di antaranya yang mencapai target',
  'answer.progress':
    'Dari {all} indikator, {known} punya angka resmi terbaru; {done} sudah mencapai targetnya.',
  'chart.milestones': 'Apa yang terjadi, dan kapan?',
  'chart.milestones.event': 'Peristiwa',
  'chart.milestones.date': 'Tanggal',
  'answer.milestones':
    'Yang pertama tercatat, {first}: {firstTitle}. Yang terakhir, {last}: {lastTitle}.',
  'kit.hint': 'Sentuh atau tunjuk gambarnya untuk membaca angka tiap titik.',
  'kit.keys': 'Grafik: tekan tombol panah untuk membaca tiap titik, Esc untuk berhenti',
  'kit.hatched':
    'Arsiran dan tanda * berarti disembunyikan agar tak seorang pun dikenali; itu bukan nol.',
  'answer.volume.suppressed':
    'Pada {period} jumlah yang masuk disembunyikan ({received}) agar tak seorang pun dikenali; itu bukan nol.',
  'patterns.title': 'Pola tampilan',
  'patterns.description':
    'Semua unsur tampilan situs ini dalam setiap keadaan, untuk yang membangun dan memeriksanya.',
  'patterns.colours': 'Warna dan huruf',
  'patterns.lead': 'Kalimat pembuka halaman.',
  'patterns.body': 'Teks biasa dengan',
  'patterns.linkText': 'sebuah tautan',
  'patterns.small': 'Keterangan kecil.',
  'patterns.button': 'Tombol',
  'patterns.figures': 'Angka: ada, nol, disembunyikan, tidak ada',
  'patterns.absent': 'Belum diketahui, atau belum ada data resmi',
  'patterns.synthetic': 'Data sintetis',
  'patterns.superseded': 'Beku pada satu rilis, sudah ada yang lebih baru, atau ditarik',
  'answer.boundaries':
    'Makin kuat warnanya makin banyak aspirasi pada {period}. Warna menunjukkan jumlah, bukan laju: {village} yang ramai penduduknya wajar lebih banyak, dan lebih banyak laporan tidak berarti lebih buruk.',
} as const
