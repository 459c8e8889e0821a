/** Words of citations. */
export const cite = {
  'cite.title': 'Cara mengutip',
  'cite.sentence':
    '{publisher}. {title}. Rilis {version}, data per {date}. {url}. Lisensi {licence}.',
  'cite.undated': '{publisher}. {title}. Rilis {version}. {url}. Lisensi {licence}.',
  'cite.note': 'Rilis {version}. Lisensi {licence}.',
  'cite.frozen':
    'Alamat di kutipan ini menunjuk rilis yang beku: isinya tidak berubah bila data baru terbit.',
  'cite.text': 'Kalimat',
  'cite.bibtex': 'BibTeX',
  'cite.csl': 'CSL-JSON',
  'cite.download': 'Unduh {name}',
  'cite.noOrigin':
    'Salinan situs ini tidak tahu alamatnya sendiri: tulis alamat situs di depan jalur yang dimulai dengan “/”.',
} as const
