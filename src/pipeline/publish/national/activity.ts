import type { CitySettings } from '#model/city.ts'
import type { Manifest } from '#model/release.ts'
import { form, unknown } from './form.ts'
import { levelsOf } from './levels.ts'

/** MS-Keg: the statistical activity, block by block. */
export function activity(
  { tables, policy, release_id, as_of, data_status, version }: Manifest,
  settings: CitySettings,
): string {
  const { name, publisher, contact, tagline, data_licence } = settings
  const has = (kind: string) => tables.some((table) => table.kind === kind)
  const rows: readonly (readonly [block: string, field: string, answer: string])[] = [
    ['Identitas', 'Judul kegiatan', `Statistik aspirasi warga ${name.id}`],
    ['Identitas', 'Tahun kegiatan', as_of.slice(0, 4)],
    ['Identitas', 'Cara pengumpulan data', 'Kompilasi produk administrasi'],
    ['Identitas', 'Sektor kegiatan', unknown],
    ['Identitas', 'Identitas rekomendasi', unknown],
    [
      'Identitas',
      'Status data',
      data_status === 'synthetic' ? 'SINTETIS, bukan catatan kota' : 'Data kota',
    ],
    ['I. Penyelenggara', 'Instansi penyelenggara', publisher.id],
    ['I. Penyelenggara', 'Alamat', unknown],
    ['I. Penyelenggara', 'Surel', contact.email ?? unknown],
    ['II. Penanggung jawab', 'Nama atau jabatan', unknown],
    ['II. Penanggung jawab', 'Kontak', contact.name.id],
    ['III. Perencanaan dan persiapan', 'Latar belakang', unknown],
    ['III. Perencanaan dan persiapan', 'Tujuan', tagline.id],
    ['III. Perencanaan dan persiapan', 'Jadwal kegiatan', unknown],
    ['III. Perencanaan dan persiapan', 'Variabel yang dikumpulkan', 'Lihat ms-var.csv'],
    ['IV. Desain kegiatan', 'Pengulangan', unknown],
    ['IV. Desain kegiatan', 'Cakupan wilayah', name.id],
    [
      'IV. Desain kegiatan',
      'Metode pengumpulan data',
      'Pengumpulan data sekunder dari sistem aspirasi',
    ],
    ['IV. Desain kegiatan', 'Unit pengumpulan data', 'Aspirasi'],
    ['V. Desain sampel', 'Seluruh blok', 'Tidak berlaku: bukan survei'],
    [
      'VI. Penjaminan kualitas',
      'Pemeriksaan',
      has('quality')
        ? 'Baris yang tidak terbaca dikarantina dan dihitung; lihat tabel mutu'
        : unknown,
    ],
    [
      'VII. Pengolahan dan analisis',
      'Pengolahan',
      `Agregasi; hitungan di bawah ${policy['threshold'] ?? unknown} disembunyikan, yang lain dibulatkan ke kelipatan ${policy['rounding_base'] ?? unknown}${policy['exact_tables'] ? `; angka tepat, dengan lebih banyak yang disembunyikan: ${policy['exact_tables']}` : ''}`,
    ],
    [
      'VII. Pengolahan dan analisis',
      'Metode analisis',
      has('curve')
        ? 'Deskriptif; lama tunggu dengan penaksir Kaplan–Meier dan sejenisnya'
        : 'Deskriptif',
    ],
    ['VII. Pengolahan dan analisis', 'Unit analisis', 'Aspirasi'],
    ['VII. Pengolahan dan analisis', 'Tingkat penyajian', levelsOf(tables, settings)],
    ['VIII. Diseminasi', 'Produk tercetak', unknown],
    ['VIII. Diseminasi', 'Produk digital', 'Ya'],
    ['VIII. Diseminasi', 'Data mikro', has('records') ? 'Ya, terlindungi' : 'Tidak'],
    ['VIII. Diseminasi', 'Lisensi', `${data_licence.title} (${data_licence.url})`],
    [
      'VIII. Diseminasi',
      'Rilis',
      `${release_id}, versi ${version ?? unknown}, data sampai ${as_of}`,
    ],
  ]
  return form(['blok', 'rincian', 'isian'], rows)
}
