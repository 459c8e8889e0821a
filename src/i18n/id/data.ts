/** Words of the pages about data: catalogue, datasets, files. */
export const data = {
  'data.title': 'Semua data, untuk siapa saja',
  'data.description':
    'Setiap angka di situs ini berasal dari berkas-berkas ini. Unduh, hitung ulang, pakai lagi.',
  'data.statistics': 'Statistik',
  'data.reference': 'Tabel rujukan',
  'data.referenceText': 'Fakta tentang kota, masing-masing dengan sumbernya. Versi {version}.',
  'data.empty': 'Tabel yang masih kosong di kota ini',
  'data.allReleases': 'Semua rilis',
  'data.licenceText': 'Boleh dipakai untuk apa saja dengan menyebut sumber.',
  'data.coverage': 'Cakupan',
  'data.rows': 'Baris',
  'data.allFormats': 'semua format',
  'data.files': 'Berkas',
  'data.fileCount': '{count}\u00a0berkas, {size}',
  'data.about': 'Tabel “{title}”: unduhan, arti kolom, dan cara mengutip.',
  'data.dictionary': 'Arti kolom',
  'data.signs':
    'Di berkas, * berarti dirahasiakan: hitungan di bawah ambang, atau angka yang dapat membukanya; sel kosong berarti tidak berlaku atau tidak diketahui. Nol selalu ditulis nol.',
  'data.column': 'Kolom',
  'data.type': 'Bentuk',
  'data.meaning': 'Arti',
  'data.values': 'Nilai yang mungkin',
  'data.kind.counts': 'Jumlah aspirasi, dibulatkan dan dilindungi.',
  'data.kind.curve':
    'Bagian yang masih menunggu setelah sekian hari, dengan rentang ketidakpastian.',
  'data.kind.summary':
    'Lama menunggu diringkas: median, persentil 90, dan bagian yang menepati janji.',
  'data.kind.records':
    'Berkas rekaman: satu baris satu aspirasi, dikelompokkan sampai tak seorang pun dapat dikenali.',
  'data.kind.reference': 'Tabel rujukan: fakta tentang kota, tiap baris dengan sumbernya.',
  'data.kind.quality': 'Mutu data: apa yang dibaca, ditolak, dan digabung.',
  'type.key': 'kunci',
  'type.code': 'kode',
  'type.period': 'periode',
  'type.count': 'jumlah',
  'type.percent': 'persen, 0–100',
  'type.days': 'hari',
  'type.word': 'kata',
  'type.number': 'angka',
  'type.text': 'teks',
  'type.date': 'tanggal',
} as const
