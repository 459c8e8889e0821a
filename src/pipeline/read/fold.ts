/** Column names compare without regard to case, BOM, surrounding space and runs of space. */
export const fold = (name: string) =>
  name
    .normalize('NFC')
    .replace(/\ufeff/g, '')
    .trim()
    .replace(/\s+/g, ' ')
    .toLowerCase()
