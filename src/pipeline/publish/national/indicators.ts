import type { CitySettings } from '#model/city.ts'
import type { Manifest } from '#model/release.ts'
import type { PublicColumnType } from '#model/table.ts'
import { form, isMeasure, unknown } from './form.ts'
import { levelsOf } from './levels.ts'

const measures: Partial<Readonly<Record<PublicColumnType, readonly [string, string]>>> = {
  count: ['Jumlah', 'aspirasi'],
  percent: ['Persentase', 'persen'],
  days: ['Lama waktu', 'hari'],
}

/** MS-Ind: every measure of every table of counts or waits. */
export function indicators({ tables }: Manifest, settings: CitySettings): string {
  const rows = tables
    .filter(({ kind }) => kind === 'counts' || kind === 'curve' || kind === 'summary')
    .flatMap((table) => {
      const by = table.columns.filter(({ type }) => type === 'code' || type === 'period')
      return table.columns
        .filter(({ type }) => isMeasure(type))
        .map(({ name, type, description }) => {
          const [measure = unknown, unit = unknown] = measures[type] ?? []
          return [
            `${table.title.id}: ${name}`,
            unknown,
            description.id,
            unknown,
            'Lihat halaman metodologi',
            measure,
            unit,
            by.map((column) => column.description.id).join('; '),
            'Tidak',
            table.title.id,
            `Statistik aspirasi warga ${settings.name.id}`,
            levelsOf([table], settings),
            'Ya',
            table.table,
            name,
          ]
        })
    })
  return form(
    [
      'nama_indikator',
      'konsep',
      'definisi',
      'interpretasi',
      'metode_penghitungan',
      'ukuran',
      'satuan',
      'klasifikasi_penyajian',
      'indikator_komposit',
      'publikasi',
      'kegiatan_penghasil_variabel',
      'level_estimasi',
      'dapat_diakses_umum',
      'tabel',
      'kolom',
    ],
    rows,
  )
}
