/** Words of the search: its kinds of result beside the pages' own, and what helps when nothing is found. */
export const search = {
  'kind.topic': 'Topik aspirasi',
  'kind.indicator': 'Indikator',
  'kind.column': 'Kolom data',
  'kind.claim': 'Janji dan ucapan',
  'kind.channel': 'Kanal',
  'search.column': 'Kolom {column} di tabel “{table}”',
  'search.topic': 'Topik aspirasi: {name}',
  'search.channel': 'Kanal pengaduan: {name}',
  'search.help.examples': 'Coba, misalnya:',
  'search.failed':
    'Indeks pencarian tidak dapat diambil. Periksa sambungan internet, lalu coba lagi.',
  'search.kept': 'Dicari juga dengan bentuk baku: “{query}”.',
  'search.count': '{name} ({count})',
  'search.showMore': 'Tampilkan lebih banyak',
} as const
