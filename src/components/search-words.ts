/** Everyday or affixed forms that the stemmer does not lead to their root → the form that it knows. */
const rootOf: Readonly<Record<string, string>> = {
  ijin: 'izin',
  ijinan: 'izin',
  perijinan: 'izin',
  menunggu: 'tunggu',
  nunggu: 'tunggu',
  menanggapi: 'tanggap',
  tanggapan: 'tanggap',
  jawab: 'jawaban',
  menjawab: 'jawaban',
  dijawab: 'jawaban',
}

/** The query with each word replaced by the form that is indexed. */
export function queryOf(typed: string): string {
  return typed
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => (Object.hasOwn(rootOf, word) ? rootOf[word] : word))
    .join(' ')
}
