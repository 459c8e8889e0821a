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
    'Pada {period} masuk {received} aspirasi, masih dalam kisaran biasa {low} sampai {high} menurut bulan-bulan tahun {year}.',
  'answer.volume.above':
    'Pada {period} masuk {received} aspirasi, di atas kisaran biasa {low} sampai {high} menurut bulan-bulan tahun {year}.',
  'answer.volume.below':
    'Pada {period} masuk {received} aspirasi, di bawah kisaran biasa {low} sampai {high} menurut bulan-bulan tahun {year}.',
  'answer.interval.overlap':
    'Pada {period}, median bergerak dari {least} ({leastRange}) sampai {most} ({mostRange}). Rentangnya bertumpang tindih: keduanya tidak dapat dikatakan berbeda.',
  'answer.interval.apart':
    'Pada {period}, median bergerak dari {least} ({leastRange}) sampai {most} ({mostRange}). Kedua rentang itu tidak bertumpang tindih, tanda bahwa keduanya memang berbeda. Bila rentangnya bertumpang tindih, tidak dapat dikatakan mana yang lebih cepat.',
  'answer.interval.range': 'rentang {low} sampai {high}',
  'answer.interval.from': 'rentang {low} atau lebih',
  'answer.interval.beyond':
    'Di sebagian kelompok lebih dari separuh masih menunggu, jadi mediannya belum diketahui.',
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
  'answer.mix': 'Bagian terbesar pada {period}: {name}, {amount} dari {n} aspirasi.',
  'answer.mix.equal':
    'Bagian terbesar pada {period} sama besar: {name}, masing-masing {amount} dari {n} aspirasi.',
  'answer.mix.before':
    'Bagian terbesar pada {period}: {name}, {amount} dari {n} aspirasi; setahun sebelumnya {before}.',
  'answer.median.noCurve':
    'Kurvanya tidak digambar: terlalu sedikit titiknya yang dapat diterbitkan.',
  'chart.districtsOverTime': 'Berapa aspirasi dari tiap {district}, bulan demi bulan?',
  'chart.funnel': 'Seberapa sering tiap OPD menepati “{promise}”?',
  'chart.funnel.any': 'Seberapa sering tiap OPD menepati janji kota?',
  'chart.funnel.axis': 'banyaknya aspirasi, dibobot (bagian awal digambar lebih lebar)',
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
  'chart.funnel.dispersion': 'Ragam, kelipatan dari kebetulan saja (φ)',
  'chart.funnel.agencies': 'Banyaknya OPD yang dapat dibandingkan',
  'chart.funnel.outside': 'Di antaranya di luar batas 99,8 %',
  'answer.funnel':
    'Pada {period}, {outside} dari {all} OPD berada lebih jauh dari angka kota, {city}, daripada yang lazim karena kebetulan saja (di luar batas 99,8 persen). Sebaran antar-OPD, diukur sebagai ragam, {dispersion} kali sebaran yang muncul karena kebetulan saja. Topik yang diterima tiap OPD berbeda, jadi ini bukan peringkat.',
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
  'kit.signal.columns': 'Kolom keemasan: di luar kisaran biasa.',
  'kit.signal.points': 'Titik keemasan: di luar batas 99,8 persen.',
  'kit.star': 'Tanda * berarti disembunyikan agar tak seorang pun dikenali; itu bukan nol.',
  'kit.open': 'Garis putus-putus: ujung atas rentangnya belum diketahui.',
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
  'patterns.samples': 'Contoh kalimat, bukan fakta',
  'patterns.samplesText':
    'Kalimat di bawah ini hanya memperlihatkan bentuknya. Isinya belum tentu berlaku untuk kota ini.',
  'patterns.synthetic': 'Data sintetis',
  'patterns.superseded': 'Dibekukan pada satu rilis, sudah digantikan, atau ditarik',
  'answer.boundaries':
    'Makin kuat warnanya makin banyak aspirasi pada {period}. Warna menunjukkan jumlah, bukan laju: {village} yang ramai penduduknya wajar lebih banyak, dan lebih banyak laporan tidak berarti lebih buruk.',
} as const
