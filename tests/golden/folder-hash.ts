import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'

/** SHA-256 of every file below a folder, by its relative path, sorted. */
export function hashFolder(folder: string): Readonly<Record<string, string>> {
  const files = globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .sort()
  return Object.fromEntries(
    files.map((file) => [
      file.slice(file.indexOf(folder) + folder.length + 1),
      createHash('sha256').update(readFileSync(file)).digest('hex'),
    ]),
  )
}
