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
  'kit.table': 'Tabel lengkap {table}',
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
} as const
