/** What a piece of text looks like, in the languages of the site. Each kind has one detector. */
export const hitKinds = {
  nik: { id: 'NIK', en: 'national identity number (NIK)' },
  nik_or_kk: { id: 'NIK atau nomor KK', en: 'national identity or family card number (NIK, KK)' },
  kk: { id: 'nomor KK', en: 'family card number (KK)' },
  id16: { id: 'nomor 16 digit', en: 'number of 16 digits' },
  npwp: { id: 'NPWP', en: 'tax number (NPWP)' },
  card: { id: 'nomor kartu', en: 'payment card number' },
  phone: { id: 'nomor ponsel', en: 'mobile phone number' },
  fixed_line: { id: 'nomor telepon kabel', en: 'fixed-line phone number' },
  bpjs: { id: 'nomor BPJS/JKN', en: 'health insurance number (BPJS/JKN)' },
  account: { id: 'nomor rekening', en: 'bank account number' },
  email: { id: 'surel', en: 'e-mail address' },
  handle: { id: 'akun media sosial', en: 'social media account' },
  profile_link: { id: 'tautan profil', en: 'link to a profile' },
  plate: { id: 'pelat nomor', en: 'number plate' },
  rt_rw: { id: 'RT/RW', en: 'neighbourhood number (RT/RW)' },
  address: { id: 'alamat rumah', en: 'home address' },
  name: { id: 'nama orang', en: 'name of a person' },
  coordinate: { id: 'koordinat', en: 'coordinates' },
  map_link: { id: 'tautan peta', en: 'link to a map' },
  spelled_digits: { id: 'angka yang dieja', en: 'spelled-out digits' },
  digits: { id: 'deret angka panjang', en: 'long run of digits' },
} as const

export type HitKind = keyof typeof hitKinds

/**
 * How sure a detector is: `high` is wrong so seldom that it may stop a release,
 * `medium` is worth a person's look, `low` only says that something is long and a number.
 */
export type Confidence = 'high' | 'medium' | 'low'

/**
 * A place in a text that looks like an identifier. It holds no text of its own:
 * whoever has the hit and not the text has nothing.
 */
export interface Hit {
  readonly kind: HitKind
  readonly confidence: Confidence
  /** First UTF-16 code unit. */
  readonly start: number
  /** The code unit after the last. */
  readonly end: number
}

/** Every match of a global expression as a hit; `judge` may refuse one, or grade it. */
export function hitsOf(
  text: string,
  pattern: RegExp,
  kind: HitKind,
  judge: (match: RegExpExecArray) => Confidence | undefined,
): readonly Hit[] {
  const hits: Hit[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const confidence = judge(match)
    const start = match.index
    const end = start + match[0].length
    if (confidence) hits.push({ kind, confidence, start, end })
    // What was refused may hide the beginning of a good one.
    else pattern.lastIndex = start + 1
  }
  return hits
}
