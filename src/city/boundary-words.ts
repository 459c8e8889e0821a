import type { Localised } from '#model/locale.ts'
import type { Said } from './problem.ts'

const example: Readonly<Record<string, Localised>> = {
  source: {
    id: '"source": "siapa membuat batas ini, di mana, tahun berapa"',
    en: '"source": "who made this outline, where, in which year"',
  },
  licence: { id: '"licence": "CC BY 4.0"', en: '"licence": "CC BY 4.0"' },
  licence_url: {
    id: '"licence_url": "https://creativecommons.org/licenses/by/4.0/"',
    en: '"licence_url": "https://creativecommons.org/licenses/by/4.0/"',
  },
}

/** What can be wrong with `boundaries.geojson`, and how to mend it. */
export const boundaryWords = {
  tooBig: (megabytes: number, most: number) => ({
    message: {
      id: `Berkas ini ${megabytes.toFixed(1).replace('.', ',')} MB; paling besar ${most} MB.`,
      en: `This file has ${megabytes.toFixed(1)} MB; at most ${most} MB.`,
    },
    hint: {
      id: 'Sederhanakan garisnya (QGIS: Vector > Geometry Tools > Simplify, 5 meter) dan simpan dengan 6 angka desimal.',
      en: 'Simplify its lines (QGIS: Vector > Geometry Tools > Simplify, 5 metres) and save it with 6 decimals.',
    },
  }),
  noJson: (said: string) => ({
    message: { id: `JSON tidak terbaca (${said}).`, en: `This JSON cannot be read (${said}).` },
    hint: {
      id: 'Simpan ulang dari program peta sebagai GeoJSON, UTF-8.',
      en: 'Save it again from the mapping program as GeoJSON, UTF-8.',
    },
  }),
  noCollection: (type: unknown) => ({
    message:
      type === 'FeatureCollection'
        ? { id: 'Isi berkas ini tidak punya "features".', en: 'This file has no "features".' }
        : {
            id: `Isi berkas ini "${type}", bukan "FeatureCollection".`,
            en: `This file holds "${type}", not a "FeatureCollection".`,
          },
    hint: {
      id: 'Simpan seluruh lapisan sebagai GeoJSON: satu FeatureCollection dengan satu fitur per wilayah.',
      en: 'Save the whole layer as GeoJSON: one FeatureCollection with one feature an area.',
    },
  }),
  rights: (member: string) => ({
    message: {
      id: `"${member}" tidak ada atau salah, jadi tidak jelas batas ini dari siapa dan boleh dipakai untuk apa.`,
      en: `"${member}" is missing or wrong, so nobody can tell whose outlines these are and what they may be used for.`,
    },
    hint: {
      id: `Tulis di samping "type": "FeatureCollection": ${example[member]?.id}. Program peta membuangnya saat menyimpan ulang.`,
      en: `Write beside "type": "FeatureCollection": ${example[member]?.en}. A mapping program drops it when it saves again.`,
    },
  }),
  noCode: (feature: number, properties: string) => ({
    message: {
      id: `Fitur ${feature}: tidak ada kode wilayah; propertinya: ${properties || 'tidak ada'}.`,
      en: `Feature ${feature}: no area code; its properties: ${properties || 'none'}.`,
    },
    hint: {
      id: 'Tambahkan properti "area_code" berisi kode dari areas.csv, sebagai teks dalam tanda kutip.',
      en: 'Add a property "area_code" with the code of areas.csv, as a text in quotes.',
    },
  }),
  unknown: (feature: number, code: string) => ({
    message: {
      id: `Fitur ${feature}: kode wilayah "${code}" tidak ada di areas.csv.`,
      en: `Feature ${feature}: areas.csv has no area code "${code}".`,
    },
    hint: {
      id: 'Pakai kode yang sama seperti di areas.csv; kode BPS dan kode Kemendagri berbeda.',
      en: 'Use the codes of areas.csv; those of the statistics office and of the ministry differ.',
    },
  }),
  twice: (feature: number, code: string, first: number) => ({
    message: {
      id: `Fitur ${feature}: "${code}" sudah ada di fitur ${first}.`,
      en: `Feature ${feature}: "${code}" is feature ${first} already.`,
    },
    hint: {
      id: 'Satukan keduanya menjadi satu fitur (MultiPolygon).',
      en: 'Join the two into one feature (MultiPolygon).',
    },
  }),
  shape: (feature: number, code: string, { message, hint }: Said) => ({
    message: {
      id: `Fitur ${feature} ("${code}"): ${message.id}`,
      en: `Feature ${feature} ("${code}"): ${message.en}`,
    },
    hint,
  }),
  noOutline: (code: string, name: string) => ({
    message: {
      id: `Wilayah "${code}" (${name}) tidak punya batas, padahal wilayah lain yang setingkat punya.`,
      en: `The area "${code}" (${name}) has no outline, while others of its level have one.`,
    },
    hint: {
      id: 'Tambahkan batasnya; bila memang belum ada, tambahkan fitur dengan kode itu dan "geometry": null.',
      en: 'Add its outline; where there is none yet, add a feature with that code and "geometry": null.',
    },
  }),
} as const satisfies Readonly<Record<string, (...values: never[]) => Said>>
