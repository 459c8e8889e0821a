/** Words about protection: what the limits speak of, and the headings of the report on what is suppressed. */
export const privacy = {
  'policy.class':
    'Kelas berarti semua baris berkas per aspirasi dengan triwulan, {district}, dan kelompok topik yang sama.',
  'privacy.star':
    'Mengapa * dapat berarti lebih dari hitungan kecil: bila sesudah revisi hitungan yang sebenarnya hanya bergeser sedikit, tanda * yang sudah terbit dibiarkan. Angka yang ditulis * untuk melindungi angka kecil di sampingnya dapat berapa saja.',
  'quality.columns': 'Arti lengkap setiap kolom',
  'quality.head.cells': 'Sel',
  'quality.head.cells_not_zero': 'Bukan nol',
  'quality.head.cells_suppressed': 'Ditulis *',
  'quality.head.percent_suppressed': '% dari semua sel',
  'quality.head.percent_not_zero_suppressed': '% dari yang bukan nol',
  'quality.head.rounding_error_at_most': 'Selisih pem\u00adbulatan, paling banyak',
  'quality.head.suppressed_at_most': 'Hitungan kecil, paling banyak',
  'quality.head.narrowest_interval': 'Selang tersempit',
  'quality.head.percent_wide_intervals': '% selang lebar (5 atau lebih)',
  'quality.head.bits_lost_per_cell': 'Bit hilang per sel',
} as const
