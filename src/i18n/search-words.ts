import type { Locale } from '#model/locale.ts'

/**
 * Forms that the stemmer does not lead to their root, everyday spellings and
 * synonyms → the form under which pages and queries meet. Names of a city
 * (agencies, areas, programmes) are not here: they are aliases in its tables.
 */
const meetingForms: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  id: {
    ijin: 'izin',
    ijinan: 'izin',
    perijinan: 'izin',
    berijin: 'izin',
    menunggu: 'tunggu',
    nunggu: 'tunggu',
    ditunggu: 'tunggu',
    penungguan: 'tunggu',
    menanggapi: 'tanggap',
    tanggapan: 'tanggap',
    ditanggapi: 'tanggap',
    jawaban: 'jawab',
    menjawab: 'jawab',
    dijawab: 'jawab',
    terjawab: 'jawab',
    menyelesaikan: 'selesai',
    penyelesaian: 'selesai',
    diselesaikan: 'selesai',
    terselesaikan: 'selesai',
    mengeluh: 'aduan',
    keluhan: 'aduan',
    komplain: 'aduan',
    menutup: 'tutup',
    penutupan: 'tutup',
    ditutup: 'tutup',
    menyembunyikan: 'sembunyi',
    disembunyikan: 'sembunyi',
    mengunduh: 'unduh',
    unduhan: 'unduh',
    download: 'unduh',
    flyover: 'jalan layang',
    'fly over': 'jalan layang',
    'jembatan layang': 'jalan layang',
    jln: 'jalan',
    jl: 'jalan',
    kec: 'kecamatan',
    kel: 'kelurahan',
    medsos: 'media sosial',
    perhubungan: 'transportasi',
  },
  en: {
    permit: 'licensing',
    permits: 'licensing',
    licence: 'licensing',
    licences: 'licensing',
    license: 'licensing',
    licenses: 'licensing',
    streetlight: 'street light',
    streetlights: 'street light',
    'street lamp': 'street light',
    'street lamps': 'street light',
    'street lighting': 'street light',
    complaint: 'complaints',
    grievance: 'complaints',
    overpass: 'flyover',
    'fly over': 'flyover',
    garbage: 'rubbish',
    trash: 'rubbish',
    refuse: 'rubbish',
    waste: 'rubbish',
    transportation: 'transport',
    award: 'awards',
    prize: 'awards',
    'mothers school': 'school for mothers',
    "mother's school": 'school for mothers',
  },
}

const patterns = new Map<Locale, RegExp>()

/** Matches any listed form as whole words, the longest first. */
function patternOf(locale: Locale): RegExp {
  const known = patterns.get(locale)
  if (known) return known
  const forms = Object.keys(meetingForms[locale]).sort((a, b) => b.length - a.length)
  const made = new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.join('|')})(?![\\p{L}\\p{N}])`, 'gu')
  patterns.set(locale, made)
  return made
}

/** The query with each listed form replaced by the one that is indexed. */
export function queryOf(typed: string, locale: Locale): string {
  return typed
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll('_', ' ')
    .replace(patternOf(locale), (form) => meetingForms[locale][form] ?? form)
    .split(/\s+/)
    .filter(Boolean)
    .join(' ')
}

/** The meeting forms of the listed words in a text, each once: what its index entry must also hold. */
export function formsIn(text: string, locale: Locale): readonly string[] {
  const found = text.toLowerCase().match(patternOf(locale)) ?? []
  return [...new Set(found.map((form) => meetingForms[locale][form] ?? form))].sort()
}
