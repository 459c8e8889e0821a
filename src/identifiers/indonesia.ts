/**
 * The 38 provinces as the first two digits of a NIK.
 *
 * @see Kepmendagri 300.2.2-2430/2025 (codes of the administrative areas).
 */
export const provinceCodes: ReadonlySet<string> = new Set(
  (
    '11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 51 52 53 ' +
    '61 62 63 64 65 71 72 73 74 75 76 81 82 91 92 93 94 95 96'
  ).split(' '),
)

/**
 * Area letters of vehicle plates, longest first, as an alternation.
 *
 * @see https://www.polresjogja.com/2025/08/plat-nomor-identitas-resmi-kendaraan-di.html
 * for Java and Sumatra; the east from the lists of Samsat. A letter too many costs
 * little: a plate also needs its digits and its suffix.
 */
export const plateCodes = (
  'AA AB AD AE AG BA BB BD BE BG BH BK BL BM BN BP DA DB DC DD DE DG DH DK DL DM DN DP DR DS DT ' +
  'DW EA EB ED KB KH KT KU PA PB PE PG PS PT PY A B D E F G H K L M N P R S T W Z'
).replaceAll(' ', '|')

/**
 * What follows the country's 0 or 62 in a fixed line: an area of two digits
 * (21, 22, 24, 31, 61) or three, then five to eight digits of the line.
 *
 * The areas are recognised by their form, not from a list: a number that is no
 * telephone but looks like one is graded `medium`.
 */
export const fixedLine = /^(?:2[124]|31|61|[2-79]\d{2})\d{5,8}$/

/** Latitudes and longitudes between which all of the country lies, in degrees. */
export const boundingBox = { south: -11.2, north: 6.3, west: 94.9, east: 141.1 } as const
