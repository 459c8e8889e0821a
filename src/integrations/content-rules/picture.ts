import { always, type ContentRule } from './rule.ts'

/** What can be wrong with a picture. `check --write` mends what a program can mend. */
export const pictureRules = {
  'picture-address': {
    weight: 'error',
    message: (actual) => ({
      id: `Gambar ini tidak berada di folder gambar: ${actual}`,
      en: `This picture is not in the folder of pictures: ${actual}`,
    }),
    hint: always(
      'Simpan di content/pictures, lalu tulis ![penjelasan](../pictures/nama.jpg).',
      'Keep it in content/pictures and write ![description](../pictures/name.jpg).',
    ),
  },
  'picture-missing': {
    weight: 'error',
    message: (actual) => ({
      id: `Gambar ${actual} tidak ada.`,
      en: `There is no picture ${actual}.`,
    }),
    hint: (expected) => ({
      id: expected ? `Mungkin maksudnya: ${expected}` : 'Simpan gambarnya di content/pictures.',
      en: expected ? `Perhaps you mean: ${expected}` : 'Keep the picture in content/pictures.',
    }),
  },
  'picture-alt': {
    weight: 'error',
    message: (actual) => ({
      id: `Gambar ${actual} tidak punya penjelasan.`,
      en: `The picture ${actual} has no description.`,
    }),
    hint: always(
      'Tulis apa yang terlihat di dalam kurung siku: ![Warga antre di loket kelurahan](…). Nama berkas bukan penjelasan.',
      'Write what can be seen between the brackets: ![Residents queue at a counter](…). A file name is no description.',
    ),
  },
  'picture-kind': {
    weight: 'error',
    message: (actual) => ({
      id: `Jenis gambar tidak dipakai: ${actual}.`,
      en: `Not a kind of picture used here: ${actual}.`,
    }),
    hint: always('Simpan sebagai JPEG, PNG, atau WebP.', 'Save it as JPEG, PNG or WebP.'),
  },
  'picture-unreadable': {
    weight: 'error',
    message: (actual) => ({
      id: `Gambar tidak dapat dibuka: ${actual}.`,
      en: `The picture cannot be opened: ${actual}.`,
    }),
    hint: always('Simpan ulang gambarnya, lalu coba lagi.', 'Save the picture again and retry.'),
  },
  'picture-place': {
    weight: 'error',
    message: (actual) => ({
      id: `Gambar ini menyimpan tempat pengambilannya (GPS) dan data lain: ${actual}.`,
      en: `This picture holds where it was taken (GPS) and other data: ${actual}.`,
    }),
    hint: always(
      'Jalankan npm run check -- --write; datanya dihapus dan gambarnya tetap.',
      'Run npm run check -- --write; the data are removed and the picture stays.',
    ),
  },
  'picture-hidden': {
    weight: 'error',
    message: (actual) => ({
      id: `Gambar ini menyimpan data tersembunyi: ${actual}.`,
      en: `This picture holds hidden data: ${actual}.`,
    }),
    hint: always(
      'Jalankan npm run check -- --write; datanya dihapus dan gambarnya tetap.',
      'Run npm run check -- --write; the data are removed and the picture stays.',
    ),
  },
  'picture-heavy': {
    weight: 'error',
    message: (actual) => ({
      id: `Gambar terlalu besar untuk ponsel warga: ${actual}.`,
      en: `The picture is too big for residents' phones: ${actual}.`,
    }),
    hint: always(
      'Paling besar 400 kB dan 1.600 piksel. Jalankan npm run check -- --write untuk mengecilkannya.',
      'At most 400 kB and 1,600 pixels. Run npm run check -- --write to make it smaller.',
    ),
  },
  'picture-unused': {
    weight: 'hint',
    message: (actual) => ({
      id: `Gambar ${actual} tidak dipakai.`,
      en: `The picture ${actual} is not used.`,
    }),
    hint: always('Hapus bila tidak diperlukan.', 'Delete it if it is not needed.'),
  },
} as const satisfies Readonly<Record<string, ContentRule>>
