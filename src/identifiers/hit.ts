/** What a piece of text looks like. Each kind has one detector. */
export const hitKinds = {
  nik: 'NIK',
  nik_or_kk: 'NIK atau nomor KK',
  kk: 'nomor KK',
  id16: 'nomor 16 digit',
  npwp: 'NPWP',
  card: 'nomor kartu',
  phone: 'nomor ponsel',
  fixed_line: 'nomor telepon kabel',
  bpjs: 'nomor BPJS/JKN',
  account: 'nomor rekening',
  email: 'surel',
  handle: 'akun media sosial',
  profile_link: 'tautan profil',
  plate: 'pelat nomor',
  rt_rw: 'RT/RW',
  address: 'alamat rumah',
  name: 'nama orang',
  coordinate: 'koordinat',
  map_link: 'tautan peta',
  spelled_digits: 'angka yang dieja',
  digits: 'deret angka panjang',
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
