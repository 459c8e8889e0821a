import type { Files } from '#pipeline/effects.ts'

export interface WalkedFile {
  /** Relative to the folder. */
  readonly path: string
  readonly content: Buffer
}

/** Every file below a folder, hidden ones too, one at a time, sorted by code unit within each folder. */
export async function* walk(
  folder: string,
  files: Files,
  below = '',
): AsyncGenerator<WalkedFile, void, undefined> {
  for (const name of await files.list(`${folder}/${below}`)) {
    const path = `${below}${name}`
    const content = await readFile(`${folder}/${path}`, files)
    if (content) yield { path, content }
    else yield* walk(folder, files, `${path}/`)
  }
}

/** The bytes of a file; nothing for a folder. */
async function readFile(path: string, files: Files): Promise<Buffer | undefined> {
  try {
    const bytes = await files.readBytes(path)
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EISDIR') return undefined
    throw cause
  }
}
