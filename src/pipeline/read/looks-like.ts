import type { Localised } from '#model/locale.ts'

const signatures: readonly (readonly [prefix: string, kind: Localised])[] = [
  ['PK\x03\x04', { id: 'berkas Excel (XLSX) atau ZIP', en: 'an Excel (XLSX) or ZIP file' }],
  [
    '\xd0\xcf\x11\xe0',
    {
      id: 'berkas Excel lama (XLS) atau Excel yang dikunci kata sandi',
      en: 'an old Excel file (XLS) or one locked by a password',
    },
  ],
  ['%PDF', { id: 'berkas PDF', en: 'a PDF file' }],
  ['\x1f\x8b', { id: 'berkas terkompresi (GZIP)', en: 'a compressed file (GZIP)' }],
  ['\x89PNG', { id: 'gambar (PNG)', en: 'a picture (PNG)' }],
  ['\xff\xd8\xff', { id: 'gambar (JPEG)', en: 'a picture (JPEG)' }],
]

/**
 * What a file that is no plain table looks like, in words for staff; nothing where it may be one.
 *
 * @param head The first bytes of the file.
 */
export function looksLike(head: Uint8Array): Localised | undefined {
  const text = Buffer.from(head.subarray(0, 1024)).toString('latin1')
  const known = signatures.find(([prefix]) => text.startsWith(prefix))
  if (known) return known[1]
  const start = text.replace(/^(\xef\xbb\xbf)?\s*/, '').toLowerCase()
  if (/^<(!doctype html|html|head|body|table|meta|div)\b/.test(start)) {
    return {
      id: 'halaman web (HTML), mungkin halaman galat atau halaman masuk',
      en: 'a web page (HTML), perhaps an error page or a login page',
    }
  }
  if (start.startsWith('<')) return { id: 'berkas XML', en: 'an XML file' }
  return undefined
}
