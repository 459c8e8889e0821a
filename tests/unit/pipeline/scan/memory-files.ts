import { type Effects, realEffects } from '#pipeline/effects.ts'

const folderError = Object.assign(new Error('EISDIR'), { code: 'EISDIR' })

/** Effects over files that exist only in memory, by path. */
export function memoryEffects(contents: Readonly<Record<string, string | Uint8Array>>): Effects {
  return {
    ...realEffects,
    files: {
      ...realEffects.files,
      async readBytes(path) {
        const content = contents[path]
        if (content === undefined) throw folderError
        return typeof content === 'string' ? Buffer.from(content) : content
      },
      async list(folder) {
        const start = folder.endsWith('/') ? folder : `${folder}/`
        const below = Object.keys(contents).filter((path) => path.startsWith(start))
        return [
          ...new Set(below.map((path) => path.slice(start.length).split('/')[0] ?? '')),
        ].sort()
      },
    },
  }
}
