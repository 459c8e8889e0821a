import { type Hit, hitsOf } from '../hit.ts'

const honorific =
  /(?<![\p{L}\p{N}.])(?:Bapak|Bpk|Pak|Ibu|Bu|Sdri?|Saudari?|Saudara|Tuan|Tn|Nyonya|Ny|Nona|Nn|Haji|Hj?|Ust(?:adz?|azah)?|Kang|Teh|Mas|Mba?k|Abah|Dra?s?|Ir|Prof|Kyai|KH)(?:\.\s*|\s+)(\p{Lu}[\p{L}'’]+(?:\s+\p{Lu}[\p{L}'’]+){0,3})/gu

/** Roles and things that are addressed like a person and are nobody's name. */
const roles = new Set(
  (
    'wali walikota wakil bupati gubernur presiden menteri camat lurah kades kepala ketua sekda sekretaris ' +
    'rt rw kota kabupaten hamil petugas guru dosen dokter bidan perawat polisi satpam satpol pol tentara ' +
    'rumah kandung angkat tiri asuh negara pertiwi pkk dharma kader warga kelurahan kecamatan dinas ' +
    'admin operator sopir supir tukang pedagang pejabat pimpinan direktur rektor hakim jaksa yth sekalian ' +
    'dan atau yang di ke dari mohon tolong'
  ).split(' '),
)

const cue =
  /\b(?:nama (?:saya|lengkap|pelapor|korban|ibu|bapak|ayah|suami|istri|anak)|saya bernama|bernama|a\.\s?n\.?|atas nama|perkenalkan,? (?:nama )?saya|an\.)\s*:?\s*(\p{L}[\p{L}'’.]+(?:[ ]+\p{L}[\p{L}'’.]+){0,3})/giu

const noName = new Set(
  (
    'saya tidak tak jangan ingin mau mohon minta tolong dan atau yang ada adalah ialah warga masyarakat pelapor ' +
    'dirahasiakan disamarkan dicatut dipakai digunakan tercantum terdaftar jalan perusahaan instansi dinas ' +
    'kota kabupaten kelurahan kecamatan belum sudah dengan untuk dari di sebagai hanya akan'
  ).split(' '),
)

/**
 * Names of people after a form of address or after words like `nama saya`.
 *
 * Assistance only: a name without such a word before it is not found, and
 * Indonesian names are also plain words. Never `high`.
 *
 * @param text Normalised.
 */
export function findNames(text: string): readonly Hit[] {
  const first = (words: string) => words.split(/\s+/)[0]?.toLowerCase() ?? ''
  return [
    ...hitsOf(text, honorific, 'name', ({ 1: words = '' }) =>
      roles.has(first(words)) ? undefined : 'medium',
    ),
    ...hitsOf(text, cue, 'name', ({ 1: words = '' }) =>
      noName.has(first(words)) ? undefined : 'medium',
    ),
  ]
}
