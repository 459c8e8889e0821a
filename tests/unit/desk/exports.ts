import { goodExport, header } from '../pipeline/release/city-folder.ts'

/** The next month's export of the small city: the old rows and thirty more, one of them unreadable. */
export const nextExport = `${goodExport}${Array.from({ length: 30 }, (_, i) => {
  const day = String(1 + (i % 28)).padStart(2, '0')
  return [
    `M${i}`,
    i === 0 ? '31 Februari' : `2024-03-${day} 08:00`,
    '',
    '',
    'Proses',
    i === 1 ? 'hubungi 081234567890' : 'Jalan berlubang',
    'Dinas PU',
    'Aplikasi',
    'Aduan',
    'Melati',
    'Utara',
    `32710105059${String(20000 + i)}`,
    '',
    'Nama Samaran',
    'jalan rusak',
  ].join(',')
}).join('\n')}\n`

export { goodExport, header }
