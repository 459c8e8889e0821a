const signatures: readonly (readonly [prefix: string, kind: string])[] = [
  ['PK\x03\x04', 'berkas Excel (XLSX) atau ZIP'],
  ['\xd0\xcf\x11\xe0', 'berkas Excel lama (XLS) atau Excel yang dikunci kata sandi'],
  ['%PDF', 'berkas PDF'],
  ['\x1f\x8b', 'berkas terkompresi (GZIP)'],
  ['\x89PNG', 'gambar (PNG)'],
  ['\xff\xd8\xff', 'gambar (JPEG)'],
]

/**
 * What a file that is no plain table looks like, in words for staff; nothing where it may be one.
 *
 * @param head The first bytes of the file.
 */
export function looksLike(head: Uint8Array): string | undefined {
  const text = Buffer.from(head.subarray(0, 1024)).toString('latin1')
  const known = signatures.find(([prefix]) => text.startsWith(prefix))
  if (known) return known[1]
  const start = text.replace(/^(\xef\xbb\xbf)?\s*/, '').toLowerCase()
  if (/^<(!doctype html|html|head|body|table|meta|div)\b/.test(start)) {
    return 'halaman web (HTML), mungkin halaman galat atau halaman masuk'
  }
  if (start.startsWith('<')) return 'berkas XML'
  return undefined
}
